package nl.gezinslijn.command.record;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.REC_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.happened;
import static nl.gezinslijn.command.scenario.MorePast.retracted;
import static nl.gezinslijn.command.scenario.MorePast.voided;
import static nl.gezinslijn.command.scenario.MoreWishes.retract;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.contactHeld;
import static nl.gezinslijn.command.scenario.Past.outcomeKnown;
import static nl.gezinslijn.command.scenario.Past.referredTo;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.EventExamples;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Proves(REC_1)
class RetractionsTest {

    /** Sequence of what happens next in an active case. */
    private static final long NEXT = 3;

    /** Written out here, so that an event that changes sides is noticed. Every other event records the work. */
    private static final Set<String> NO_WORK = Set.of(
            "FamilyRegistered",
            "CaseTriaged",
            "WaitingListEntered",
            "RegistrationDeclined",
            "RegistrationWithdrawn",
            "CoachAssigned",
            "CoachTransferred",
            "CoachingStarted",
            "IntensityChanged",
            "CaseLeadNamed",
            "ProcessLeadNamed",
            "PlanAgreed",
            "PlanRevised",
            "ExtensionRequested",
            "ExtensionGranted",
            "ExtensionRefused",
            "TermLapsed",
            "PlanPutOnHold",
            "WorkResumed",
            "HandoverOffered",
            "HandoverAccepted",
            "HandoverRefused",
            "HandoverUnavailable",
            "HandoverCompleted",
            "RelapseRecorded",
            "CaseClosed",
            "CaseReopened",
            "EntryRetracted",
            "EntryVoided",
            "PersonErased",
            "CaseTextErased",
            "ErasureRequested",
            "ErasureRefused",
            "EmergencyAccessTaken");

    static Stream<Named<CaseEvent>> ofTheWork() {
        return examples().filter(example -> !NO_WORK.contains(example.getName()));
    }

    static Stream<Named<CaseEvent>> ofAnythingElse() {
        return examples().filter(example -> NO_WORK.contains(example.getName()));
    }

    private static Stream<Named<CaseEvent>> examples() {
        return EventExamples.all().stream().map(event -> named(EventNames.nameOf(event.getClass()), event));
    }

    @ParameterizedTest
    @MethodSource("ofTheWork")
    void what_was_recorded_of_the_work_is_retracted(CaseEvent event) {
        active(happened(event))
                .when(retract(NEXT))
                .then(new EntryRetracted(NEXT))
                .thenFile(file -> assertThat(file.records().withdrawn()).containsExactly(NEXT));
    }

    /** Of the organisation that has the case then. */
    private static Actor coordinator(CaseEvent event) {
        String organisation = switch (event) {
            case CoachAssigned e -> e.organisation();
            case CoachTransferred e -> e.organisation();
            case CaseReopened e -> e.organisation();
            case RelapseRecorded e -> e.organisation();
            default -> CARLA.organisation();
        };
        return new Actor("carla", Role.COORDINATOR, organisation);
    }

    @ParameterizedTest
    @MethodSource("ofAnythingElse")
    void a_step_of_the_lifecycle_or_of_the_record_is_not(CaseEvent event) {
        active(happened(event)).when(retract(NEXT).by(coordinator(event))).thenRefused(REC_1, "no work entry");
    }

    @Test
    void an_entry_retracted_no_longer_counts_and_was_known_until_then() {
        Happened mistaken = contactHeld(60).on("2024-02-05");
        active(mistaken, contactHeld(45).on("2024-02-12"))
                .when(retract(NEXT).on("2024-02-20"))
                .then(new EntryRetracted(NEXT))
                .thenFile(file -> {
                    assertThat(file.work().contacts()).isEqualTo(1);
                    assertThat(file.work().minutes()).isEqualTo(45);
                    assertThat(file.work().firstContactOn()).isEqualTo(LocalDate.parse("2024-02-12"));
                    assertThat(file.version()).as("both entries stay").isEqualTo(6);
                })
                .thenAsKnownAt("2024-02-20T10:59:59Z", file -> {
                    assertThat(file.work().contacts()).isEqualTo(2);
                    assertThat(file.work().minutes()).isEqualTo(105);
                    assertThat(file.work().firstContactOn()).isEqualTo(LocalDate.parse("2024-02-05"));
                    assertThat(file.records().withdrawn()).isEmpty();
                })
                .thenAsKnownAt(
                        "2024-02-20T11:00:00Z",
                        file -> assertThat(file.work().contacts()).isEqualTo(1));
    }

    @Test
    void a_retraction_says_what_was_wrong() {
        active(contactHeld(60))
                .when(retract(NEXT))
                .thenStamped(stamp -> assertThat(stamp.reason()).isNotNull());
        active(contactHeld(60)).when(retract(NEXT).withoutReason()).thenRefused(REC_1, "what was wrong");
    }

    @Test
    void an_entry_is_retracted_once() {
        active(contactHeld(60), retracted(NEXT)).when(retract(NEXT)).thenRefused(REC_1, "no longer counts");
        active(closed("finished"), voided(NEXT, "CaseClosed"))
                .when(retract(NEXT))
                .thenRefused(REC_1, "no longer");
    }

    @Test
    void an_entry_that_is_not_there_is_not_found() {
        active(contactHeld(60)).when(retract(NEXT + 1)).thenNotFound();
        active(contactHeld(60)).when(retract(-1)).thenNotFound();
    }

    @Test
    @Proves(COACH_4)
    void the_own_coach_or_a_coordinator_retracts() {
        active(contactHeld(60)).when(retract(NEXT).by(ANNA)).thenAccepted();
        active(contactHeld(60)).when(retract(NEXT).by(CARLA)).thenAccepted();
        active(contactHeld(60)).when(retract(NEXT).by(BEA)).thenRefused(COACH_4);
        active(contactHeld(60)).when(retract(NEXT).by(PETRA)).thenRefused(COACH_4);
    }

    @Test
    void an_outcome_retracted_is_awaited_again_on_a_closed_case_too() {
        active(referredTo("veilig-thuis", "advice"), outcomeKnown(1), closed("finished"))
                .when(retract(NEXT + 1))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
                    assertThat(file.protection().awaited()).hasSize(1);
                });
    }

    private static CaseScenario active(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
