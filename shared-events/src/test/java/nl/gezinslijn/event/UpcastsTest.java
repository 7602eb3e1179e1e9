package nl.gezinslijn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.Contract.Revision;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was stored in an earlier revision reads as if it had been stored today. */
class UpcastsTest {

    private static final JsonMapper JSON = EventJson.mapper();

    static Stream<Revision> earlierRevisions() {
        return Contract.revisions().filter(revision -> !revision.isCurrent());
    }

    @ParameterizedTest
    @MethodSource("earlierRevisions")
    void every_golden_file_of_an_earlier_revision_reads(Revision stored) {
        ObjectNode golden = golden(stored.name(), stored.number());

        Object event = JSON.treeToValue(Upcasts.current(stored.name(), stored.number(), golden), stored.type());

        assertThat(JSON.<ObjectNode>valueToTree(event).properties().stream()
                        .map(field -> field.getKey())
                        .filter(golden::has))
                .as("every field that was stored")
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(golden.propertyNames()));
    }

    @Test
    void the_revisions_that_events_bear_are_those_that_the_steps_lead_to() {
        assertThat(Contract.events())
                .allSatisfy(type ->
                        assertThat(Upcasts.revisionOf(Contract.name(type))).isEqualTo(Contract.revision(type)));
        assertThat(earlierRevisions())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(stored ->
                        assertThat(Upcasts.says(stored.name(), stored.number())).endsWith("."));
    }

    @Test
    void a_home_visit_was_a_conversation_at_home() {
        assertThat(read("ContactHeld", ContactHeld.class))
                .isEqualTo(new ContactHeld(
                        "conversation",
                        "home",
                        75,
                        List.of(EventExamples.MOTHER, EventExamples.CHILD),
                        text("ContactHeld.note")));
    }

    @ParameterizedTest
    @CsvSource({
        "home-visit,  conversation, home",
        "office,      conversation, office",
        "school,      conversation, school",
        "gp-practice, conversation, gp-practice",
        "phone,       phone,",
        "video,       video,",
        "e-mail,      e-mail,",
        "message,     message,",
        "together,    together,",
        "walk,        walk,"
    })
    void the_kind_of_a_contact_is_split_in_how_and_where(String before, String kind, String place) {
        ObjectNode stored = golden("ContactHeld", 1).put("kind", before);

        ContactHeld contact = JSON.treeToValue(Upcasts.current("ContactHeld", 1, stored), ContactHeld.class);

        assertThat(contact)
                .extracting(ContactHeld::kind, ContactHeld::place, ContactHeld::minutes)
                .containsExactly(kind, place, 75);
    }

    @Test
    void a_plan_agreed_before_bodemeisen_were_recorded_has_none_and_no_safety_plan() {
        assertThat(read("PlanAgreed", PlanAgreed.class)).satisfies(plan -> {
            assertThat(plan.plan()).isEqualTo(1);
            assertThat(plan.goals()).isNotEmpty();
            assertThat(plan.bodemeisen()).isEmpty();
            assertThat(plan.withoutBodemeisen()).isEmpty();
            assertThat(plan.withSafetyPlan()).isFalse();
        });
    }

    @Test
    void what_nobody_was_asked_for_is_absent() {
        assertThat(read("CoachAssigned", CoachAssigned.class))
                .isEqualTo(new CoachAssigned("coach.vos", "De Brug", null));
        assertThat(read("CaseClosed", CaseClosed.class))
                .isEqualTo(new CaseClosed(
                        "goals-reached",
                        List.of(
                                new GoalOutcome("1.1", GoalOutcome.Outcome.REACHED),
                                new GoalOutcome("2.1", GoalOutcome.Outcome.PARTLY_REACHED)),
                        List.of("goals-realised"),
                        "own-network",
                        null,
                        null));
    }

    @Test
    void an_event_of_the_current_revision_stays_as_it_is() {
        ObjectNode current = golden("ContactHeld", 2);

        assertThat(Upcasts.current("ContactHeld", 2, current)).isEqualTo(current);
    }

    @Test
    void what_was_handed_in_is_not_changed() {
        ObjectNode stored = golden("ContactHeld", 1);
        ObjectNode before = stored.deepCopy();

        assertThat(Upcasts.current("ContactHeld", 1, stored)).isNotEqualTo(before);
        assertThat(stored).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 0, -1})
    void a_revision_that_there_is_not_is_an_error_that_says_so(int revision) {
        ObjectNode stored = golden("ContactHeld", 2);

        assertThatThrownBy(() -> Upcasts.current("ContactHeld", revision, stored))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ContactHeld is stored in revision " + revision + ", and this program knows 1 to 2");
    }

    @Test
    void an_event_that_never_changed_is_known_in_its_first_revision_alone() {
        ObjectNode stored = JSON.createObjectNode();

        assertThat(Upcasts.current("WorkResumed", 1, stored)).isEqualTo(stored);
        assertThatThrownBy(() -> Upcasts.current("WorkResumed", 2, stored))
                .hasMessage("WorkResumed is stored in revision 2, and this program knows 1 to 1");
    }

    private static <E extends CaseEvent> E read(String name, Class<E> type) {
        return JSON.treeToValue(Upcasts.current(name, 1, golden(name, 1)), type);
    }

    private static ObjectNode golden(String name, int revision) {
        String file = Golden.read(name, String.valueOf(revision));
        return (ObjectNode) JSON.readTree(file).required("payload");
    }

    private static Protected<String> text(String place) {
        return new Protected<>(KeyVault.ofCase(EventExamples.CASE), place, "AWEtbm90ZS1mb3ItdGhlLWZpbGU");
    }
}
