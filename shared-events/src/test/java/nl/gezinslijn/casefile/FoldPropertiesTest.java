package nl.gezinslijn.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.gezinslijn.casefile.History.Dated;
import nl.gezinslijn.event.AnyEvent;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EventJson;
import nl.gezinslijn.event.Records;
import nl.gezinslijn.event.Stamp;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the fold whatever happened. */
class FoldPropertiesTest {

    private static final JsonMapper JSON = EventJson.mapper();

    /** One property covers every type of the family: one event of each is folded into every case. */
    @Property(tries = 300)
    void every_event_folds_into_every_case_also_where_it_cannot_happen(
            @ForAll("wild") History history,
            @ForAll("oneOfEach") List<CaseEvent> events,
            @ForAll("stamps") Stamp stamp) {
        CaseFile file = history.fold();

        assertThat(events).allSatisfy(event -> {
            CaseFile next = CaseFile.evolve(file, next(file, stamp, event));

            assertThat(next.caseId()).isEqualTo(file.caseId());
            assertThat(next.version()).isEqualTo(file.version() + 1);
        });
    }

    @Property(tries = 300)
    void the_version_is_the_sequence_of_the_last_entry_plus_one(@ForAll("wild") History history) {
        CaseFile file = CaseFile.none(History.CASE);
        for (Entry<CaseEvent> entry : history.entries()) {
            file = CaseFile.evolve(file, entry);
            assertThat(file.version()).isEqualTo(entry.sequence() + 1);
        }
    }

    @Property(tries = 300)
    void recorded_at_never_decreases(@ForAll("wild") History history, @ForAll("stamps") Stamp stamp) {
        CaseFile file = CaseFile.evolve(history.fold(), next(history.fold(), stamp, Given.contact(5)));

        Stamp earlier = stamp.recordedAt(Instant.EPOCH);

        assertThat(CaseFile.evolve(file, next(file, earlier, Given.contact(5))).recordedAt())
                .isEqualTo(file.recordedAt())
                .isAfterOrEqualTo(stamp.recordedAt());
    }

    @Property(tries = 300)
    void the_same_entries_always_fold_to_the_same_case(@ForAll("wild") History history) {
        assertThat(history.fold()).isEqualTo(history.fold());
    }

    @Property(tries = 1000)
    void work_folds_to_the_same_case_in_whatever_order_it_is_recorded(
            @ForAll("lifecycle") List<Dated> lifecycle,
            @ForAll("work") List<List<Dated>> work,
            @ForAll long one,
            @ForAll long other) {
        History recorded = History.of(AnyHistory.recorded(lifecycle, work, one));
        History recordedOtherwise = History.of(AnyHistory.recorded(lifecycle, work, other));

        assertThat(recordedOtherwise.fold()).isEqualTo(recorded.fold());
    }

    @Property(tries = 1000)
    void the_case_as_of_a_day_is_what_it_would_be_had_everything_been_recorded_at_once(
            @ForAll("lifecycle") List<Dated> lifecycle,
            @ForAll("work") List<List<Dated>> work,
            @ForAll long order,
            @ForAll("day") LocalDate day) {
        List<Dated> recorded = AnyHistory.recorded(lifecycle, work, order);
        List<Dated> atOnce = recorded.stream()
                .filter(dated -> !dated.on().isAfter(day))
                .sorted(Comparator.comparing(Dated::on))
                .toList();

        assertThat(History.of(recorded).asOf(day))
                .usingRecursiveComparison()
                .ignoringFields("version", "recordedAt")
                .isEqualTo(History.of(atOnce).fold());
    }

    @Property(tries = 300)
    void the_lifecycle_as_of_a_day_is_the_beginning_of_its_history(
            @ForAll("lifecycle") List<Dated> lifecycle, @ForAll("day") LocalDate day) {
        History history = History.of(lifecycle);
        long until =
                lifecycle.stream().takeWhile(dated -> !dated.on().isAfter(day)).count();

        assertThat(history.asOf(day)).isEqualTo(history.foldFirst(until));
    }

    @Property(tries = 300)
    void a_case_put_away_as_a_snapshot_is_the_same_when_taken_out(@ForAll("wild") History history) {
        CaseFile file = history.fold();
        String snapshot = JSON.writeValueAsString(file);

        assertThat(JSON.readValue(snapshot, CaseFile.class)).isEqualTo(file);
    }

    @Property(tries = 100)
    void the_lists_and_maps_of_a_case_cannot_be_changed(@ForAll("wild") History history) {
        CaseFile file = JSON.readValue(JSON.writeValueAsString(history.fold()), CaseFile.class);

        assertThat(Records.containersWithin(file))
                .isNotEmpty()
                .allSatisfy(container -> assertThatThrownBy(() -> Records.empty(container))
                        .isInstanceOf(UnsupportedOperationException.class));
    }

    @Provide
    Arbitrary<History> wild() {
        return AnyHistory.wild();
    }

    @Provide
    Arbitrary<List<CaseEvent>> oneOfEach() {
        return AnyEvent.oneOfEach();
    }

    @Provide
    Arbitrary<Stamp> stamps() {
        return AnyEvent.stamps();
    }

    @Provide
    Arbitrary<List<Dated>> lifecycle() {
        return AnyHistory.lifecycle();
    }

    @Provide
    Arbitrary<List<List<Dated>>> work() {
        return AnyWork.strands();
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return AnyHistory.day();
    }

    private static Entry<CaseEvent> next(CaseFile file, Stamp stamp, CaseEvent event) {
        return new Entry<>(file.caseId(), file.version(), stamp.recordedAt(), stamp, event);
    }
}
