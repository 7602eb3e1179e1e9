package nl.gezinslijn.command.plan;

import static nl.gezinslijn.command.Refused.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.gezinslijn.casefile.Parties.Party;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** INT-4 and PLAN-1 to PLAN-4: agreed with the family, complete, one at a time. */
final class Plans {

    private Plans() {}

    static List<CaseEvent> agree(AgreePlan c, Situation s) {
        unless(s.file().plan() == null, Rule.PLAN_4, "there is a plan already: revise it");
        complete(c.endCondition(), c.bodemeisen(), c.withoutBodemeisen(), s);
        return List.of(new PlanAgreed(
                1,
                agreedBy(c.agreedBy(), s),
                goals(1, c.goals(), null, s),
                c.endCondition(),
                c.bodemeisen(),
                c.withoutBodemeisen(),
                s.file().safety().safetyPlanOn() != null));
    }

    static List<CaseEvent> revise(RevisePlan c, Situation s) {
        Plan current = s.file().plan();
        if (current == null) {
            throw new Refused(Rule.PLAN_4, "there is no plan to revise: agree one first");
        }
        complete(c.endCondition(), c.bodemeisen(), c.withoutBodemeisen(), s);
        int number = current.number() + 1;
        return List.of(new PlanRevised(
                number,
                agreedBy(c.agreedBy(), s),
                goals(number, c.goals(), current, s),
                c.endCondition(),
                c.bodemeisen(),
                c.withoutBodemeisen(),
                s.file().safety().safetyPlanOn() != null));
    }

    static List<CaseEvent> evaluate(EvaluateGoal c, Situation s) {
        Plan current = s.file().plan();
        if (current == null) {
            throw new Refused(Rule.PLAN_4, "there is no plan yet, and so no goal to look at");
        }
        if (!current.hasGoal(c.goalId())) {
            throw new InvalidField("goalId", "is not a goal of the current plan");
        }
        return List.of(new GoalEvaluated(c.goalId(), c.progress(), c.note()));
    }

    /** INT-4, PLAN-2 and PLAN-3: what must come before a plan, or stand in it. */
    private static void complete(
            @Nullable Protected<String> endCondition,
            List<Bodemeis> bodemeisen,
            List<String> withoutBodemeisen,
            Situation s) {
        unless(
                !s.file().complexity().wantsTalk() || s.hasReason(),
                Rule.INT_4,
                "this case is complex: the kitchen-table conversation is held jointly first, or the reason says why not");
        unless(
                endCondition != null || !s.programme().plan().endCondition(),
                Rule.PLAN_2,
                "in this programme the plan says when help may end");
        Set<String> answered = new HashSet<>(withoutBodemeisen);
        bodemeisen.forEach(b -> answered.add(b.service()));
        answered.forEach(service ->
                Codes.check("bodemeisen", service, s.programme().plan().mandatedServices()));
        if (s.programme().plan().bodemeisen()) {
            for (Party party : s.file().parties().involvedOn(s.on())) {
                unless(
                        party.mandatedService() == null || answered.contains(party.mandatedService()),
                        Rule.PLAN_3,
                        "'" + party.mandatedService()
                                + "' is involved: the plan has its bodemeisen, or its word that there are none");
            }
        }
    }

    private static List<String> agreedBy(List<String> persons, Situation s) {
        unless(!persons.isEmpty(), Rule.PLAN_1, "a plan names at least one member of the family who agrees");
        persons.forEach(p -> unless(
                s.intake().hasMember(p), Rule.PLAN_1, "somebody named as agreeing is not a member of this family"));
        return persons;
    }

    private static List<Goal> goals(int plan, List<NewGoal> wanted, @Nullable Plan current, Situation s) {
        unless(!wanted.isEmpty(), Rule.PLAN_1, "a plan has at least one goal");
        List<Goal> goals = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int fresh = 0;
        for (int i = 0; i < wanted.size(); i++) {
            NewGoal goal = wanted.get(i);
            unless(
                    Codes.has(s.programme().codes().lifeDomains(), goal.lifeDomain()),
                    Rule.PLAN_1,
                    "goal " + (i + 1) + " is in no life domain of the programme; it has "
                            + Codes.list(s.programme().codes().lifeDomains()));
            for (String member : goal.members()) {
                unless(s.intake().hasMember(member), Rule.PLAN_1, "a goal names somebody who is not a member");
            }
            String id = goal.goalId();
            if (id == null) {
                fresh++;
                id = plan + "." + fresh;
            } else if (current == null || !current.hasGoal(id)) {
                throw new InvalidField("goals[" + i + "].goalId", "is not a goal of the current plan");
            }
            if (!ids.add(id)) {
                throw new InvalidField("goals[" + i + "].goalId", "is kept twice");
            }
            goals.add(new Goal(id, goal.lifeDomain(), goal.members(), goal.text()));
        }
        return goals;
    }
}
