package nl.gezinslijn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that events are stored under. */
class EventNamesTest {

    static Stream<Class<?>> events() {
        return Contract.events();
    }

    /** What stands here has been stored: a name is added, and never changed. */
    @Test
    void the_names_of_a_case_are_these_and_a_stored_name_is_never_spelt_otherwise() {
        assertThat(EventNames.all().stream().map(EventNamesTest::stored))
                .containsExactlyInAnyOrder(
                        "CaseClosed 2",
                        "CaseReopened 1",
                        "CoachAssigned 2",
                        "CoachTransferred 1",
                        "CoachingStarted 1",
                        "EscalationRaised 1",
                        "EscalationAnswered 1",
                        "EscalationResolved 1",
                        "HandoverOffered 1",
                        "HandoverAccepted 1",
                        "HandoverRefused 1",
                        "HandoverUnavailable 1",
                        "HandoverCompleted 1",
                        "AftercareContactHeld 1",
                        "RelapseRecorded 1",
                        "FamilyReferred 1",
                        "ReferralEnded 1",
                        "BridgingBegun 1",
                        "BridgingEnded 1",
                        "ProvisionNoted 1",
                        "ProvisionEnded 1",
                        "ProvisionPrevented 1",
                        "FamilyRegistered 1",
                        "CaseTriaged 1",
                        "WaitingListEntered 1",
                        "RegistrationDeclined 1",
                        "RegistrationWithdrawn 1",
                        "IntakeHeld 1",
                        "ComplexityTested 1",
                        "KitchenTableTalkHeld 1",
                        "IntensityChanged 1",
                        "CaseLeadNamed 1",
                        "ProcessLeadNamed 1",
                        "MeldcodeStepTaken 1",
                        "ScoreRecorded 1",
                        "ComplaintReceived 1",
                        "PartyInvolved 1",
                        "PartyReleased 1",
                        "ConsentGiven 1",
                        "ConsentRefused 1",
                        "ConsentWithdrawn 1",
                        "InformationShared 1",
                        "PlanAgreed 2",
                        "PlanRevised 2",
                        "GoalEvaluated 1",
                        "ProtectionReferralMade 1",
                        "ProtectionOutcomeRecorded 1",
                        "EntryRetracted 1",
                        "EntryVoided 1",
                        "PersonErased 1",
                        "CaseTextErased 1",
                        "ErasureRefused 1",
                        "ErasureRequested 1",
                        "EmergencyAccessTaken 1",
                        "RiskAssessed 1",
                        "SafetyAssessed 1",
                        "SafetyPlanMade 1",
                        "PlanPutOnHold 1",
                        "WorkResumed 1",
                        "ExtensionRequested 1",
                        "ExtensionGranted 1",
                        "ExtensionRefused 1",
                        "TermLapsed 1",
                        "ContactHeld 2",
                        "ReviewHeld 1",
                        "ConsultationHeld 1",
                        "CaseConferenceHeld 1",
                        "NetworkStrengtheningBegun 1",
                        "DigitalSupportUsed 1",
                        "ReferralIndexSignalled 1");
    }

    /** As above. */
    @Test
    void the_names_outside_cases_are_these_and_a_stored_name_is_never_spelt_otherwise() {
        assertThat(OfficeNames.all().stream().map(EventNamesTest::stored))
                .containsExactlyInAnyOrder(
                        "CoachProfiled 1",
                        "QualificationRecorded 1",
                        "CaseloadCapSet 1",
                        "CoachPlaceTaken 1",
                        "CoachPlaceGivenBack 1",
                        "FamilyCaseOpened 1",
                        "FamilyCaseEnded 1",
                        "WaitingListJoined 1",
                        "WaitingListLeft 1",
                        "IntensityPlaceTaken 1",
                        "IntensityPlaceGivenBack 1",
                        "IntensityCapacitySet 1",
                        "StaffTookOffice 1",
                        "StaffLeftOffice 1",
                        "SurveysSent 1",
                        "SurveyReturned 1",
                        "GroupTrainingHeld 1",
                        "CountRecorded 1",
                        "InspectionOpened 1",
                        "FindingRecorded 1",
                        "InspectionPublished 1");
    }

    /** Also of those of a case and those outside: they lie in one store. */
    @Test
    void no_two_events_share_a_name() {
        assertThat(events().map(Contract::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_found_again_under_its_own_name(Class<?> type) {
        String name = Contract.name(type);
        assertThat(Stream.of(EventNames.classOf(name), OfficeNames.classOf(name))
                        .flatMap(Optional::stream))
                .singleElement()
                .isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_name_is_no_class_name_so_that_classes_may_move(Class<?> type) {
        assertThat(Contract.name(type)).matches("([A-Z][a-z]+){2,}");
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_revision_counts_from_one(Class<?> type) {
        assertThat(Contract.revision(type)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "familyRegistered", "FamilyRegistered ", "FamilyUnregistered"})
    void an_unknown_name_is_the_name_of_nothing(String name) {
        assertThat(EventNames.classOf(name)).isEmpty();
        assertThat(OfficeNames.classOf(name)).isEmpty();
    }

    @Test
    void the_list_of_events_cannot_be_changed() {
        assertThatThrownBy(() -> EventNames.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static String stored(Class<?> type) {
        return Contract.name(type) + " " + Contract.revision(type);
    }
}
