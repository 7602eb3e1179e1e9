package nl.gezinslijn.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HandoverEvent.HandoverUnavailable;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ProvisionPrevented;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.RegistrationWithdrawn;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.LeadEvent.CaseLeadNamed;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import nl.gezinslijn.event.PartyEvent.ConsentBy;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.PlanEvent.Progress;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.EmergencyAccessTaken;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import nl.gezinslijn.event.RecordEvent.ErasureRefused;
import nl.gezinslijn.event.RecordEvent.ErasureRequested;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.RiskAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.event.WorkEvent.CaseConferenceHeld;
import nl.gezinslijn.event.WorkEvent.ConsultationHeld;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.event.WorkEvent.DigitalSupportUsed;
import nl.gezinslijn.event.WorkEvent.NetworkStrengtheningBegun;
import nl.gezinslijn.event.WorkEvent.ReferralIndexSignalled;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;

/** One example of each event, with every field filled in: an invented family from registration to reopening. */
public final class EventExamples {

    public static final String CASE = "7d0c5f0e-6a52-5d0b-9c38-2f1d5e9a4b11";
    public static final String MOTHER = "5b1f7c1e-8e0a-4d6e-9d6e-0c6a1b2c3d01";
    public static final String CHILD = "5b1f7c1e-8e0a-4d6e-9d6e-0c6a1b2c3d02";
    public static final String UNBORN = "5b1f7c1e-8e0a-4d6e-9d6e-0c6a1b2c3d03";

    private EventExamples() {}

    /** In the order of the story. */
    public static List<CaseEvent> all() {
        return List.of(
                registered(),
                new CaseTriaged(true, 2),
                new WaitingListEntered(),
                new RegistrationDeclined(),
                new CoachAssigned("coach.vos", "De Brug", "own-district"),
                new CoachingStarted("standby-support", 6),
                new PlanAgreed(
                        1,
                        List.of(MOTHER),
                        List.of(goal("1.1", "upbringing", CHILD)),
                        text("PlanAgreed.endCondition"),
                        List.of(new Bodemeis("ocj", text("PlanAgreed.bodemeis"))),
                        List.of("vk"),
                        true),
                new ContactHeld("conversation", "home", 75, List.of(MOTHER, CHILD), text("ContactHeld.note")),
                new ReviewHeld(ReviewHeld.Conclusion.STEP_DOWN, text("ReviewHeld.note")),
                new PlanRevised(
                        2,
                        List.of(MOTHER),
                        List.of(goal("1.1", "upbringing", CHILD), goal("2.1", "money")),
                        text("PlanRevised.endCondition"),
                        List.of(new Bodemeis("ocj", text("PlanRevised.bodemeis"))),
                        List.of(),
                        false),
                new CoachTransferred("coach.smit", "Welzijn Oost"),
                new EscalationRaised(1, "team-leaders", text("EscalationRaised.matter")),
                new EscalationResolved(1, text("EscalationResolved.outcome")),
                new MeldcodeStepTaken(5, false, true, false, text("MeldcodeStepTaken.note")),
                new ProtectionReferralMade(
                        1,
                        "veilig-thuis",
                        "report",
                        true,
                        LocalDate.of(2024, 5, 8),
                        text("ProtectionReferralMade.note")),
                new ProtectionOutcomeRecorded(1, "investigation", text("ProtectionOutcomeRecorded.note")),
                new ExtensionRequested(1, 3),
                new ExtensionGranted(1, 3, LocalDate.of(2024, 12, 14)),
                new ExtensionRefused(2),
                new TermLapsed(LocalDate.of(2024, 12, 14)),
                new CaseClosed(
                        "goals-reached",
                        List.of(
                                new GoalOutcome("1.1", GoalOutcome.Outcome.REACHED),
                                new GoalOutcome("2.1", GoalOutcome.Outcome.PARTLY_REACHED)),
                        List.of("goals-realised"),
                        "own-network",
                        "De Stroom",
                        "neighbourhood team"),
                new CaseReopened("coach.vos", "De Brug", "complex-intensive", 6),
                new RegistrationWithdrawn(),
                new IntakeHeld(
                        List.of(MOTHER),
                        List.of(new FamilyMember(
                                UNBORN,
                                Relation.UNBORN_CHILD,
                                null,
                                null,
                                of(UNBORN, "FamilyRegistered.dueDate"),
                                null)),
                        text("IntakeHeld.need"),
                        text("IntakeHeld.network"),
                        3,
                        List.of("upbringing", "money")),
                new ComplexityTested(List.of("several-life-domains", "interaction"), true),
                new KitchenTableTalkHeld(true, List.of(MOTHER), text("KitchenTableTalkHeld.note")),
                new IntensityChanged("standby-support", Assessment.BY_THE_ASSESSOR, false, true),
                new CaseLeadNamed(LeadKind.OWN_NETWORK, MOTHER, text("CaseLeadNamed.name"), MOTHER),
                new ProcessLeadNamed("lead.mulder", "Gemeente"),
                new PartyInvolved(
                        1,
                        "school",
                        "De Esdoorn",
                        text("PartyInvolved.name"),
                        text("PartyInvolved.contact"),
                        false,
                        "ocj"),
                new PartyReleased(1),
                new ConsentGiven(
                        1, "case-discussion", List.of(new ConsentBy(MOTHER, ConsentBy.Capacity.PARENT_WITH_CUSTODY))),
                new ConsentRefused(1, "gp-told", List.of(new ConsentBy(CHILD, ConsentBy.Capacity.YOUTH_12_TO_15))),
                new ConsentWithdrawn(
                        1, "case-discussion", List.of(new ConsentBy(MOTHER, ConsentBy.Capacity.PARENT_WITH_CUSTODY))),
                new InformationShared(1, "case-discussion", text("InformationShared.note")),
                new GoalEvaluated("1.1", Progress.UNDER_WAY, text("GoalEvaluated.note")),
                new ConsultationHeld("behavioural-scientist", 1, "case-discussion", 30, text("ConsultationHeld.note")),
                new CaseConferenceHeld(
                        List.of(1, 2), List.of(MOTHER), "case-discussion", 90, text("CaseConferenceHeld.note")),
                new NetworkStrengtheningBegun(text("NetworkStrengtheningBegun.note")),
                new DigitalSupportUsed(text("DigitalSupportUsed.note")),
                new ReferralIndexSignalled(),
                new RiskAssessed("lirik", 4, text("RiskAssessed.note")),
                new SafetyAssessed(SafetyLevel.ACUTELY_UNSAFE, text("SafetyAssessed.note")),
                new SafetyPlanMade(text("SafetyPlanMade.text")),
                new PlanPutOnHold(),
                new WorkResumed(),
                new EscalationAnswered(1, text("EscalationAnswered.answer")),
                new FamilyReferred(1, Direction.UP, "De Stroom", "youth-mental-health", text("FamilyReferred.note")),
                new ReferralEnded(1, ReferralOutcome.HELP_BEGUN),
                new BridgingBegun(1, 1),
                new BridgingEnded(1),
                new ProvisionNoted(1, "youth-mental-health", "De Stroom"),
                new ProvisionEnded(1),
                new ProvisionPrevented("youth-mental-health"),
                new HandoverOffered(1, text("HandoverOffered.worker"), "Welzijn Oost", "worker.blom"),
                new HandoverAccepted(1),
                new HandoverRefused(1, RefusedBy.FAMILY),
                new HandoverUnavailable(),
                new HandoverCompleted(1),
                new AftercareContactHeld(45, text("AftercareContactHeld.note")),
                new RelapseRecorded("coach.vos", "De Brug", "complex-intensive", 6),
                new ScoreRecorded("zrm", Moment.START, 3, MOTHER),
                new ComplaintReceived(),
                new EntryRetracted(7),
                new EntryVoided(21, "CaseClosed"),
                new ErasureRequested(MOTHER),
                new PersonErased(MOTHER),
                new CaseTextErased(),
                new ErasureRefused(MOTHER),
                new EmergencyAccessTaken(Instant.parse("2024-03-04T11:30:00Z")));
    }

    public static CaseEvent of(Class<? extends CaseEvent> type) {
        CaseEvent example = BY_TYPE.get(type);
        if (example == null) {
            throw new AssertionError("there is no example of " + EventNames.nameOf(type));
        }
        return example;
    }

    /** A stamp with every field filled in. */
    public static Stamp stamp() {
        return new Stamp(
                LocalDate.of(2024, 5, 1),
                Instant.parse("2024-05-02T08:15:30.125Z"),
                new Actor("coordinator.bos", Role.COORDINATOR, "Gemeente"),
                new Protected<>(KeyVault.ofCase(CASE), "Stamp.onBehalfOf", "AWZyb20tdGhlLW5laWdoYm91cg"),
                new Protected<>(KeyVault.ofCase(CASE), "Stamp.reason", "AWEtc3BlY2lhbC1zaXR1YXRpb24"),
                new Protected<>(KeyVault.ofCase(CASE), "Stamp.standInReason", "AXRoZS1jb2FjaC1pcy1pbGw"),
                "req-0b9e6a1d",
                true);
    }

    private static FamilyRegistered registered() {
        return new FamilyRegistered(
                "venray-2021",
                1,
                "b9a4c7a0-1f0e-4b7c-8a53-9f4f7a1e2c01",
                "general-practitioner",
                "upbringing",
                "4-12",
                "Brukske",
                List.of("parents-agree"),
                List.of(
                        new FamilyMember(
                                MOTHER,
                                Relation.PARENT,
                                of(MOTHER, "FamilyRegistered.name"),
                                of(MOTHER, "FamilyRegistered.birthDate"),
                                null,
                                of(MOTHER, "FamilyRegistered.contact")),
                        new FamilyMember(
                                CHILD,
                                Relation.CHILD,
                                of(CHILD, "FamilyRegistered.name"),
                                of(CHILD, "FamilyRegistered.birthDate"),
                                null,
                                null),
                        new FamilyMember(
                                UNBORN,
                                Relation.UNBORN_CHILD,
                                null,
                                null,
                                of(UNBORN, "FamilyRegistered.dueDate"),
                                null)),
                text("FamilyRegistered.question"));
    }

    private static Goal goal(String id, String lifeDomain, String... members) {
        return new Goal(id, lifeDomain, List.of(members), text("Goal.text"));
    }

    static Protected<String> text(String place) {
        return new Protected<>(KeyVault.ofCase(CASE), place, "AWEtbm90ZS1mb3ItdGhlLWZpbGU");
    }

    private static <T> Protected<T> of(String person, String place) {
        return new Protected<>(KeyVault.person(person), place, "AXNvbWV0aGluZy1wZXJzb25hbA");
    }

    private static final Map<Class<?>, CaseEvent> BY_TYPE =
            all().stream().collect(Collectors.toMap(CaseEvent::getClass, Function.identity()));
}
