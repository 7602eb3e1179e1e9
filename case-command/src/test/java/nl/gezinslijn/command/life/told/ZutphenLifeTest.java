package nl.gezinslijn.command.life.told;

import static nl.gezinslijn.casefile.CaseState.ACTIVE;
import static nl.gezinslijn.casefile.CaseState.CLOSED;
import static nl.gezinslijn.casefile.CaseState.ON_HOLD;
import static nl.gezinslijn.casefile.Rule.CLOSE_1;
import static nl.gezinslijn.casefile.Rule.CLOSE_2;
import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.ESC_1;
import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.INTY_5;
import static nl.gezinslijn.casefile.Rule.INT_3;
import static nl.gezinslijn.casefile.Rule.INT_4;
import static nl.gezinslijn.casefile.Rule.INT_5;
import static nl.gezinslijn.casefile.Rule.PLAN_1;
import static nl.gezinslijn.casefile.Rule.PLAN_2;
import static nl.gezinslijn.casefile.Rule.TERM_2;
import static nl.gezinslijn.casefile.Rule.TERM_3;
import static nl.gezinslijn.command.scenario.MoreWishes.assessSafety;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.MoreWishes.involve;
import static nl.gezinslijn.command.scenario.MoreWishes.kitchenTable;
import static nl.gezinslijn.command.scenario.MoreWishes.resume;
import static nl.gezinslijn.command.scenario.MoreWishes.score;
import static nl.gezinslijn.command.scenario.MoreWishes.testComplexity;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.Registration.registrationOfNobody;
import static nl.gezinslijn.command.scenario.TestProgrammes.ZUTPHEN;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.raise;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.gezinslijn.command.closure.CloseCase;
import nl.gezinslijn.command.plan.AgreePlan;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import org.junit.jupiter.api.Test;

/** Zutphen, which is invented: a sixth programme that is nothing but a file. */
class ZutphenLifeTest {

    private final Told family = new Told();

    @Test
    void a_family_lives_by_a_file_that_nobody_wrote_a_line_of_java_for() {
        family.chapter("2025-01-06", "Two of three things are so, and a child is younger than 21")
                .isRefused(
                        INT_5,
                        registration(ZUTPHEN)
                                .source("market")
                                .meeting("school-absence")
                                .wanted())
                .isRefused(
                        INT_3,
                        registrationOfNobody(ZUTPHEN)
                                .parent(MOTHER, "1986-07-15")
                                .wanted())
                .happens(registration(ZUTPHEN)
                        .source("market")
                        .helpQuestion("mornings")
                        .wanted())
                .then(file -> assertThat(file.intake().ageBand()).isEqualTo("under-10"));

        family.chapter("2025-01-13", "A coach of none of the parties, for four months")
                .happens(involve("service", BEA.organisation()))
                .isRefused(COACH_3, assign(BEA))
                .happens(assign(ANNA))
                .on("2025-01-20")
                .isRefused(INTY_1, start("at-home-weekly"))
                .happens(start("at-home-weekly").onBehalfOf("Saar Evers, behavioural scientist"))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(ACTIVE);
                    assertThat(file.coaching().intensity()).isEqualTo("at-home-weekly");
                    assertThat(file.term().endsOn()).isEqualTo("2025-05-19");
                });

        family.chapter("2025-01-27", "New in town is not complex, three homes are; and the plan says when help may end")
                .happens(testComplexity("new-in-town"))
                .then(file -> assertThat(file.complexity().complex()).isFalse())
                .happens(testComplexity("new-in-town", "three-homes"))
                .isRefused(INT_4, plan("home"))
                .happens(kitchenTable(true))
                .isRefused(PLAN_2, agreePlan(goal("home", TIM)))
                .isRefused(PLAN_1, plan("parenting"))
                .happens(plan("home"), score("calm", 1), recordContact("walk", TIM));

        family.chapter("2025-02-17", "Its ladder has five rungs")
                .happens(raise())
                .on("2025-02-24")
                .isRefused(ESC_1, raise(1, "round-table"))
                .happens(raise(1, "round-table").because("the exams begin in a week"))
                .on("2025-03-03")
                .happens(raise(1))
                .isRefused(ESC_1, raise(1))
                .on("2025-03-10")
                .happens(resolve(1))
                .then(file -> assertThat(file.escalations().daysOnRung())
                        .isEqualTo(Map.of("duo", 7L, "round-table", 7L, "alderman", 7L)));

        family.chapter("2025-04-07", "Acute unsafety holds here too")
                .happens(assessSafety(SafetyLevel.ACUTELY_UNSAFE))
                .then(file -> assertThat(file.state()).isEqualTo(ON_HOLD))
                .on("2025-04-14")
                .happens(assessSafety(SafetyLevel.SAFE_ENOUGH), resume())
                .then(file -> assertThat(file.state()).isEqualTo(ACTIVE));

        family.chapter("2025-05-12", "Two months more, once, and granted by a coordinator")
                .isRefused(TERM_2, requestExtension(3))
                .happens(requestExtension(2))
                .isRefused(TERM_3, grantExtension(1).by(PETRA))
                .happens(grantExtension(1))
                .isRefused(TERM_2, requestExtension(2))
                .then(file -> assertThat(file.term().endsOn()).isEqualTo("2025-07-19"));

        family.chapter("2025-07-07", "It ends in words of its own")
                .happens(changeIntensity("at-a-distance").by(ANNA))
                .isRefused(CLOSE_1, close("finished", "1.1"))
                .isRefused(CLOSE_2, close("mornings-run", "1.1"))
                .isRefused(CLOSE_2, close("neighbours-took-over", "1.1"))
                .isRefused(INTY_5, itWentWellForThreeWeeks())
                .happens(itWentWellForThreeWeeks().because("the summer holidays begin"))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(CLOSED);
                    assertThat(file.closure().reason()).isEqualTo("mornings-run");
                    assertThat(file.closure().facts()).containsExactly("three-weeks");
                });
    }

    private static Wish plan(String lifeDomain) {
        return wish(
                ANNA,
                new AgreePlan(
                        List.of(MOTHER),
                        List.of(goal(lifeDomain, TIM)),
                        text("when it has run for three weeks"),
                        List.of(),
                        List.of()));
    }

    private static Wish itWentWellForThreeWeeks() {
        return wish(
                ANNA,
                new CloseCase(
                        "mornings-run",
                        List.of(new GoalOutcome("1.1", GoalOutcome.Outcome.REACHED)),
                        List.of("three-weeks"),
                        "neighbours",
                        null,
                        null));
    }
}
