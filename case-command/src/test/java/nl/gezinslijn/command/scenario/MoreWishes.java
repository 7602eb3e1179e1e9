package nl.gezinslijn.command.scenario;

import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.FRANK;
import static nl.gezinslijn.command.scenario.People.GERDA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.wish;

import java.util.List;
import nl.gezinslijn.command.escalation.AnswerEscalation;
import nl.gezinslijn.command.handover.AcceptHandover;
import nl.gezinslijn.command.handover.CompleteHandover;
import nl.gezinslijn.command.handover.OfferHandover;
import nl.gezinslijn.command.handover.RecordAftercareContact;
import nl.gezinslijn.command.handover.RecordNoHandover;
import nl.gezinslijn.command.handover.RecordRelapse;
import nl.gezinslijn.command.handover.RefuseHandover;
import nl.gezinslijn.command.help.BeginBridging;
import nl.gezinslijn.command.help.EndBridging;
import nl.gezinslijn.command.help.EndProvision;
import nl.gezinslijn.command.help.EndReferral;
import nl.gezinslijn.command.help.NoteProvision;
import nl.gezinslijn.command.help.RecordPreventedProvision;
import nl.gezinslijn.command.help.Refer;
import nl.gezinslijn.command.intake.RecordIntake;
import nl.gezinslijn.command.intake.RecordKitchenTable;
import nl.gezinslijn.command.intake.TestComplexity;
import nl.gezinslijn.command.intake.Withdraw;
import nl.gezinslijn.command.intensity.ChangeIntensity;
import nl.gezinslijn.command.lead.NameCaseLead;
import nl.gezinslijn.command.lead.NameProcessLead;
import nl.gezinslijn.command.outcome.RecordComplaint;
import nl.gezinslijn.command.outcome.RecordScore;
import nl.gezinslijn.command.party.GiveConsent;
import nl.gezinslijn.command.party.InvolveParty;
import nl.gezinslijn.command.party.RefuseConsent;
import nl.gezinslijn.command.party.ReleaseParty;
import nl.gezinslijn.command.party.ShareInformation;
import nl.gezinslijn.command.party.WithdrawConsent;
import nl.gezinslijn.command.plan.EvaluateGoal;
import nl.gezinslijn.command.record.Erase;
import nl.gezinslijn.command.record.OpenInEmergency;
import nl.gezinslijn.command.record.RefuseErasure;
import nl.gezinslijn.command.record.RequestErasure;
import nl.gezinslijn.command.record.RetractEntry;
import nl.gezinslijn.command.record.VoidEntry;
import nl.gezinslijn.command.safety.AssessRisk;
import nl.gezinslijn.command.safety.AssessSafety;
import nl.gezinslijn.command.safety.Hold;
import nl.gezinslijn.command.safety.RecordSafetyPlan;
import nl.gezinslijn.command.safety.Resume;
import nl.gezinslijn.command.work.RecordCaseConference;
import nl.gezinslijn.command.work.RecordConsultation;
import nl.gezinslijn.command.work.RecordDigitalSupport;
import nl.gezinslijn.command.work.RecordNetworkStrengthening;
import nl.gezinslijn.command.work.SignalReferralIndex;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import nl.gezinslijn.event.PartyEvent.ConsentBy;
import nl.gezinslijn.event.PartyEvent.ConsentBy.Capacity;
import nl.gezinslijn.event.PlanEvent.Progress;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;

/** Words for what is wanted around the coaching itself, each by whoever ordinarily does it. */
public final class MoreWishes {

    private MoreWishes() {}

    public static Wish withdraw() {
        return wish(CARLA, new Withdraw());
    }

    public static Wish recordIntake(String... lifeDomains) {
        return wish(
                ANNA,
                new RecordIntake(List.of(MOTHER), List.of(), text("rest at home"), null, 2, List.of(lifeDomains)));
    }

    public static Wish testComplexity(String... criteria) {
        return wish(ANNA, new TestComplexity(List.of(criteria)));
    }

    public static Wish kitchenTable(boolean jointly) {
        return wish(ANNA, new RecordKitchenTable(jointly, List.of(MOTHER), null));
    }

    public static Wish changeIntensity(String intensity) {
        return wish(GERDA, new ChangeIntensity(intensity, false)).because("it fits better now");
    }

    public static Wish changeIntensityOverCapacity(String intensity) {
        return wish(CARLA, new ChangeIntensity(intensity, true)).because("it cannot wait");
    }

    /** PETRA is the process lead of the tests. */
    public static Wish nameProcessLead(Actor lead) {
        return wish(CARLA, new NameProcessLead(lead.id(), lead.organisation()));
    }

    public static Wish nameParent() {
        return wish(PETRA, new NameCaseLead(LeadKind.PARENT, MOTHER, null, MOTHER));
    }

    public static Wish nameOwnNetwork() {
        return wish(PETRA, new NameCaseLead(LeadKind.OWN_NETWORK, null, text("an aunt"), MOTHER));
    }

    public static Wish nameCoach() {
        return wish(PETRA, new NameCaseLead(LeadKind.COACH, null, null, MOTHER));
    }

    public static Wish involve(String kind, String organisation) {
        return wish(ANNA, new InvolveParty(kind, organisation, null, null, false, null));
    }

    public static Wish involveCareProvider(String kind, String organisation) {
        return wish(ANNA, new InvolveParty(kind, organisation, null, null, true, null));
    }

    public static Wish involveMandated(String kind, String service) {
        return wish(ANNA, new InvolveParty(kind, null, null, null, false, service));
    }

    public static Wish release(int party) {
        return wish(ANNA, new ReleaseParty(party));
    }

    public static Wish consent(int party, String purpose) {
        return wish(ANNA, new GiveConsent(party, purpose, byMother()));
    }

    public static Wish refuseConsent(int party, String purpose) {
        return wish(ANNA, new RefuseConsent(party, purpose, byMother()));
    }

    public static Wish withdrawConsent(int party, String purpose) {
        return wish(ANNA, new WithdrawConsent(party, purpose, byMother()));
    }

    private static List<ConsentBy> byMother() {
        return List.of(new ConsentBy(MOTHER, Capacity.PARENT_WITH_CUSTODY));
    }

    public static Wish share(int party, String purpose) {
        return wish(ANNA, new ShareInformation(party, purpose, null));
    }

    public static Wish evaluate(String goalId) {
        return wish(ANNA, new EvaluateGoal(goalId, Progress.UNDER_WAY, null));
    }

    public static Wish consult(String consultant) {
        return wish(ANNA, new RecordConsultation(consultant, null, null, 30, null));
    }

    public static Wish consultNaming(String consultant, int party, String purpose) {
        return wish(ANNA, new RecordConsultation(consultant, party, purpose, 30, null));
    }

    public static Wish confer(String purpose, Integer... parties) {
        return wish(ANNA, new RecordCaseConference(List.of(parties), List.of(MOTHER), purpose, 90, null));
    }

    public static Wish strengthenNetwork() {
        return wish(ANNA, new RecordNetworkStrengthening(null));
    }

    public static Wish useDigitalSupport() {
        return wish(ANNA, new RecordDigitalSupport(null));
    }

    public static Wish signalIndex() {
        return wish(ANNA, new SignalReferralIndex());
    }

    public static Wish assessRisk(String instrument, int level) {
        return wish(ANNA, new AssessRisk(instrument, level, null));
    }

    public static Wish assessSafety(SafetyLevel level) {
        return wish(ANNA, new AssessSafety(level, null));
    }

    public static Wish makeSafetyPlan() {
        return wish(ANNA, new RecordSafetyPlan(text("who is called when")));
    }

    public static Wish hold() {
        return wish(ANNA, new Hold()).because("it is not safe");
    }

    public static Wish resume() {
        return wish(ANNA, new Resume());
    }

    public static Wish answer(int escalation) {
        return wish(ANNA, new AnswerEscalation(escalation, text("we shall see to it")));
    }

    public static Wish referUp(String organisation) {
        return wish(ANNA, new Refer(Direction.UP, organisation, null, null));
    }

    public static Wish endReferral(int referral) {
        return wish(ANNA, new EndReferral(referral, ReferralOutcome.HELP_BEGUN));
    }

    public static Wish bridge(Integer referral) {
        return wish(ANNA, new BeginBridging(referral));
    }

    public static Wish endBridging(int bridging) {
        return wish(ANNA, new EndBridging(bridging));
    }

    public static Wish noteProvision(String provision) {
        return wish(ANNA, new NoteProvision(provision, null));
    }

    public static Wish endProvision(int provision) {
        return wish(ANNA, new EndProvision(provision));
    }

    public static Wish prevent(String provision) {
        return wish(ANNA, new RecordPreventedProvision(provision));
    }

    public static Wish offerHandover() {
        return offerHandoverTo(null);
    }

    /** To a worker with an account. */
    public static Wish offerHandoverTo(Actor worker) {
        return wish(ANNA, new OfferHandover(text("the worker"), "Welzijn Oost", worker == null ? null : worker.id()));
    }

    public static Wish acceptHandover(int handover) {
        return wish(ANNA, new AcceptHandover(handover)).onBehalfOf("the worker");
    }

    public static Wish refuseHandover(Integer handover, RefusedBy by) {
        return wish(ANNA, new RefuseHandover(handover, by)).onBehalfOf("whoever refused");
    }

    public static Wish findNobody() {
        return wish(CARLA, new RecordNoHandover()).because("nobody has room");
    }

    public static Wish completeHandover(int handover) {
        return wish(ANNA, new CompleteHandover(handover));
    }

    public static Wish recordAftercareContact() {
        return wish(ANNA, new RecordAftercareContact(30, null));
    }

    public static Wish relapse() {
        return wish(ANNA, new RecordRelapse(null, null, null));
    }

    public static Wish relapseWith(Actor coach) {
        return wish(CARLA, new RecordRelapse(coach.id(), coach.organisation(), null))
                .standingInBecause("a new coach begins");
    }

    public static Wish score(String score, int value) {
        return wish(ANNA, new RecordScore(score, Moment.START, value, null));
    }

    public static Wish complain() {
        return wish(CARLA, new RecordComplaint());
    }

    public static Wish retract(long entry) {
        return wish(ANNA, new RetractEntry(entry)).because("it was another family");
    }

    public static Wish voidEntry(long entry) {
        return wish(CARLA, new VoidEntry(entry)).because("it was a mistake");
    }

    public static Wish erase(String person) {
        return wish(CARLA, new Erase(person));
    }

    public static Wish eraseText() {
        return wish(CARLA, new Erase(null)).because("nobody objects");
    }

    public static Wish requestErasure(String person) {
        return wish(ANNA, new RequestErasure(person)).onBehalfOf("the mother");
    }

    public static Wish refuseErasure(String person) {
        return wish(CARLA, new RefuseErasure(person)).because("a complaint runs");
    }

    /** By somebody of elsewhere who has nothing to do with the case. */
    public static Wish openInEmergency() {
        return wish(FRANK, new OpenInEmergency()).because("the police phone: the child is alone at home");
    }
}
