package nl.gezinslijn.command.plan;

import static nl.gezinslijn.casefile.Rule.PLAN_2;
import static nl.gezinslijn.casefile.Rule.PLAN_3;
import static nl.gezinslijn.casefile.Rule.PLAN_4;
import static nl.gezinslijn.casefile.Rule.SAFE_2;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MorePast.mandatedInvolved;
import static nl.gezinslijn.command.scenario.MorePast.released;
import static nl.gezinslijn.command.scenario.MorePast.safetyPlanMade;
import static nl.gezinslijn.command.scenario.MoreWishes.evaluate;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.planRevised;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static nl.gezinslijn.command.scenario.Wishes.wish;

import java.util.List;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.PlanEvent.Progress;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

/** What a programme wants to see in a plan. */
class PlanDemandsTest {

    private static final String HALLE = "halle-vilvoorde";
    private static final Protected<String> UNTIL = text("until Tim sleeps");
    private static final NewGoal SLEEP = goal("parenting");
    private static final Goal AGREED_SLEEP = new Goal("1.1", "parenting", List.of(), SLEEP.text());
    private static final Bodemeis OF_SDJ = new Bodemeis("sdj", text("Tim goes to school every day"));
    private static final Bodemeis OF_OCJ = new Bodemeis("ocj", text("nobody is hit"));

    @Test
    @Proves(PLAN_2)
    void where_the_programme_says_so_a_plan_tells_when_help_may_end() {
        active(HALLE).when(agree(null, List.of())).thenRefused(PLAN_2, "when help may end");
        active(HALLE)
                .when(agree(UNTIL, List.of()))
                .then(new PlanAgreed(1, List.of(MOTHER), List.of(AGREED_SLEEP), UNTIL, List.of(), List.of(), false));
    }

    @Test
    @Proves(PLAN_2)
    void so_does_a_revision() {
        active(HALLE, planAgreed("parenting")).when(revise(null, List.of())).thenRefused(PLAN_2);
        active(HALLE, planAgreed("parenting"))
                .when(revise(UNTIL, List.of()))
                .then(new PlanRevised(
                        2,
                        List.of(MOTHER),
                        List.of(new Goal("2.1", "parenting", List.of(), SLEEP.text())),
                        UNTIL,
                        List.of(),
                        List.of(),
                        false));
    }

    @Test
    @Proves(PLAN_2)
    void elsewhere_a_plan_may_leave_it_open() {
        active(VENRAY).when(agree(null, List.of())).thenAccepted();
        active(VENRAY, planAgreed("parenting")).when(revise(null, List.of())).thenAccepted();
    }

    @Test
    @Proves(PLAN_3)
    void with_a_mandated_service_involved_a_plan_has_its_bodemeisen() {
        Happened sdj = mandatedInvolved("mandated-service", "sdj");
        active(HALLE, sdj).when(agree(UNTIL, List.of())).thenRefused(PLAN_3, "'sdj' is involved");
        active(HALLE, sdj)
                .when(agree(UNTIL, List.of(OF_SDJ)))
                .then(new PlanAgreed(
                        1, List.of(MOTHER), List.of(AGREED_SLEEP), UNTIL, List.of(OF_SDJ), List.of(), false));
    }

    @Test
    @Proves(PLAN_3)
    void or_the_services_word_that_there_are_none() {
        active(HALLE, mandatedInvolved("mandated-service", "sdj"))
                .when(agree(UNTIL, List.of(), "sdj"))
                .then(new PlanAgreed(
                        1, List.of(MOTHER), List.of(AGREED_SLEEP), UNTIL, List.of(), List.of("sdj"), false));
    }

    @Test
    @Proves(PLAN_3)
    void each_service_speaks_for_itself() {
        Happened[] both = {mandatedInvolved("mandated-service", "sdj"), mandatedInvolved("mandated-service", "ocj")};
        active(HALLE, both).when(agree(UNTIL, List.of(OF_SDJ))).thenRefused(PLAN_3, "'ocj' is involved");
        active(HALLE, both).when(agree(UNTIL, List.of(OF_OCJ))).thenRefused(PLAN_3, "'sdj' is involved");
        active(HALLE, both).when(agree(UNTIL, List.of(), "vk")).thenRefused(PLAN_3);
        active(HALLE, both).when(agree(UNTIL, List.of(OF_SDJ, OF_OCJ))).thenAccepted();
        active(HALLE, both).when(agree(UNTIL, List.of(OF_SDJ), "ocj")).thenAccepted();
    }

    @Test
    @Proves(PLAN_3)
    void a_revision_has_them_too() {
        Happened[] past = {planAgreed("parenting"), mandatedInvolved("mandated-service", "sdj")};
        active(HALLE, past).when(revise(UNTIL, List.of())).thenRefused(PLAN_3);
        active(HALLE, past)
                .when(revise(UNTIL, List.of(OF_SDJ), "ocj"))
                .then(new PlanRevised(
                        2,
                        List.of(MOTHER),
                        List.of(new Goal("2.1", "parenting", List.of(), SLEEP.text())),
                        UNTIL,
                        List.of(OF_SDJ),
                        List.of("ocj"),
                        false));
    }

    @Test
    @Proves(PLAN_3)
    void only_a_service_that_is_involved_that_day_is_asked() {
        Happened joined = mandatedInvolved("mandated-service", "sdj").on("2024-03-01");
        Happened left = released(1).on("2024-04-01");
        active(HALLE, joined, left)
                .when(agree(UNTIL, List.of()).on("2024-02-29"))
                .thenAccepted();
        active(HALLE, joined, left)
                .when(agree(UNTIL, List.of()).on("2024-03-01"))
                .thenRefused(PLAN_3);
        active(HALLE, joined, left)
                .when(agree(UNTIL, List.of()).on("2024-03-31"))
                .thenRefused(PLAN_3);
        active(HALLE, joined, left)
                .when(agree(UNTIL, List.of()).on("2024-04-01"))
                .thenAccepted();
    }

    @Test
    @Proves(PLAN_3)
    void others_have_no_bodemeisen_and_other_programmes_do_not_know_them() {
        active(HALLE, involved("school", "De Esdoorn"))
                .when(agree(UNTIL, List.of()))
                .thenAccepted();
        active(VENRAY, mandatedInvolved("other", "sdj"))
                .when(agree(null, List.of()))
                .thenAccepted();
    }

    @Test
    void a_service_that_the_programme_does_not_know_sets_none() {
        Bodemeis ofTheSchool = new Bodemeis("school", text("be on time"));
        active(HALLE).when(agree(UNTIL, List.of(ofTheSchool))).thenInvalid("bodemeisen");
        active(HALLE).when(agree(UNTIL, List.of(), "school")).thenInvalid("bodemeisen");
        active(VENRAY).when(agree(UNTIL, List.of(OF_SDJ))).thenInvalid("bodemeisen");
        active(HALLE, planAgreed("parenting"))
                .when(revise(UNTIL, List.of(), "school"))
                .thenInvalid("bodemeisen");
    }

    @Test
    @Proves(SAFE_2)
    void a_safety_plan_on_record_is_part_of_the_plan() {
        active(VENRAY, safetyPlanMade())
                .when(agreePlan(SLEEP))
                .then(new PlanAgreed(1, List.of(MOTHER), List.of(AGREED_SLEEP), null, List.of(), List.of(), true));
        active(VENRAY, planAgreed("parenting"), safetyPlanMade())
                .when(revisePlan(SLEEP))
                .then(new PlanRevised(
                        2,
                        List.of(MOTHER),
                        List.of(new Goal("2.1", "parenting", List.of(), SLEEP.text())),
                        null,
                        List.of(),
                        List.of(),
                        true));
    }

    @Test
    void a_goal_of_the_plan_is_looked_at_with_the_family() {
        Protected<String> note = text("he sleeps through most nights");
        active(VENRAY, planAgreed("parenting", "finances"))
                .when(wish(ANNA, new EvaluateGoal("1.2", Progress.STAGNATING, note)))
                .then(new GoalEvaluated("1.2", Progress.STAGNATING, note));
        active(VENRAY, planAgreed("parenting"), handoverOffered(), handoverAccepted(), handoverCompleted())
                .when(evaluate("1.1"))
                .then(new GoalEvaluated("1.1", Progress.UNDER_WAY, null));
    }

    @Test
    void a_goal_that_is_not_in_the_current_plan_is_not() {
        active(VENRAY, planAgreed("parenting")).when(evaluate("1.2")).thenInvalid("goalId");
        active(VENRAY, planAgreed("parenting"), planRevised("housing"))
                .when(evaluate("1.1"))
                .thenInvalid("goalId");
        active(VENRAY, planAgreed("parenting"), planRevised("housing"))
                .when(evaluate("2.1"))
                .thenAccepted();
    }

    @Test
    @Proves(PLAN_4)
    void without_a_plan_there_is_no_goal_to_look_at() {
        active(VENRAY).when(evaluate("1.1")).thenRefused(PLAN_4, "no plan yet");
    }

    private static CaseScenario active(String programme, Happened... then) {
        return in(programme)
                .given(registered(), assigned(), started("2024-02-01"))
                .given(then);
    }

    private static Wish agree(Protected<String> until, List<Bodemeis> bodemeisen, String... without) {
        return wish(ANNA, new AgreePlan(List.of(MOTHER), List.of(SLEEP), until, bodemeisen, List.of(without)));
    }

    private static Wish revise(Protected<String> until, List<Bodemeis> bodemeisen, String... without) {
        return wish(ANNA, new RevisePlan(List.of(MOTHER), List.of(SLEEP), until, bodemeisen, List.of(without)));
    }
}
