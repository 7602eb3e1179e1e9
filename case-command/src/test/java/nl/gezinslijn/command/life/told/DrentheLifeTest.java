package nl.gezinslijn.command.life.told;

import static nl.gezinslijn.casefile.CaseState.ACTIVE;
import static nl.gezinslijn.casefile.CaseState.CLOSED;
import static nl.gezinslijn.casefile.CaseState.REGISTERED;
import static nl.gezinslijn.casefile.Rule.CLOSE_1;
import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.casefile.Rule.INT_5;
import static nl.gezinslijn.casefile.Rule.PLAN_1;
import static nl.gezinslijn.casefile.Rule.TERM_2;
import static nl.gezinslijn.casefile.Rule.TERM_3;
import static nl.gezinslijn.command.scenario.MoreWishes.confer;
import static nl.gezinslijn.command.scenario.MoreWishes.consent;
import static nl.gezinslijn.command.scenario.MoreWishes.evaluate;
import static nl.gezinslijn.command.scenario.MoreWishes.involveCareProvider;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.Registration.registrationOfNobody;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.agreePlanWith;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.recordLapse;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gezinslijn.command.scenario.Registration;
import org.junit.jupiter.api.Test;

/** Hoogeveen and Coevorden, source 000: a coach for half a year, in special situations twice three months longer. */
class DrentheLifeTest {

    private final Told family = new Told();

    @Test
    void half_a_year_becomes_a_whole_one_and_not_more() {
        family.chapter("2005-01-04", "Help does not get in, and so the family is registered")
                .isRefused(INT_5, aFamily().meeting().wanted())
                .happens(aFamily().meeting("help-hard-to-get-in").wanted())
                .then(file -> {
                    assertThat(file.state()).isEqualTo(REGISTERED);
                    assertThat(file.intake().eligibility()).containsExactly("help-hard-to-get-in");
                });

        family.chapter("2005-01-10", "A coach of no care provider begins, and with that the term")
                .happens(involveCareProvider("other", BEA.organisation()))
                .isRefused(COACH_3, assign(BEA))
                .happens(assign(ANNA))
                .on("2005-01-17")
                .happens(start())
                .then(file -> {
                    assertThat(file.state()).isEqualTo(ACTIVE);
                    assertThat(file.coach()).isEqualTo(ANNA.id());
                    assertThat(file.term().endsOn()).isEqualTo("2005-07-16");
                });

        family.chapter("2005-02-01", "A plan is agreed, and all come to the table with mother's consent")
                .happens(recordContact())
                .isRefused(PLAN_1, agreePlanWith(List.of(), goal("school-and-work", TIM)))
                .happens(agreePlan(goal("school-and-work", TIM), goal("services")))
                .isRefused(CONS_1, confer("care-coordination", 1))
                .happens(consent(1, "care-coordination"), confer("care-coordination", 1))
                .then(file -> {
                    assertThat(file.plan().goals()).hasSize(2);
                    assertThat(file.work().conferences()).isEqualTo(1);
                });

        family.chapter("2005-07-04", "Mother falls ill: nine months")
                .isRefused(TERM_2, requestExtension(4))
                .isRefused(TERM_2, requestExtension(3).withoutReason())
                .happens(requestExtension(3))
                .isRefused(TERM_3, grantExtension(1).by(ANNA))
                .on("2005-07-06")
                .happens(grantExtension(1).by(PETRA))
                .then(file -> {
                    assertThat(file.term().months()).isEqualTo(9);
                    assertThat(file.term().endsOn()).isEqualTo("2005-10-16");
                });

        family.chapter("2005-10-17", "Nobody asks for more in time, it seems: the term lapses")
                .happens(recordLapse())
                .then(file -> assertThat(file.term().lapsedOn()).isEqualTo("2005-10-16"));

        family.chapter("2005-10-03", "But she did ask, before they moved: written down late, for the coordinator to do")
                .isRefused(TERM_3, requestExtension(3).recordedOn("2005-10-20"))
                .happens(requestExtension(3)
                        .recordedOn("2005-10-20")
                        .by(CARLA)
                        .standingInBecause("the coach's note of that day was found"))
                .then(file -> assertThat(file.term().lapsedOn()).isNull())
                .on("2005-10-21")
                .happens(grantExtension(2).by(PETRA))
                .then(file -> {
                    assertThat(file.term().months()).isEqualTo(12);
                    assertThat(file.term().endsOn()).isEqualTo("2006-01-16");
                });

        family.chapter("2006-01-09", "A third time there is not").isRefused(TERM_2, requestExtension(3));

        family.chapter("2006-01-13", "They say goodbye within the year")
                .happens(evaluate("1.1"))
                .isRefused(CLOSE_1, close("finished", "1.1"))
                .happens(close("finished", "1.1", "1.2"))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(CLOSED);
                    assertThat(file.coach()).isNull();
                    assertThat(file.term().granted()).isEqualTo(2);
                    assertThat(file.term().totalMonths()).isEqualTo(12);
                    assertThat(file.hasOpenSteps()).isFalse();
                });
    }

    private static Registration aFamily() {
        return registrationOfNobody(DRENTHE).parent(MOTHER, null).child(TIM, "1996-03-11");
    }
}
