package nl.gezinslijn.command.life.told;

import static nl.gezinslijn.casefile.CaseState.ACTIVE;
import static nl.gezinslijn.casefile.CaseState.CLOSED;
import static nl.gezinslijn.casefile.CaseState.ON_HOLD;
import static nl.gezinslijn.casefile.Rule.CLOSE_1;
import static nl.gezinslijn.casefile.Rule.CLOSE_2;
import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.PLAN_2;
import static nl.gezinslijn.casefile.Rule.PLAN_3;
import static nl.gezinslijn.casefile.Rule.SAFE_2;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.command.scenario.MoreWishes.assessSafety;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.MoreWishes.consent;
import static nl.gezinslijn.command.scenario.MoreWishes.consult;
import static nl.gezinslijn.command.scenario.MoreWishes.evaluate;
import static nl.gezinslijn.command.scenario.MoreWishes.involveMandated;
import static nl.gezinslijn.command.scenario.MoreWishes.makeSafetyPlan;
import static nl.gezinslijn.command.scenario.MoreWishes.resume;
import static nl.gezinslijn.command.scenario.MoreWishes.share;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gezinslijn.command.closure.CloseCase;
import nl.gezinslijn.command.plan.AgreePlan;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.command.work.RecordReview;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.WorkEvent.ReviewHeld.Conclusion;
import org.junit.jupiter.api.Test;

/** Halle-Vilvoorde, source 003: the family directs, and when it is acutely unsafe its plan rests. */
class HalleVilvoordeLifeTest {

    private static final String HALLE_VILVOORDE = "halle-vilvoorde";

    private final Told family = new Told();

    @Test
    void the_plan_rests_until_it_is_safe_enough_and_then_can_do_with_less() {
        family.chapter("2019-01-14", "The OCJ is in the case, and it begins intensively")
                .happens(registration(HALLE_VILVOORDE).wanted(), assign(ANNA), start("intensive"))
                .happens(involveMandated("mandated-service", "ocj"))
                .isRefused(CONS_1, share(1, "mandated-services"))
                .happens(consent(1, "mandated-services"), share(1, "mandated-services"))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(ACTIVE);
                    assertThat(file.coaching().intensity()).isEqualTo("intensive");
                    assertThat(file.term()).isNull();
                });

        family.chapter("2019-01-28", "The plan says when help may end, and has what the OCJ demands")
                .isRefused(PLAN_2, agreePlan(goal("services")))
                .isRefused(PLAN_3, plan(List.of()))
                .happens(plan(List.of(new Bodemeis("ocj", text("he goes to school every day")))))
                .then(file -> {
                    assertThat(file.plan().endCondition()).isNotNull();
                    assertThat(file.plan().bodemeisen()).hasSize(1);
                });

        family.chapter("2019-03-11", "One night it is acutely unsafe, and the plan rests")
                .happens(assessSafety(SafetyLevel.ACUTELY_UNSAFE))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(ON_HOLD);
                    assertThat(file.safety().holdSince()).isEqualTo("2019-03-11");
                    assertThat(file.hasOpenSteps()).isTrue();
                })
                .isRefused(STATE_1, revisePlan(goal("parenting")))
                .isRefused(STATE_1, evaluate("1.1"))
                .happens(recordContact("conversation", MOTHER), consult("yuneco"));

        family.chapter("2019-03-14", "A safety plan is made, and is not enough: an M-document")
                .happens(makeSafetyPlan())
                .isRefused(SAFE_2, resume())
                .happens(refer("vk", "m-document"))
                .isRefused(CLOSE_1, closed("goals-realised", null, "goals-realised"))
                .on("2019-03-29")
                .happens(recordOutcome(1, "taken-on"))
                .then(file -> assertThat(file.protection().awaited()).isEmpty());

        family.chapter("2019-04-02", "It is safe enough, and the safety plan is part of the plan")
                .isRefused(SAFE_2, resume())
                .happens(assessSafety(SafetyLevel.SAFE_ENOUGH), resume())
                .then(file -> {
                    assertThat(file.state()).isEqualTo(ACTIVE);
                    assertThat(file.plan().number()).isEqualTo(1);
                    assertThat(file.plan().withSafetyPlan()).isTrue();
                    assertThat(file.safety().daysOnHold()).isEqualTo(22);
                    assertThat(file.hasOpenSteps()).isFalse();
                });

        family.chapter("2019-04-15", "At the three-monthly review it can do with less")
                .happens(wish(ANNA, new RecordReview(Conclusion.STEP_DOWN, null)))
                .isRefused(INTY_1, changeIntensity("low-intensive").by(ANNA).withoutReason())
                .happens(changeIntensity("low-intensive").by(ANNA))
                .then(file -> {
                    assertThat(file.work().lastReviewOn()).isEqualTo("2019-04-15");
                    assertThat(file.coaching().intensity()).isEqualTo("low-intensive");
                    assertThat(file.coaching().intensitySince()).isEqualTo("2019-04-15");
                });

        family.chapter("2019-05-06", "About every three weeks")
                .happens(recordContact())
                .on("2019-05-27")
                .happens(recordContact());

        family.chapter("2019-06-17", "Further need, and a service that can take it on: both, and by name")
                .isRefused(CLOSE_2, closed("further-need", "De Wissel", "further-need"))
                .isRefused(CLOSE_2, closed("further-need", null, "further-need", "service-can-take-on"))
                .happens(closed("further-need", "De Wissel", "further-need", "service-can-take-on"))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(CLOSED);
                    assertThat(file.closure().service()).isEqualTo("De Wissel");
                    assertThat(file.work().contacts()).isEqualTo(3);
                });
    }

    @Test
    void without_further_need_it_ends_when_the_goals_are_realised() {
        family.chapter("2019-01-14", "A short help")
                .happens(registration(HALLE_VILVOORDE).wanted(), assign(ANNA), start())
                .happens(plan(List.of()));

        family.chapter("2019-04-15", "That the goals are realised is said, and not only scored")
                .isRefused(CLOSE_2, close("goals-realised", "1.1"))
                .happens(closed("goals-realised", null, "goals-realised"))
                .then(file -> assertThat(file.closure().facts()).containsExactly("goals-realised"));
    }

    private static Wish plan(List<Bodemeis> bodemeisen) {
        return wish(
                ANNA,
                new AgreePlan(
                        List.of(MOTHER),
                        List.of(goal("safety", TIM)),
                        text("when he has gone to school for three months"),
                        bodemeisen,
                        List.of()));
    }

    private static Wish closed(String reason, String service, String... facts) {
        return wish(
                ANNA,
                new CloseCase(
                        reason,
                        List.of(new GoalOutcome("1.1", GoalOutcome.Outcome.REACHED)),
                        List.of(facts),
                        null,
                        service,
                        null));
    }
}
