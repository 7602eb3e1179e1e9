package nl.gezinslijn.query.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.web.TermBar.Place;
import nl.gezinslijn.query.web.TermBar.Stretch;
import org.junit.jupiter.api.Test;

class TermBarTest {

    private final Seal seal = new Seal(new InMemoryKeyVault());

    @Test
    void there_is_no_bar_before_coaching_starts() {
        Life life = life(Life.DRENTHE).registered("2024-01-02").assigned("2024-01-03", "anna");

        assertThat(TermBar.of(OpenFile.open(life.file(), seal), Life.DRENTHE, day("2024-02-01")))
                .isNull();
    }

    @Test
    void a_term_is_one_stretch_and_each_extension_another() {
        TermBar bar = bar(
                Life.DRENTHE,
                started(Life.DRENTHE)
                        .asksExtension("2024-06-01")
                        .extended("2024-06-02")
                        .asksExtension("2024-09-01")
                        .extended("2024-09-02"),
                "2024-10-01");

        assertThat(bar.enforced()).isTrue();
        assertThat(bar.stretches()).extracting(Stretch::months).containsExactly(6, 3, 3);
        assertThat(bar.stretches()).extracting(Stretch::extension).containsExactly(false, true, true);
        assertThat(bar.stretches())
                .extracting(Stretch::endsOn)
                .containsExactly(day("2024-06-30"), day("2024-09-30"), day("2024-12-31"));
        // of the 366 days of 2024: 182, then 92, then 92
        assertThat(bar.stretches())
                .extracting(Stretch::place)
                .containsExactly(
                        new Place("0.00%", "49.73%"), new Place("49.73%", "25.14%"), new Place("74.86%", "25.14%"));
        assertThat(bar.over()).isNull();
    }

    @Test
    @Proves(Rule.TERM_4)
    void on_its_last_day_a_term_is_not_overdue_and_on_the_next_it_is() {
        assertThat(bar(Life.DRENTHE, started(Life.DRENTHE), "2024-06-30").overdue())
                .isFalse();

        TermBar next = bar(Life.DRENTHE, started(Life.DRENTHE), "2024-07-01");
        assertThat(next.overdue()).isTrue();
        assertThat(requireNonNull(next.over()).width()).isEqualTo("0.55%");
        assertThat(next.passed()).isEqualTo(new Place("0.00%", "100.00%"));
    }

    @Test
    void a_closed_case_stops_where_it_was_closed() {
        TermBar bar = bar(Life.DRENTHE, started(Life.DRENTHE).closed("2024-03-31"), "2024-12-01");

        assertThat(bar.closed()).isTrue();
        assertThat(bar.overdue()).isFalse();
        assertThat(bar.now()).isEqualTo("2024-03-31");
        assertThat(bar.passed()).isEqualTo(new Place("0.00%", "50.00%"));
        assertThat(bar.days()).isEqualTo(90);
    }

    @Test
    void a_norm_is_shown_and_not_enforced() {
        TermBar bar = bar(Life.VENRAY, started(Life.VENRAY), "2024-09-01");

        assertThat(bar.enforced()).isFalse();
        assertThat(bar.stretches()).extracting(Stretch::months).containsExactly(6);
        assertThat(bar.over()).isNotNull();
        assertThat(bar.overdue()).isFalse();
    }

    @Test
    void a_reopened_case_begins_anew() {
        TermBar bar = bar(
                Life.DRENTHE, started(Life.DRENTHE).closed("2024-03-31").reopened("2024-05-01", "anna"), "2024-05-10");

        assertThat(bar.startedOn()).isEqualTo("2024-05-01");
        assertThat(bar.endsOn()).isEqualTo("2024-10-31");
    }

    private TermBar bar(Programme programme, Life life, String today) {
        return requireNonNull(TermBar.of(OpenFile.open(life.file(), seal), programme, day(today)));
    }

    private Life started(Programme programme) {
        return life(programme)
                .registered("2024-01-01")
                .assigned("2024-01-01", "anna")
                .started("2024-01-01");
    }

    private Life life(Programme programme) {
        return Life.of("family", programme, seal);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
