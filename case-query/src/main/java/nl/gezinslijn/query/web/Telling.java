package nl.gezinslijn.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.query.history.Opening;
import org.jspecify.annotations.Nullable;

/** Tells one event. An event of the family that is not told does not compile. */
final class Telling {

    private final ProgrammeWords programme;
    private final Words words;
    private final Map<String, String> people;
    private final Opening opening;
    private final List<Told.Fact> facts = new ArrayList<>();

    /** @param people what the members of the family are called, by person id */
    Telling(ProgrammeWords programme, Map<String, String> people, Opening opening) {
        this.programme = programme;
        this.words = programme.words();
        this.people = people;
        this.opening = opening;
    }

    Told tell(CaseEvent event) {
        return switch (event) {
            case FamilyRegistered e -> {
                fact("referralSource", programme.referralSource(e.referralSource()));
                fact("helpQuestion", e.helpQuestion() == null ? null : programme.helpQuestion(e.helpQuestion()));
                fact("ageBand", e.ageBand() == null ? null : programme.ageBand(e.ageBand()));
                fact("district", e.district());
                fact("eligibility", e.eligibility().isEmpty() ? null : programme.criteria(e.eligibility()));
                quote("question", e.question());
                yield told("intake", e);
            }
            case CaseTriaged e -> {
                fact("urgency", words.of("triage.urgency", e.urgency()));
                yield new Told("intake", words.of(e.canWait() ? "triage.canWait" : "triage.cannotWait"), facts);
            }
            case WaitingListEntered e -> told("intake", e);
            case RegistrationDeclined e -> told("closure", e);

            case CoachAssigned e -> {
                coach(e.coach(), e.organisation());
                yield told("coach", e);
            }
            case CoachTransferred e -> {
                coach(e.coach(), e.organisation());
                yield told("coach", e);
            }
            case CoachingStarted e -> {
                begun(e.intensity(), e.termMonths());
                yield told("coach", e);
            }

            case PlanAgreed e -> {
                plan(e.agreedBy(), e.goals(), e.endCondition());
                yield told("plan", e);
            }
            case PlanRevised e -> {
                plan(e.agreedBy(), e.goals(), e.endCondition());
                yield new Told("plan", words.of("event.PlanRevised", e.plan()), facts);
            }

            case ContactHeld e -> {
                fact("minutes", words.of("minutes", e.minutes()));
                fact("members", names(e.members()));
                quote("note", e.note());
                yield new Told("work", programme.contactKind(e.kind()), facts);
            }
            case ReviewHeld e -> {
                fact("conclusion", words.of("conclusion", e.conclusion()));
                quote("note", e.note());
                yield told("work", e);
            }

            case ExtensionRequested e ->
                new Told("term", words.of("event.ExtensionRequested", e.extension(), e.months()), facts);
            case ExtensionGranted e -> {
                fact("newEnd", words.date(e.endsOn()));
                yield new Told("term", words.of("event.ExtensionGranted", e.extension(), e.months()), facts);
            }
            case ExtensionRefused e -> new Told("term", words.of("event.ExtensionRefused", e.extension()), facts);
            case TermLapsed e -> {
                fact("lastDay", words.date(e.endedOn()));
                yield told("term", e);
            }

            case MeldcodeStepTaken e -> {
                fact("leftOut", e.leftOut() ? words.of("yes") : null);
                fact("reportingNeeded", yesOrNo(e.reportingNeeded()));
                fact("helpPossible", yesOrNo(e.helpPossible()));
                quote("note", e.note());
                yield new Told("safety", words.of("meldcode." + e.step()), facts);
            }
            case ProtectionReferralMade e -> {
                fact("kind", programme.kindAt(e.body(), e.kind()));
                fact("acuteDanger", e.acuteDanger() ? words.of("yes") : null);
                fact("outcomeDue", e.outcomeDueOn() == null ? null : words.date(e.outcomeDueOn()));
                quote("note", e.note());
                yield new Told("safety", words.of("event.ProtectionReferralMade", programme.body(e.body())), facts);
            }
            case ProtectionOutcomeRecorded e -> {
                fact("outcome", programme.outcome(e.outcome()));
                quote("note", e.note());
                yield told("safety", e);
            }

            case EscalationRaised e -> {
                fact("rung", programme.rung(e.rung()));
                quote("matter", e.matter());
                yield told("escalation", e);
            }
            case EscalationResolved e -> {
                quote("outcome", e.outcome());
                yield told("escalation", e);
            }

            case CaseClosed e -> {
                fact("closureReason", programme.closureReason(e.reason()));
                fact("destination", e.destination() == null ? null : programme.destination(e.destination()));
                e.goals()
                        .forEach(goal -> facts.add(new Told.Fact(
                                words.of("fact.goalNumber", goal.goalId()),
                                words.of("outcome", goal.outcome()),
                                false)));
                yield told("closure", e);
            }
            case CaseReopened e -> {
                coach(e.coach(), e.organisation());
                begun(e.intensity(), e.termMonths());
                yield told("coach", e);
            }
        };
    }

    private Told told(String topic, CaseEvent event) {
        return new Told(topic, words.of("event." + EventNames.nameOf(event.getClass())), facts);
    }

    private void coach(String coach, String organisation) {
        fact("coach", coach);
        fact("organisation", programme.organisation(organisation));
    }

    private void begun(@Nullable String intensity, @Nullable Integer termMonths) {
        fact("intensity", intensity == null ? null : programme.intensity(intensity));
        fact("term", termMonths == null ? null : words.of("months", termMonths));
    }

    private void plan(List<String> agreedBy, List<Goal> goals, @Nullable Protected<String> endCondition) {
        fact("agreedBy", names(agreedBy));
        goals.forEach(goal -> quote(programme.lifeDomain(goal.lifeDomain()), "goal", goal.text()));
        quote("endCondition", endCondition);
    }

    private void fact(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Told.Fact(words.of("fact." + key), value, false));
        }
    }

    private void quote(String key, @Nullable Protected<String> text) {
        quote(words.of("fact." + key), key, text);
    }

    private void quote(String label, String field, @Nullable Protected<String> text) {
        if (text == null) {
            return;
        }
        String opened = opening.text(field, text);
        facts.add(new Told.Fact(label, opened == null ? words.of("erased") : opened, opened != null));
    }

    private String names(List<String> persons) {
        return String.join(
                ", ",
                persons.stream()
                        .map(id -> people.getOrDefault(id, words.of("somebody")))
                        .toList());
    }

    private @Nullable String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? null : words.of(answer ? "yes" : "no");
    }
}
