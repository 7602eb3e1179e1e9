package nl.gezinslijn.command.scenario;

import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.closure.CloseCase;
import nl.gezinslijn.command.closure.ReopenCase;
import nl.gezinslijn.command.coach.AssignCoach;
import nl.gezinslijn.command.coach.StartCoaching;
import nl.gezinslijn.command.coach.TransferCoach;
import nl.gezinslijn.command.escalation.RaiseEscalation;
import nl.gezinslijn.command.escalation.ResolveEscalation;
import nl.gezinslijn.command.intake.Decline;
import nl.gezinslijn.command.intake.EnterWaitingList;
import nl.gezinslijn.command.intake.Triage;
import nl.gezinslijn.command.meldcode.TakeMeldcodeStep;
import nl.gezinslijn.command.plan.AgreePlan;
import nl.gezinslijn.command.plan.NewGoal;
import nl.gezinslijn.command.plan.RevisePlan;
import nl.gezinslijn.command.protection.RecordProtectionOutcome;
import nl.gezinslijn.command.protection.ReferToProtection;
import nl.gezinslijn.command.term.GrantExtension;
import nl.gezinslijn.command.term.RecordLapse;
import nl.gezinslijn.command.term.RefuseExtension;
import nl.gezinslijn.command.term.RequestExtension;
import nl.gezinslijn.command.work.RecordContact;
import nl.gezinslijn.command.work.RecordReview;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.WorkEvent.ReviewHeld.Conclusion;

/** Words for what is wanted now, each by whoever ordinarily does it. A registration has words of its own. */
public final class Wishes {

    private Wishes() {}

    public static Wish wish(Actor by, CaseCommand command) {
        return new Wish(by, command);
    }

    public static Wish triage(boolean canWait) {
        return wish(CARLA, new Triage(canWait, 2));
    }

    public static Wish enterWaitingList() {
        return wish(CARLA, new EnterWaitingList());
    }

    public static Wish decline() {
        return wish(CARLA, new Decline()).because("lives elsewhere");
    }

    public static Wish assign(Actor coach) {
        return wish(CARLA, new AssignCoach(coach.id(), coach.organisation(), null));
    }

    public static Wish transferTo(Actor coach) {
        return wish(CARLA, new TransferCoach(coach.id(), coach.organisation()));
    }

    public static Wish start() {
        return start(null);
    }

    public static Wish start(String intensity) {
        return wish(ANNA, new StartCoaching(intensity));
    }

    public static NewGoal goal(String lifeDomain, String... members) {
        return new NewGoal(null, lifeDomain, List.of(members), text("sleep through the night"));
    }

    public static NewGoal kept(String goalId, String lifeDomain) {
        return new NewGoal(goalId, lifeDomain, List.of(), text("sleep through the night"));
    }

    /** Agreed with the mother. */
    public static Wish agreePlan(NewGoal... goals) {
        return agreePlanWith(List.of(MOTHER), goals);
    }

    public static Wish agreePlanWith(List<String> agreedBy, NewGoal... goals) {
        return wish(ANNA, new AgreePlan(agreedBy, List.of(goals), null, List.of(), List.of()));
    }

    public static Wish revisePlan(NewGoal... goals) {
        return revisePlanWith(List.of(MOTHER), goals);
    }

    public static Wish revisePlanWith(List<String> agreedBy, NewGoal... goals) {
        return wish(ANNA, new RevisePlan(agreedBy, List.of(goals), null, List.of(), List.of()));
    }

    public static Wish recordContact() {
        return recordContact("conversation", MOTHER);
    }

    public static Wish recordContact(String kind, String... members) {
        return wish(ANNA, new RecordContact(kind, null, 60, List.of(members), null));
    }

    public static Wish recordReview() {
        return wish(ANNA, new RecordReview(Conclusion.CONTINUE, null));
    }

    public static Wish requestExtension(int months) {
        return wish(ANNA, new RequestExtension(months)).because("the mother is ill");
    }

    public static Wish grantExtension(int extension) {
        return wish(CARLA, new GrantExtension(extension));
    }

    public static Wish refuseExtension(int extension) {
        return wish(CARLA, new RefuseExtension(extension));
    }

    public static Wish recordLapse() {
        return wish(Actor.SYSTEM, new RecordLapse());
    }

    public static Wish takeStep(int step) {
        return wish(ANNA, new TakeMeldcodeStep(step, false, null, null, null));
    }

    public static Wish leaveOutStep(int step) {
        return wish(ANNA, new TakeMeldcodeStep(step, true, null, null, null));
    }

    public static Wish takeStep5(Boolean reportingNeeded, Boolean helpPossible) {
        return wish(ANNA, new TakeMeldcodeStep(5, false, reportingNeeded, helpPossible, null));
    }

    public static Wish refer(String body, String kind) {
        return wish(ANNA, new ReferToProtection(body, kind, false, null)).because("there are signs");
    }

    public static Wish referInAcuteDanger(String body, String kind) {
        return wish(ANNA, new ReferToProtection(body, kind, true, null));
    }

    public static Wish recordOutcome(int referral, String outcome) {
        return wish(ANNA, new RecordProtectionOutcome(referral, outcome, null));
    }

    /** A new escalation. */
    public static Wish raise() {
        return wish(ANNA, new RaiseEscalation(null, null, null));
    }

    /** A new escalation that begins on a rung. */
    public static Wish raiseTo(String rung) {
        return wish(ANNA, new RaiseEscalation(null, rung, null));
    }

    /** One rung higher. */
    public static Wish raise(int escalation) {
        return wish(ANNA, new RaiseEscalation(escalation, null, null));
    }

    public static Wish raise(int escalation, String rung) {
        return wish(ANNA, new RaiseEscalation(escalation, rung, null));
    }

    public static Wish resolve(int escalation) {
        return wish(ANNA, new ResolveEscalation(escalation, null));
    }

    /** With an outcome for each of these goals. */
    public static Wish close(String reason, String... goalIds) {
        return wish(
                ANNA,
                new CloseCase(
                        reason,
                        Stream.of(goalIds)
                                .map(id -> new GoalOutcome(id, GoalOutcome.Outcome.REACHED))
                                .toList(),
                        List.of(),
                        null,
                        null,
                        null));
    }

    public static Wish reopen(Actor coach) {
        return wish(CARLA, new ReopenCase(coach.id(), coach.organisation(), null));
    }
}
