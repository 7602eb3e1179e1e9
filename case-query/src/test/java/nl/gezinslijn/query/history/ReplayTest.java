package nl.gezinslijn.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.access.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An inspector walks a case step by step, and stands at any date knowing only what was known then. */
class ReplayTest {

    private static final Reader INSPECTOR = new Reader("inspector-1", Set.of(Role.INSPECTOR), "toezicht");
    private static final Reader ANNA = new Reader("anna", Set.of(Role.COACH), Life.ORGANISATION);
    private static final Reader BERT = new Reader("bert", Set.of(Role.COACH), Life.ORGANISATION);

    private final InMemoryKeyVault keys = new InMemoryKeyVault();
    private final Seal seal = new Seal(keys);
    private final Stores stores = new Stores();
    private final CaseReading reading =
            new CaseReading(stores.history, stores.rows, Stores.rights("drenthe-2006"), seal);
    private final Life life = Life.of("family", Life.DRENTHE, seal)
            .registered("2024-01-02")
            .assigned("2024-01-03", "anna")
            .started("2024-01-05")
            .contact("2024-01-09");

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_step_begins_where_the_one_before_ended_and_is_the_same_alone_and_on_a_page() {
        life.plan("2024-02-01")
                .asksExtension("2024-05-01")
                .extended("2024-05-03")
                .contact("2024-05-09")
                .transferred("2024-06-01", "bert", "mee")
                .closed("2024-09-01");
        stores.happened(life);
        int entries = life.entries().size();

        List<ReplayStep> page =
                reading.replay(INSPECTOR, life.caseId(), 0, entries).entries();

        assertThat(page).hasSize(entries);
        String before = reading.replayed(INSPECTOR, life.caseId(), 0).after().toString();
        for (int sequence = 1; sequence < entries; sequence++) {
            ReplayedFile alone = reading.replayed(INSPECTOR, life.caseId(), sequence);
            assertThat(alone.before().toString()).isEqualTo(before);
            assertThat(alone.step()).isEqualTo(page.get(sequence));
            assertThat(alone.step().changes()).isNotEmpty();
            before = alone.after().toString();
        }
    }

    @Test
    void each_step_tells_what_changed_field_by_field() {
        stores.happened(life);

        List<ReplayStep> steps = reading.replay(INSPECTOR, life.caseId(), 0, 50).entries();

        assertThat(steps)
                .extracting(step -> step.entry().event())
                .containsExactly("FamilyRegistered", "CoachAssigned", "CoachingStarted", "ContactHeld");
        assertThat(steps)
                .extracting(ReplayStep::stateAfter)
                .containsExactly(CaseState.REGISTERED, CaseState.ASSIGNED, CaseState.ACTIVE, CaseState.ACTIVE);
        assertThat(steps.getFirst().stateBefore()).isNull();
        assertThat(change(steps.get(1), "/coaching/coach").before()).isNull();
        assertThat(change(steps.get(1), "/coaching/coach").after().asString()).isEqualTo("anna");
        assertThat(change(steps.get(2), "/coaching/spells/0/startedOn").after().asString())
                .isEqualTo("2024-01-05");
        assertThat(change(steps.get(2), "/term").after().get("months").asInt()).isEqualTo(6);
        assertThat(change(steps.get(3), "/work/contacts").before().asInt()).isZero();
        assertThat(change(steps.get(3), "/work/contacts").after().asInt()).isEqualTo(1);
        assertThat(steps.get(3).changes()).extracting(Change::path).doesNotContain("/version", "/recordedAt", "/state");
    }

    @Test
    void a_retracted_entry_counts_until_the_step_that_retracts_it() {
        life.then("2024-01-20", life.coach(), new EntryRetracted(3));
        stores.happened(life);

        ReplayStep retraction =
                reading.replay(INSPECTOR, life.caseId(), 4, 1).entries().getFirst();

        assertThat(change(retraction, "/work/contacts").before().asInt()).isEqualTo(1);
        assertThat(change(retraction, "/work/contacts").after().asInt()).isZero();
        assertThat(change(retraction, "/records/withdrawn/0").after().asInt()).isEqualTo(3);
    }

    @Test
    void pages_of_steps_follow_each_other_without_gap_and_say_the_same_as_one_page() {
        stores.happened(life);

        TimelinePage<ReplayStep> first = reading.replay(INSPECTOR, life.caseId(), 0, 3);
        TimelinePage<ReplayStep> second = reading.replay(INSPECTOR, life.caseId(), first.next(), 3);

        assertThat(second.next()).isNull();
        assertThat(List.of(first.entries(), second.entries()).stream()
                        .flatMap(List::stream)
                        .toList())
                .isEqualTo(reading.replay(INSPECTOR, life.caseId(), 0, 50).entries());
        assertThat(reading.replay(INSPECTOR, life.caseId(), 99, 3).entries()).isEmpty();
    }

    @Test
    void any_step_shows_the_whole_file_before_and_after_it_in_clear() {
        stores.happened(life);

        ReplayedFile third = reading.replayed(INSPECTOR, life.caseId(), 2);

        assertThat(third.before().get("state").asString()).isEqualTo("ASSIGNED");
        assertThat(third.after().get("state").asString()).isEqualTo("ACTIVE");
        assertThat(third.after().at("/intake/members/0/name").isNull())
                .as("whom it is about is not an inspector's")
                .isTrue();
        assertThat(third.after().at("/intake/question").asString()).isEqualTo("Wij komen er samen niet uit.");
        assertThat(third.last()).isEqualTo(3);
        assertThat(third.erased()).isEmpty();
        assertThatThrownBy(() -> reading.replayed(INSPECTOR, life.caseId(), 4)).isInstanceOf(NoSuchStep.class);
        assertThatThrownBy(() -> reading.replayed(INSPECTOR, life.caseId(), -1)).isInstanceOf(NoSuchStep.class);
    }

    @Test
    void what_has_been_erased_is_named_and_nothing_else_is_lost() {
        stores.happened(life);
        keys.destroy(KeyVault.person(life.parent()));

        ReplayedFile first = reading.replayed(ANNA, life.caseId(), 0);

        assertThat(first.erased()).containsExactly("/intake/members/0/name");
        assertThat(first.after().at("/intake/members/0/name").isNull()).isTrue();
        assertThat(first.after().at("/intake/members/1/name").asString()).isEqualTo("Milan Verzonnen");
    }

    @Test
    void a_case_of_ten_thousand_entries_is_walked_page_by_page() {
        Actor anna = life.coach();
        for (int i = life.entries().size(); i < 10_000; i++) {
            life.then("2024-02-01", anna, new ContactHeld("phone", null, 5, List.of(), null));
        }
        stores.happened(life);
        stores.view();

        TimelinePage<ReplayStep> last = reading.replay(INSPECTOR, life.caseId(), 9_990, 50);

        assertThat(last.entries()).hasSize(10);
        assertThat(last.next()).isNull();
        assertThat(change(last.entries().getLast(), "/work/contacts").after().asInt())
                .isEqualTo(9_997);
    }

    @Test
    void a_foreign_case_is_not_walked() {
        stores.happened(life);

        assertThatThrownBy(() -> reading.replay(BERT, life.caseId(), 0, 1)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> reading.replayed(BERT, life.caseId(), 0)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> reading.file(BERT, life.caseId(), everything()))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void the_file_on_a_day_knows_only_what_was_recorded_by_then() {
        LocalDate late = LocalDate.parse("2024-01-07");
        Instant recordedLater = Instant.parse("2024-03-01T09:00:00Z");
        life.then(
                new ContactHeld("phone", null, 10, List.of(), null),
                new Stamp(late, recordedLater, life.coach(), null, null, null, "request-2", false));
        stores.happened(life);

        assertThat(contacts("2024-01-08", "2024-02-01T00:00:00Z")).isZero();
        assertThat(contacts("2024-01-08", "2024-03-01T09:00:00Z")).isEqualTo(1);
        assertThat(contacts("2024-01-09", "2024-02-01T00:00:00Z")).isEqualTo(1);
        assertThat(contacts("2024-12-31", "2024-12-31T00:00:00Z")).isEqualTo(2);
        assertThatThrownBy(() -> contacts("2024-01-01", "2024-12-31T00:00:00Z")).isInstanceOf(NoSuchCase.class);
    }

    private int contacts(String on, String knownAt) {
        AsOf asOf = new AsOf(LocalDate.parse(on), Instant.parse(knownAt));
        return reading.file(INSPECTOR, life.caseId(), asOf).work().contacts();
    }

    private static AsOf everything() {
        return new AsOf(LocalDate.MAX, Instant.MAX);
    }

    private static Change change(ReplayStep step, String path) {
        return step.changes().stream()
                .filter(change -> change.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no change of " + path + " in " + step.changes()));
    }
}
