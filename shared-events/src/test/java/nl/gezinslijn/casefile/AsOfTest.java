package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.activeSince;
import static nl.gezinslijn.casefile.Given.contact;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import org.junit.jupiter.api.Test;

/** TIME-1, REC-1: the case as it was in the world on a day, as far as it was known at an instant. */
@Proves({Rule.TIME_1, Rule.REC_1})
class AsOfTest {

    private static final History ACTIVE = activeSince("2024-03-15");

    @Test
    void what_occurred_later_is_left_out_though_it_is_known() {
        History history = ACTIVE.on("2024-03-20", contact(60)).on("2024-04-10", contact(45));

        assertThat(asOf(history, "2024-03-31", last(history)).work().contacts()).isEqualTo(1);
        assertThat(asOf(history, "2024-04-10", last(history)).work().contacts()).isEqualTo(2);
    }

    @Test
    void what_was_recorded_late_counts_only_from_when_it_was_known() {
        History history = ACTIVE.on("2024-04-10", contact(45)).on("2024-03-20", contact(60));

        Instant beforeTheLateEntry = recordedAt(history, 3);

        assertThat(asOf(history, "2024-03-31", beforeTheLateEntry).work().contacts())
                .isZero();
        assertThat(asOf(history, "2024-03-31", recordedAt(history, 4)).work().contacts())
                .isEqualTo(1);
    }

    @Test
    void a_retracted_entry_counts_until_its_retraction_was_known_whatever_day_that_is_about() {
        History history = ACTIVE.on("2024-03-20", contact(60)).on("2024-06-01", new EntryRetracted(3));

        assertThat(asOf(history, "2024-03-31", recordedAt(history, 3)).work().contacts())
                .isEqualTo(1);
        assertThat(asOf(history, "2024-03-31", recordedAt(history, 4)).work().contacts())
                .isZero();
    }

    @Test
    void a_voided_closure_had_closed_the_case_as_it_was_known_then() {
        History history = ACTIVE.on("2024-07-31", Given.CLOSED).on("2024-08-05", new EntryVoided(3, "CaseClosed"));

        assertThat(asOf(history, "2024-07-31", recordedAt(history, 3)).state()).isEqualTo(CaseState.CLOSED);
        assertThat(asOf(history, "2024-07-31", recordedAt(history, 4)).state()).isEqualTo(CaseState.ACTIVE);
    }

    @Test
    void before_the_registration_there_is_no_case() {
        LocalDate registered = ACTIVE.entries().getFirst().occurredOn();

        assertThat(asOf(ACTIVE, registered.minusDays(1).toString(), last(ACTIVE))
                        .exists())
                .isFalse();
        assertThat(asOf(ACTIVE, registered.toString(), last(ACTIVE)).exists()).isTrue();
        assertThat(asOf(ACTIVE, registered.toString(), recordedAt(ACTIVE, 0).minusMillis(1))
                        .exists())
                .isFalse();
    }

    @Property(tries = 300)
    void everything_known_up_to_now_is_the_case_as_it_is(@ForAll("withdrawing") History history) {
        AsOf now = new AsOf(LocalDate.MAX, Instant.MAX);

        assertThat(now.fold(History.CASE, history.entries())).isEqualTo(history.readBack());
    }

    @Property(tries = 300)
    void as_known_at_an_entry_is_the_beginning_of_the_line(
            @ForAll("withdrawing") History history, @ForAll("index") int index) {
        int known = Math.min(index, history.entries().size() - 1);
        AsOf then = new AsOf(LocalDate.MAX, recordedAt(history, known));

        assertThat(then.fold(History.CASE, history.entries()))
                .isEqualTo(CaseFile.of(History.CASE, history.entries().subList(0, known + 1)));
    }

    @Property(tries = 300)
    void entry_by_entry_comes_to_the_same(
            @ForAll("withdrawing") History history, @ForAll("day") LocalDate day, @ForAll("index") int index) {
        List<Entry<CaseEvent>> entries = history.entries();
        AsOf asOf = new AsOf(day, recordedAt(history, Math.min(index, entries.size() - 1)));

        CaseFile file = CaseFile.none(History.CASE);
        for (int i = 0; i < entries.size(); i++) {
            List<Entry<CaseEvent>> before = entries.subList(0, i);
            file = asOf.next(file, entries.get(i), () -> before);
        }

        assertThat(file).isEqualTo(asOf.fold(History.CASE, entries));
    }

    @Provide
    Arbitrary<History> withdrawing() {
        return AnyHistory.withWithdrawals().filter(history -> !history.entries().isEmpty());
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return AnyHistory.day();
    }

    @Provide
    Arbitrary<Integer> index() {
        return Arbitraries.integers().between(0, 30);
    }

    private static CaseFile asOf(History history, String day, Instant knownAt) {
        return new AsOf(LocalDate.parse(day), knownAt).fold(History.CASE, history.entries());
    }

    private static Instant recordedAt(History history, int entry) {
        return history.entries().get(entry).stamp().recordedAt();
    }

    private static Instant last(History history) {
        return history.entries().getLast().stamp().recordedAt();
    }
}
