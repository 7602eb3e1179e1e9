package nl.gezinslijn.command.record;

import static nl.gezinslijn.casefile.Rule.REC_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.bridged;
import static nl.gezinslijn.command.scenario.MorePast.consentRefused;
import static nl.gezinslijn.command.scenario.MorePast.consentWithdrawn;
import static nl.gezinslijn.command.scenario.MorePast.consented;
import static nl.gezinslijn.command.scenario.MorePast.happened;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MorePast.provisionNoted;
import static nl.gezinslijn.command.scenario.MorePast.referredUp;
import static nl.gezinslijn.command.scenario.MorePast.released;
import static nl.gezinslijn.command.scenario.MorePast.resumed;
import static nl.gezinslijn.command.scenario.MorePast.retracted;
import static nl.gezinslijn.command.scenario.MorePast.safety;
import static nl.gezinslijn.command.scenario.MoreWishes.retract;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.contactHeld;
import static nl.gezinslijn.command.scenario.Past.outcomeKnown;
import static nl.gezinslijn.command.scenario.Past.raised;
import static nl.gezinslijn.command.scenario.Past.referredTo;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.resolved;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.step;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.CONCERN;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.SAFE_ENOUGH;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.WorkEvent.CaseConferenceHeld;
import nl.gezinslijn.event.WorkEvent.ConsultationHeld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What others build on is retracted only after them. */
@Proves(REC_1)
class BuiltOnTest {

    /** Sequence of what happens next in an active case. */
    private static final long NEXT = 3;

    private static final String PURPOSE = "case-discussion";

    @ParameterizedTest
    @MethodSource
    void what_another_entry_builds_on_is_not_retracted_before_it(Happened first, Happened later) {
        active(first, later).when(retract(NEXT)).thenRefused(REC_1, "entry 4 builds on entry 3");
        active(first, later, retracted(NEXT + 1)).when(retract(NEXT)).then(new EntryRetracted(NEXT));
        active(first, later).when(retract(NEXT + 1)).then(new EntryRetracted(NEXT + 1));
    }

    static Stream<Arguments> what_another_entry_builds_on_is_not_retracted_before_it() {
        return Stream.of(
                argumentSet("a party of a release", school(), released(1)),
                argumentSet("a party of a consent", school(), consented(1, PURPOSE)),
                argumentSet("a party of a refusal", school(), consentRefused(1, PURPOSE)),
                argumentSet("a party of a withdrawal", school(), consentWithdrawn(1, PURPOSE)),
                argumentSet("a party that was told", school(), shared(1, PURPOSE)),
                argumentSet("a party that was asked", school(), consulted(1, PURPOSE)),
                argumentSet("a party at the table", school(), conferred(PURPOSE, 2, 1)),
                argumentSet("a consent to tell", consented(1, PURPOSE), shared(1, PURPOSE)),
                argumentSet("a consent to ask", consented(1, PURPOSE), consulted(1, PURPOSE)),
                argumentSet("a consent to meet", consented(1, PURPOSE), conferred(PURPOSE, 2, 1)),
                argumentSet("a consent withdrawn", consented(1, PURPOSE), consentWithdrawn(1, PURPOSE)),
                argumentSet("a step before a report", step(1), report(false)),
                argumentSet("a referral with its outcome", referredTo("veilig-thuis", "advice"), outcomeKnown(1)),
                argumentSet("an escalation a rung higher", raised(1, "coordinator"), raised(1, "process-lead")),
                argumentSet("an escalation answered", raised(1, "coordinator"), answered(1)),
                argumentSet("an escalation resolved", raised(1, "coordinator"), resolved(1)),
                argumentSet("a referral that ended", referredUp("De Stroom"), referralEnded(1)),
                argumentSet("a referral bridged", referredUp("De Stroom"), bridgedTo(1)),
                argumentSet("a bridging that ended", bridged(), bridgingEnded(1)),
                argumentSet("a provision that ended", provisionNoted("youth-mental-health"), provisionEnded(1)));
    }

    @ParameterizedTest
    @MethodSource
    void what_stands_beside_it_does_not_build_on_it(Happened first, Happened later) {
        active(first, later).when(retract(NEXT)).then(new EntryRetracted(NEXT));
    }

    static Stream<Arguments> what_stands_beside_it_does_not_build_on_it() {
        return Stream.of(
                argumentSet("another party", school(), involved("school", "De Linde")),
                argumentSet("another party's consent", school(), consented(2, PURPOSE)),
                argumentSet("advice without a name", school(), anonymous()),
                argumentSet("a meeting of others", school(), conferred(PURPOSE, 2, 3)),
                argumentSet("telling another party", consented(1, PURPOSE), shared(2, PURPOSE)),
                argumentSet("telling for another purpose", consented(1, PURPOSE), shared(1, "other-help")),
                argumentSet("asking for another purpose", consented(1, PURPOSE), consulted(1, "other-help")),
                argumentSet("meeting for another purpose", consented(1, PURPOSE), conferred("other-help", 1)),
                argumentSet("withdrawing another purpose", consented(1, PURPOSE), consentWithdrawn(1, "other-help")),
                argumentSet("a later refusal", consented(1, PURPOSE), consentRefused(1, PURPOSE)),
                argumentSet("the release of the party", consented(1, PURPOSE), released(1)),
                argumentSet("telling after a refusal", consentRefused(1, PURPOSE), shared(1, PURPOSE)),
                argumentSet("a report in acute danger", step(1), report(true)),
                argumentSet("advice of Veilig Thuis", step(2), referredTo("veilig-thuis", "advice")),
                argumentSet("a report to nobody the programme knows", step(2), referredTo("amk", "report")),
                argumentSet("a contact after a step", step(1), contactHeld(60)),
                argumentSet("another referral's outcome", referredTo("veilig-thuis", "advice"), outcomeKnown(2)),
                argumentSet("another escalation", raised(1, "coordinator"), raised(2, "coordinator")),
                argumentSet("another referral", referredUp("De Stroom"), referredUp("De Linde")),
                argumentSet("another referral's end", referredUp("De Stroom"), referralEnded(2)),
                argumentSet("a bridging to nothing", referredUp("De Stroom"), bridged()),
                argumentSet("a bridging to another referral", referredUp("De Stroom"), bridgedTo(2)),
                argumentSet("another bridging's end", bridgedTo(1), bridgingEnded(2)),
                argumentSet("the end of what it bridged to", bridgedTo(1), referralEnded(1)),
                argumentSet("the end of another thing of that number", bridged(), provisionEnded(1)),
                argumentSet("another provision's end", provisionNoted("debt-help"), provisionEnded(2)),
                argumentSet("a contact after a contact", contactHeld(60), contactHeld(60)));
    }

    @Test
    void the_last_of_those_that_build_on_it_is_named_first() {
        active(school(), consented(1, PURPOSE), shared(1, PURPOSE), contactHeld(60))
                .when(retract(NEXT))
                .thenRefused(REC_1, "entry 5 builds on entry 3");
    }

    @Test
    void what_came_before_does_not_build_on_it() {
        active(shared(1, PURPOSE), consented(1, PURPOSE))
                .when(retract(NEXT + 1))
                .thenAccepted();
    }

    @Test
    void the_assessment_that_ended_a_hold_stays_and_others_do_not_have_to() {
        Happened hold = held().on("2024-03-10");
        Happened resumed = resumed().on("2024-03-24");
        active(hold, safety(SAFE_ENOUGH).on("2024-03-20"), resumed)
                .when(retract(NEXT + 1))
                .thenRefused(REC_1, "entry 5 builds on entry 4");
        active(hold, safety(CONCERN).on("2024-03-15"), safety(SAFE_ENOUGH).on("2024-03-20"), resumed)
                .when(retract(NEXT + 1))
                .thenAccepted();
        active(hold, resumed, safety(SAFE_ENOUGH).on("2024-03-25"))
                .when(retract(NEXT + 2))
                .thenAccepted();
        active(hold, safety(SAFE_ENOUGH).on("2024-03-20"), contactHeld(60))
                .when(retract(NEXT + 1))
                .thenAccepted();
    }

    @Test
    void an_assessment_of_before_the_hold_ended_nothing() {
        Happened hold = held().on("2024-03-10");
        Happened resumed = resumed().on("2024-03-24");
        active(safety(SAFE_ENOUGH).on("2024-03-09"), hold, resumed)
                .when(retract(NEXT))
                .thenAccepted();
        active(safety(SAFE_ENOUGH).on("2024-03-10"), hold, resumed)
                .when(retract(NEXT))
                .thenRefused(REC_1, "entry 5 builds on entry 3");
        active(hold, safety(SAFE_ENOUGH).on("2024-03-20"), resumed, held().on("2024-05-01"))
                .when(retract(NEXT + 1))
                .thenRefused(REC_1, "entry 5 builds on entry 4");
        active(
                        held().on("2024-02-10"),
                        resumed().on("2024-02-20"),
                        safety(SAFE_ENOUGH).on("2024-02-25"),
                        hold,
                        resumed)
                .when(retract(NEXT + 2))
                .thenAccepted();
    }

    private static Happened school() {
        return involved("school", "De Esdoorn");
    }

    private static Happened shared(int party, String purpose) {
        return happened(new InformationShared(party, purpose, null));
    }

    private static Happened consulted(int party, String purpose) {
        return happened(new ConsultationHeld("other", party, purpose, 30, null));
    }

    private static Happened anonymous() {
        return happened(new ConsultationHeld("other", null, null, 30, null));
    }

    private static Happened conferred(String purpose, Integer... parties) {
        return happened(new CaseConferenceHeld(List.of(parties), List.of(), purpose, 90, null));
    }

    private static Happened report(boolean acuteDanger) {
        return happened(new ProtectionReferralMade(1, "veilig-thuis", "report", acuteDanger, null, null));
    }

    private static Happened answered(int escalation) {
        return happened(new EscalationAnswered(escalation, text("we shall see to it")));
    }

    private static Happened referralEnded(int referral) {
        return happened(new ReferralEnded(referral, ReferralOutcome.HELP_BEGUN));
    }

    private static Happened bridgedTo(int referral) {
        return happened(new BridgingBegun(1, referral));
    }

    private static Happened bridgingEnded(int bridging) {
        return happened(new BridgingEnded(bridging));
    }

    private static Happened provisionEnded(int provision) {
        return happened(new ProvisionEnded(provision));
    }

    private static CaseScenario active(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
