package nl.gezinslijn.query.report;

import static nl.gezinslijn.query.Life.DRENTHE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.report.Extensions.ByGranted;
import org.junit.jupiter.api.Test;

class ExtensionsTest {

    private static final Period YEAR = new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));

    private int families;

    @Test
    void families_are_counted_by_the_extensions_they_were_granted() {
        Life none = started("2024-01-10");
        Life one = started("2024-01-10").asksExtension("2024-06-01").extended("2024-06-02");
        Life two = started("2024-01-10")
                .asksExtension("2024-06-01")
                .extended("2024-06-02")
                .asksExtension("2024-09-01")
                .extended("2024-09-02");
        Answer<Extensions> answer = of(none, one, two);
        Extensions extensions = answer.report();

        assertThat(extensions.started()).isEqualTo(3);
        assertThat(extensions.byGranted())
                .containsExactly(
                        new ByGranted(0, Share.of(1, 3)),
                        new ByGranted(1, Share.of(1, 3)),
                        new ByGranted(2, Share.of(1, 3)));
        assertThat(extensions.asked()).isEqualTo(3);
        assertThat(extensions.granted()).isEqualTo(3);
        assertThat(extensions.atMost()).isEqualTo(2);
        assertThat(answer.counted().cases("/byGranted/2/share/cases")).contains(List.of(two.caseId()));
        assertThat(answer.counted().cases("/granted")).contains(List.of(one.caseId(), two.caseId(), two.caseId()));
    }

    @Test
    void a_request_waits_until_it_is_answered() {
        Life refusedNextYear = started("2024-06-01").asksExtension("2024-11-20");
        refusedNextYear.then("2025-01-02", refusedNextYear.coach(), new ExtensionRefused(1));
        Life refused = started("2024-06-01").asksExtension("2024-11-20");
        refused.then("2024-11-25", refused.coach(), new ExtensionRefused(1));
        Extensions extensions = of(refusedNextYear, refused).report();

        assertThat(extensions.waiting()).isEqualTo(1);
        assertThat(extensions.refused()).isEqualTo(1);
        assertThat(extensions.granted()).isZero();
    }

    @Test
    void a_request_waits_no_longer_once_the_case_is_closed() {
        Life closed = started("2024-06-01").asksExtension("2024-11-20").closed("2024-12-01");
        Life closedLater = started("2024-06-01").asksExtension("2024-11-20").closed("2025-01-05");

        Answer<Extensions> answer = of(closed, closedLater);
        assertThat(answer.report().waiting()).isEqualTo(1);
        assertThat(answer.counted().cases("/waiting")).contains(List.of(closedLater.caseId()));
    }

    @Test
    void a_lapse_counts_in_the_period_of_its_last_day() {
        Life life = started("2024-01-10");
        life.then("2024-07-10", life.coach(), new TermLapsed(LocalDate.parse("2024-07-09")));

        assertThat(of(life).report().lapsed()).isEqualTo(1);
        assertThat(Extensions.of(
                                DRENTHE,
                                new Period(LocalDate.parse("2024-07-10"), LocalDate.parse("2024-12-31")),
                                Stream.of(life.figures()))
                        .report()
                        .lapsed())
                .isZero();
    }

    private static Answer<Extensions> of(Life... lives) {
        return Extensions.of(DRENTHE, YEAR, Stream.of(lives).map(Life::figures));
    }

    private Life started(String day) {
        return Life.of("family " + families++, DRENTHE)
                .registered(day)
                .assigned(day, "anna")
                .started(day);
    }
}
