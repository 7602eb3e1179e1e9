package nl.gezinslijn.query.web;

import java.util.List;
import java.util.Map;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.HandoverEvent;
import nl.gezinslijn.event.HelpEvent;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.RegistrationWithdrawn;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import nl.gezinslijn.event.IntensityEvent;
import nl.gezinslijn.event.LeadEvent;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.OutcomeEvent;
import nl.gezinslijn.event.PartyEvent;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent;
import nl.gezinslijn.event.SafetyEvent;
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
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.query.history.Opening;
import org.jspecify.annotations.Nullable;

/** Tells one event. An event of the family that is not told does not compile. */
final class Telling {

    private final ProgrammeWords programme;
    private final Words words;
    private final Facts facts;
    private final TellingOfHelp help;

    /** @param people what the members of the family are called, by person id */
    Telling(ProgrammeWords programme, Map<String, String> people, Opening opening) {
        this.programme = programme;
        this.words = programme.words();
        this.facts = new Facts(programme, people, opening);
        this.help = new TellingOfHelp(programme, facts);
    }

    Told tell(CaseEvent event) {
        return switch (event) {
            case FamilyRegistered e -> {
                facts.fact("referralSource", programme.referralSource(e.referralSource()));
                facts.fact("helpQuestion", e.helpQuestion() == null ? null : programme.helpQuestion(e.helpQuestion()));
                facts.fact("ageBand", e.ageBand() == null ? null : programme.ageBand(e.ageBand()));
                facts.fact("district", e.district());
                facts.fact("eligibility", e.eligibility().isEmpty() ? null : programme.criteria(e.eligibility()));
                facts.quote("question", e.question());
                yield facts.told("intake", e);
            }
            case CaseTriaged e -> {
                facts.fact("urgency", words.of("triage.urgency", e.urgency()));
                yield facts.told("intake", words.of(e.canWait() ? "triage.canWait" : "triage.cannotWait"));
            }
            case WaitingListEntered e -> facts.told("intake", e);
            case RegistrationDeclined e -> facts.told("closure", e);
            case RegistrationWithdrawn e -> facts.told("closure", e);
            case IntakeHeld e -> {
                facts.fact("members", facts.names(e.present()));
                facts.fact("supporters", String.valueOf(e.supporters()));
                facts.fact("lifeDomains", words.list(e.lifeDomains(), programme::lifeDomain));
                facts.quote("need", e.need());
                facts.quote("network", e.network());
                yield facts.told("intake", e);
            }
            case ComplexityTested e -> {
                facts.fact("criteria", words.list(e.criteria(), programme::complexity));
                yield facts.told("intake", words.of(e.complex() ? "complexity.yes" : "complexity.no"));
            }
            case KitchenTableTalkHeld e -> {
                facts.fact("members", facts.names(e.present()));
                facts.fact("jointly", facts.yesOrNo(e.jointly()));
                facts.quote("note", e.note());
                yield facts.told("intake", e);
            }

            case CoachAssigned e -> {
                facts.coach(e.coach(), e.organisation());
                facts.fact("outOfTurn", e.outOfTurn() == null ? null : programme.outOfTurn(e.outOfTurn()));
                yield facts.told("coach", e);
            }
            case CoachTransferred e -> {
                facts.coach(e.coach(), e.organisation());
                yield facts.told("coach", e);
            }
            case CoachingStarted e -> {
                facts.begun(e.intensity(), e.termMonths());
                yield facts.told("coach", e);
            }

            case PlanAgreed e -> {
                plan(e.agreedBy(), e.goals(), e.endCondition(), e.bodemeisen(), e.withSafetyPlan());
                yield facts.told("plan", e);
            }
            case PlanRevised e -> {
                plan(e.agreedBy(), e.goals(), e.endCondition(), e.bodemeisen(), e.withSafetyPlan());
                yield facts.told("plan", words.of("event.PlanRevised", e.plan()));
            }

            case ContactHeld e -> {
                facts.fact("place", e.place() == null ? null : programme.place(e.place()));
                facts.fact("minutes", words.of("minutes", e.minutes()));
                facts.fact("members", facts.names(e.members()));
                facts.quote("note", e.note());
                yield facts.told("work", programme.contactKind(e.kind()));
            }
            case GoalEvaluated e -> {
                facts.fact("progress", words.of("progress", e.progress()));
                facts.quote("note", e.note());
                yield facts.told("plan", words.of("event.GoalEvaluated", e.goalId()));
            }
            case ReviewHeld e -> {
                facts.fact("conclusion", words.of("conclusion", e.conclusion()));
                facts.quote("note", e.note());
                yield facts.told("work", e);
            }

            case ExtensionRequested e ->
                facts.told("term", words.of("event.ExtensionRequested", e.extension(), e.months()));
            case ExtensionGranted e -> {
                facts.fact("newEnd", words.date(e.endsOn()));
                yield facts.told("term", words.of("event.ExtensionGranted", e.extension(), e.months()));
            }
            case ExtensionRefused e -> facts.told("term", words.of("event.ExtensionRefused", e.extension()));
            case TermLapsed e -> {
                facts.fact("lastDay", words.date(e.endedOn()));
                yield facts.told("term", e);
            }

            case MeldcodeStepTaken e -> {
                facts.yes("leftOut", e.leftOut());
                facts.fact("reportingNeeded", facts.yesOrNo(e.reportingNeeded()));
                facts.fact("helpPossible", facts.yesOrNo(e.helpPossible()));
                facts.quote("note", e.note());
                yield facts.told("safety", words.of("meldcode." + e.step()));
            }
            case ProtectionReferralMade e -> {
                facts.fact("kind", programme.kindAt(e.body(), e.kind()));
                facts.yes("acuteDanger", e.acuteDanger());
                facts.fact("outcomeDue", e.outcomeDueOn() == null ? null : words.date(e.outcomeDueOn()));
                facts.quote("note", e.note());
                yield facts.told("safety", words.of("event.ProtectionReferralMade", programme.body(e.body())));
            }
            case ProtectionOutcomeRecorded e -> {
                facts.fact("outcome", programme.outcome(e.outcome()));
                facts.quote("note", e.note());
                yield facts.told("safety", e);
            }

            case EscalationRaised e -> {
                facts.fact("rung", programme.rung(e.rung()));
                facts.quote("matter", e.matter());
                yield facts.told("escalation", e);
            }
            case EscalationAnswered e -> {
                facts.quote("answer", e.answer());
                yield facts.told("escalation", e);
            }
            case EscalationResolved e -> {
                facts.quote("outcome", e.outcome());
                yield facts.told("escalation", e);
            }

            case CaseClosed e -> {
                facts.fact("closureReason", programme.closureReason(e.reason()));
                facts.fact("destination", e.destination() == null ? null : programme.destination(e.destination()));
                e.goals()
                        .forEach(goal -> facts.labelled(
                                words.of("fact.goalNumber", goal.goalId()), words.of("outcome", goal.outcome())));
                facts.fact("service", e.service());
                facts.fact("coordinationElsewhere", e.coordinationElsewhere());
                yield facts.told("closure", e);
            }
            case CaseReopened e -> {
                facts.coach(e.coach(), e.organisation());
                facts.begun(e.intensity(), e.termMonths());
                yield facts.told("coach", e);
            }

            case LeadEvent e -> help.tell(e);
            case PartyEvent e -> help.tell(e);
            case IntensityEvent e -> help.tell(e);
            case SafetyEvent e -> help.tell(e);
            case HelpEvent e -> help.tell(e);
            case HandoverEvent e -> help.tell(e);
            case OutcomeEvent e -> help.tell(e);
            case RecordEvent e -> help.tell(e);
            case ConsultationHeld e -> {
                facts.fact("consultant", programme.consultant(e.consultant()));
                facts.party("party", e.party());
                facts.fact("purpose", e.purpose() == null ? null : programme.purpose(e.purpose()));
                facts.fact("minutes", words.of("minutes", e.minutes()));
                facts.quote("note", e.note());
                yield facts.told("work", e);
            }
            case CaseConferenceHeld e -> {
                e.parties().forEach(party -> facts.party("party", party));
                facts.fact("members", facts.names(e.members()));
                facts.fact("purpose", e.purpose() == null ? null : programme.purpose(e.purpose()));
                facts.fact("minutes", words.of("minutes", e.minutes()));
                facts.quote("note", e.note());
                yield facts.told("work", e);
            }
            case NetworkStrengtheningBegun e -> {
                facts.quote("note", e.note());
                yield facts.told("work", e);
            }
            case DigitalSupportUsed e -> {
                facts.quote("note", e.note());
                yield facts.told("work", e);
            }
            case ReferralIndexSignalled e -> facts.told("safety", e);
        };
    }

    private void plan(
            List<String> agreedBy,
            List<Goal> goals,
            @Nullable Protected<String> endCondition,
            List<Bodemeis> bodemeisen,
            boolean withSafetyPlan) {
        facts.fact("agreedBy", facts.names(agreedBy));
        goals.forEach(goal -> facts.quote(programme.lifeDomain(goal.lifeDomain()), "goal", goal.text()));
        facts.quote("endCondition", endCondition);
        bodemeisen.forEach(b -> facts.quote(programme.mandatedService(b.service()), "bodemeis", b.text()));
        facts.yes("withSafetyPlan", withSafetyPlan);
    }
}
