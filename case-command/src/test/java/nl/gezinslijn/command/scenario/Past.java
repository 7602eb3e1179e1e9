package nl.gezinslijn.command.scenario;

import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.NOOR;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.Texts.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.Relation;
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
import nl.gezinslijn.programme.Programme;

/** Words for what happened before. Numbers count on by themselves. */
public final class Past {

    private Past() {}

    /** A mother with Tim and Noor. */
    public static Happened registered() {
        return new Happened(
                CARLA,
                (p, f) -> new FamilyRegistered(
                        p.id(),
                        p.version(),
                        "family-1",
                        "school",
                        null,
                        "4-12",
                        null,
                        List.of(),
                        Stream.of(MOTHER, TIM, NOOR).map(Past::member).toList(),
                        text("the school worries about Tim")));
    }

    /** The same under an older version of the programme than the newest. */
    public static Happened registeredUnderVersion(int version) {
        return new Happened(
                CARLA,
                (p, f) -> new FamilyRegistered(
                        p.id(),
                        version,
                        "family-1",
                        "school",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(member(MOTHER)),
                        null));
    }

    private static FamilyMember member(String person) {
        Relation relation = person.equals(MOTHER) ? Relation.PARENT : Relation.CHILD;
        return new FamilyMember(person, relation, text(person), null, null, null);
    }

    public static Happened triaged(boolean canWait) {
        return happened(CARLA, new CaseTriaged(canWait, 3));
    }

    public static Happened waiting() {
        return happened(CARLA, new WaitingListEntered());
    }

    public static Happened declined() {
        return happened(CARLA, new RegistrationDeclined());
    }

    public static Happened assigned() {
        return assignedTo(ANNA);
    }

    public static Happened assignedTo(Actor coach) {
        return happened(CARLA, new CoachAssigned(coach.id(), coach.organisation(), null));
    }

    public static Happened transferredTo(Actor coach) {
        return happened(CARLA, new CoachTransferred(coach.id(), coach.organisation()));
    }

    public static Happened started(String day) {
        return new Happened(
                        ANNA,
                        (p, f) -> new CoachingStarted(
                                firstIntensity(p), p.duration().termMonths()))
                .on(day);
    }

    private static String firstIntensity(Programme programme) {
        return programme.intensities().isEmpty()
                ? null
                : programme.intensities().getFirst().code();
    }

    /** Agreed with the mother, with one goal of each life domain. */
    public static Happened planAgreed(String... lifeDomains) {
        return happened(
                ANNA, new PlanAgreed(1, List.of(MOTHER), goals(1, lifeDomains), null, List.of(), List.of(), false));
    }

    public static Happened planRevised(String... lifeDomains) {
        return new Happened(ANNA, (p, f) -> {
            int number = Objects.requireNonNull(f.plan()).number() + 1;
            return new PlanRevised(
                    number, List.of(MOTHER), goals(number, lifeDomains), null, List.of(), List.of(), false);
        });
    }

    private static List<Goal> goals(int plan, String... lifeDomains) {
        return IntStream.range(0, lifeDomains.length)
                .mapToObj(i -> new Goal(plan + "." + (i + 1), lifeDomains[i], List.of(TIM), text("goal " + i)))
                .toList();
    }

    public static Happened contactHeld(int minutes) {
        return happened(ANNA, new ContactHeld("conversation", "home", minutes, List.of(MOTHER), null));
    }

    public static Happened extensionRequested() {
        return new Happened(ANNA, (p, f) -> new ExtensionRequested(term(f).requests() + 1, months(p)))
                .because("the mother is ill");
    }

    public static Happened extensionGranted() {
        return new Happened(CARLA, (p, f) -> {
            Term term = term(f);
            return new ExtensionGranted(
                    pending(term).number(), months(p), Term.end(term.startedOn(), term.months() + months(p)));
        });
    }

    public static Happened extensionRefused() {
        return new Happened(
                CARLA, (p, f) -> new ExtensionRefused(pending(term(f)).number()));
    }

    public static Happened lapsed() {
        return new Happened(Actor.SYSTEM, (p, f) -> new TermLapsed(term(f).endsOn()));
    }

    private static Term term(CaseFile file) {
        return Objects.requireNonNull(file.term());
    }

    private static Term.Request pending(Term term) {
        return Objects.requireNonNull(term.pending());
    }

    private static int months(Programme programme) {
        return Objects.requireNonNull(programme.extensions()).months();
    }

    public static Happened step(int step) {
        return happened(ANNA, new MeldcodeStepTaken(step, false, null, null, null));
    }

    public static Happened decided(boolean reportingNeeded, boolean helpPossible) {
        return happened(ANNA, new MeldcodeStepTaken(5, false, reportingNeeded, helpPossible, null));
    }

    public static Happened referredTo(String body, String kind) {
        return new Happened(
                ANNA, (p, f) -> new ProtectionReferralMade(f.protection().made() + 1, body, kind, false, null, null));
    }

    public static Happened outcomeKnown(int referral) {
        return happened(PETRA, new ProtectionOutcomeRecorded(referral, "no-action", null));
    }

    public static Happened raised(int escalation, String rung) {
        return happened(ANNA, new EscalationRaised(escalation, rung, null));
    }

    public static Happened resolved(int escalation) {
        return happened(CARLA, new EscalationResolved(escalation, null));
    }

    /** With every goal reached. */
    public static Happened closed(String reason) {
        return new Happened(ANNA, (p, f) -> new CaseClosed(reason, outcomes(f.plan()), List.of(), null, null, null));
    }

    private static List<GoalOutcome> outcomes(Plan plan) {
        return plan == null
                ? List.of()
                : plan.goals().stream()
                        .map(goal -> new GoalOutcome(goal.goalId(), GoalOutcome.Outcome.REACHED))
                        .toList();
    }

    public static Happened reopened(Actor coach, String day) {
        return new Happened(
                        CARLA,
                        (p, f) -> new CaseReopened(
                                coach.id(),
                                coach.organisation(),
                                firstIntensity(p),
                                p.duration().termMonths()))
                .on(day);
    }

    private static Happened happened(Actor by, CaseEvent event) {
        return new Happened(by, (programme, before) -> event);
    }
}
