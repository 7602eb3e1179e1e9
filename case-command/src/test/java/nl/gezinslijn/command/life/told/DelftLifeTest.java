package nl.gezinslijn.command.life.told;

import static nl.gezinslijn.casefile.CaseState.ACTIVE;
import static nl.gezinslijn.casefile.CaseState.CLOSED;
import static nl.gezinslijn.casefile.Rule.CLOSE_1;
import static nl.gezinslijn.casefile.Rule.CLOSE_3;
import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.casefile.Rule.ESC_1;
import static nl.gezinslijn.casefile.Rule.INT_5;
import static nl.gezinslijn.casefile.Rule.MELD_2;
import static nl.gezinslijn.casefile.Rule.PLAN_4;
import static nl.gezinslijn.casefile.Rule.TERM_2;
import static nl.gezinslijn.command.scenario.MoreWishes.answer;
import static nl.gezinslijn.command.scenario.MoreWishes.assessSafety;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.People.ZOE;
import static nl.gezinslijn.command.scenario.Registration.registrationOfNobody;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.raise;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.gezinslijn.casefile.Escalations.OnRung;
import nl.gezinslijn.command.scenario.Registration;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import org.junit.jupiter.api.Test;

/** Delft, source 001: level 5, as short as possible and as long as needed, and no means to force anybody. */
class DelftLifeTest {

    private static final String DELFT = "delft-2013";

    private final Told family = new Told();

    @Test
    void it_goes_up_all_four_rungs_and_when_the_family_ends_it_a_report_comes_first() {
        family.chapter("2012-09-03", "The zorgregisseur says that it is level 5, and who coaches")
                .isRefused(INT_5, aFamily().wanted().by(ANNA))
                .happens(aFamily().wanted().by(ZOE))
                .on("2012-09-10")
                .isRefused(COACH_4, assign(ANNA).by(new Actor("carla", Role.COORDINATOR, "gemeente")))
                .happens(assign(ANNA).by(ZOE))
                .on("2012-09-17")
                .happens(start())
                .then(file -> {
                    assertThat(file.state()).isEqualTo(ACTIVE);
                    assertThat(file.coach()).isEqualTo(ANNA.id());
                    assertThat(file.term()).isNull();
                })
                .isRefused(TERM_2, requestExtension(3));

        family.chapter("2012-10-01", "One family, one plan")
                .happens(agreePlan(goal("safety", TIM)))
                .isRefused(PLAN_4, agreePlan(goal("money")))
                .then(file -> assertThat(file.plan().number()).isEqualTo(1));

        family.chapter("2012-11-12", "It stagnates, and goes up rung by rung")
                .happens(raise())
                .on("2012-11-26")
                .isRefused(ESC_1, raise(1, "municipality"))
                .happens(raise(1))
                .on("2012-11-29")
                .happens(answer(1).by(ZOE))
                .on("2012-12-03")
                .happens(raise(1).by(ZOE))
                .on("2013-01-07")
                .happens(raise(1).by(ZOE))
                .on("2013-01-21")
                .isRefused(ESC_1, raise(1).by(ZOE))
                .then(file -> {
                    var stagnation = file.escalations().open(1).orElseThrow();
                    assertThat(stagnation.rungs())
                            .extracting(OnRung::rung)
                            .containsExactly("coach", "zorgregisseur", "partner-management", "municipality");
                    assertThat(stagnation.answeredOn()).isEqualTo("2012-11-29");
                    assertThat(file.hasOpenSteps()).isTrue();
                });

        family.chapter("2013-02-11", "The family keeps help off, and there are real worries")
                .happens(assessSafety(SafetyLevel.CONCERN))
                .isRefused(CLOSE_3, close("ended-by-family", "1.1"))
                .isRefused(CONS_1, refer("amk", "report").withoutReason())
                .isRefused(MELD_2, refer("veilig-thuis", "report"))
                .happens(refer("amk", "report"))
                .isRefused(CLOSE_1, close("solved-or-manageable", "1.1"))
                .happens(close("ended-by-family", "1.1"))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(CLOSED);
                    assertThat(file.hasOpenSteps()).isTrue();
                });

        family.chapter("2013-03-11", "What was open is decided on the closed case")
                .happens(recordOutcome(1, "investigation-started").by(ZOE))
                .on("2013-03-18")
                .happens(resolve(1).by(ZOE))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(CLOSED);
                    assertThat(file.hasOpenSteps()).isFalse();
                    assertThat(file.escalations().daysOnRung())
                            .isEqualTo(Map.of(
                                    "coach", 14L, "zorgregisseur", 7L, "partner-management", 35L, "municipality", 70L));
                });
    }

    private static Registration aFamily() {
        return registrationOfNobody(DELFT).parent(MOTHER, null).child(TIM, "2006-06-19");
    }
}
