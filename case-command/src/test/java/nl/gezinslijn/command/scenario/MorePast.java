package nl.gezinslijn.command.scenario;

import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.GERDA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.Texts.text;

import java.util.List;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HandoverEvent.HandoverUnavailable;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.IntakeEvent.RegistrationWithdrawn;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.LeadEvent.CaseLeadNamed;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;
import nl.gezinslijn.event.PartyEvent.ConsentBy;
import nl.gezinslijn.event.PartyEvent.ConsentBy.Capacity;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import nl.gezinslijn.event.RecordEvent.ErasureRequested;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;
import org.jspecify.annotations.Nullable;

/** Words for what happened before around the coaching itself. Numbers count on by themselves. */
public final class MorePast {

    private MorePast() {}

    public static Happened withdrawn() {
        return happened(CARLA, new RegistrationWithdrawn());
    }

    /** In the first conversation somebody turned out to belong to the family too. */
    public static Happened joined(String person, Relation relation) {
        FamilyMember member = new FamilyMember(person, relation, text(person), null, null, null);
        return happened(
                ANNA, new IntakeHeld(List.of(MOTHER), List.of(member), text("rest at home"), null, 0, List.of()));
    }

    public static Happened complex(String... criteria) {
        return happened(ANNA, new ComplexityTested(List.of(criteria), true));
    }

    public static Happened kitchenTableTalked(boolean jointly) {
        return happened(ANNA, new KitchenTableTalkHeld(jointly, List.of(MOTHER), null));
    }

    public static Happened intensityNow(String intensity, String day) {
        return happened(GERDA, new IntensityChanged(intensity, Assessment.BY_THE_ASSESSOR, false, false))
                .on(day);
    }

    public static Happened processLeadNamed() {
        return processLeadNamed(PETRA);
    }

    public static Happened processLeadNamed(Actor lead) {
        return happened(CARLA, new ProcessLeadNamed(lead.id(), lead.organisation()));
    }

    public static Happened caseLeadIsMother() {
        return happened(PETRA, new CaseLeadNamed(LeadKind.PARENT, MOTHER, null, MOTHER));
    }

    public static Happened caseLeadIsCoach() {
        return new Happened(PETRA, (p, f) -> new CaseLeadNamed(LeadKind.COACH, f.coach(), null, MOTHER))
                .because("the parents are not able to, and there is nobody else");
    }

    public static Happened involved(String kind, String organisation) {
        return new Happened(
                ANNA,
                (p, f) -> new PartyInvolved(f.parties().involved() + 1, kind, organisation, null, null, false, null));
    }

    public static Happened careProviderInvolved(String kind, String organisation) {
        return new Happened(
                ANNA,
                (p, f) -> new PartyInvolved(f.parties().involved() + 1, kind, organisation, null, null, true, null));
    }

    public static Happened mandatedInvolved(String kind, String service) {
        return new Happened(
                ANNA, (p, f) -> new PartyInvolved(f.parties().involved() + 1, kind, null, null, null, false, service));
    }

    public static Happened released(int party) {
        return happened(ANNA, new PartyReleased(party));
    }

    public static Happened consented(int party, String purpose) {
        return happened(
                ANNA, new ConsentGiven(party, purpose, List.of(new ConsentBy(MOTHER, Capacity.PARENT_WITH_CUSTODY))));
    }

    public static Happened consentRefused(int party, String purpose) {
        return happened(
                ANNA, new ConsentRefused(party, purpose, List.of(new ConsentBy(MOTHER, Capacity.PARENT_WITH_CUSTODY))));
    }

    public static Happened consentWithdrawn(int party, String purpose) {
        return happened(
                ANNA,
                new ConsentWithdrawn(party, purpose, List.of(new ConsentBy(MOTHER, Capacity.PARENT_WITH_CUSTODY))));
    }

    public static Happened safety(SafetyLevel level) {
        return happened(ANNA, new SafetyAssessed(level, null));
    }

    public static Happened safetyPlanMade() {
        return happened(ANNA, new SafetyPlanMade(text("who is called when")));
    }

    public static Happened held() {
        return happened(ANNA, new PlanPutOnHold()).because("it is not safe");
    }

    public static Happened resumed() {
        return happened(ANNA, new WorkResumed());
    }

    public static Happened referredUp(String organisation) {
        return new Happened(
                ANNA,
                (p, f) -> new FamilyReferred(f.help().referralsMade() + 1, Direction.UP, organisation, null, null));
    }

    public static Happened bridged() {
        return new Happened(ANNA, (p, f) -> new BridgingBegun(f.help().bridgingsBegun() + 1, null));
    }

    public static Happened provisionNoted(String provision) {
        return new Happened(ANNA, (p, f) -> new ProvisionNoted(f.help().provisionsNoted() + 1, provision, null));
    }

    public static Happened handoverOffered() {
        return handoverOfferedTo(null);
    }

    public static Happened handoverOfferedTo(Actor worker) {
        return new Happened(
                ANNA,
                (p, f) -> new HandoverOffered(
                        f.handover().offered() + 1,
                        text("the worker"),
                        "Welzijn Oost",
                        worker == null ? null : worker.id()));
    }

    public static Happened handoverAccepted() {
        return new Happened(ANNA, (p, f) -> new HandoverAccepted(f.handover().offered()));
    }

    public static Happened handoverRefused(RefusedBy by) {
        return new Happened(ANNA, (p, f) -> new HandoverRefused(f.handover().offered(), by));
    }

    public static Happened nobodyFound() {
        return happened(CARLA, new HandoverUnavailable()).because("nobody has room");
    }

    public static Happened handoverCompleted() {
        return new Happened(ANNA, (p, f) -> new HandoverCompleted(f.handover().offered()));
    }

    public static Happened retracted(long entry) {
        return happened(ANNA, new EntryRetracted(entry)).because("it was another family");
    }

    public static Happened voided(long entry, String event) {
        return happened(CARLA, new EntryVoided(entry, event)).because("it was a mistake");
    }

    public static Happened erased(String person) {
        return happened(CARLA, new PersonErased(person));
    }

    /** @param personId null for the case's text */
    public static Happened erasureAsked(@Nullable String personId) {
        return happened(ANNA, new ErasureRequested(personId));
    }

    public static Happened textErased() {
        return happened(CARLA, new CaseTextErased()).because("nobody objects");
    }

    /** Whatever it is that happened. */
    public static Happened happened(CaseEvent event) {
        return happened(ANNA, event);
    }

    private static Happened happened(Actor by, CaseEvent event) {
        return new Happened(by, (programme, before) -> event);
    }
}
