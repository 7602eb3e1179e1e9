package nl.gezinslijn.command.life.told;

import static nl.gezinslijn.casefile.CaseState.ACTIVE;
import static nl.gezinslijn.casefile.CaseState.AFTERCARE;
import static nl.gezinslijn.casefile.CaseState.CLOSED;
import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.HAND_1;
import static nl.gezinslijn.casefile.Rule.TERM_2;
import static nl.gezinslijn.command.scenario.MoreWishes.acceptHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.completeHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.findNobody;
import static nl.gezinslijn.command.scenario.MoreWishes.offerHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.offerHandoverTo;
import static nl.gezinslijn.command.scenario.MoreWishes.recordAftercareContact;
import static nl.gezinslijn.command.scenario.MoreWishes.refuseHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.relapse;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.Registration.registrationOfNobody;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gezinslijn.casefile.Handover.Settled;
import nl.gezinslijn.command.handover.AcceptHandover;
import nl.gezinslijn.command.scenario.Registration;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import org.junit.jupiter.api.Test;

/** Rotterdam, source 002: half a year of intensive coaching, and then the handover on which so much fails. */
class RotterdamLifeTest {

    private static final String ROTTERDAM = "rotterdam-sang-2009";

    private final Told family = new Told();

    @Test
    void three_handovers_fail_in_three_ways_and_the_fourth_holds() {
        family.chapter("2009-01-12", "Half a year of early intensive family coaching")
                .happens(aFamily().wanted(), assign(ANNA), start("vig"))
                .happens(agreePlan(goal("parenting")))
                .then(file -> {
                    assertThat(file.coaching().intensity()).isEqualTo("vig");
                    assertThat(file.term().endsOn()).isEqualTo("2009-07-11");
                });

        family.chapter("2009-06-15", "It neither goes on nor simply stops")
                .isRefused(TERM_2, requestExtension(3))
                .isRefused(HAND_1, close("aftercare-finished", "1.1"));

        family.chapter("2009-06-22", "The first worker will not, and the second the family will not have")
                .happens(offerHandover())
                .isRefused(HAND_1, offerHandover())
                .happens(refuseHandover(1, RefusedBy.WORKER), offerHandover())
                .happens(refuseHandover(2, RefusedBy.FAMILY))
                .then(file -> {
                    assertThat(file.handover().settled()).isEqualTo(Settled.REFUSED_BY_FAMILY);
                    assertThat(file.handover().refusedByWorkers()).isEqualTo(1);
                })
                .on("2009-07-10")
                .happens(close("other", "1.1"))
                .then(file -> assertThat(file.state()).isEqualTo(CLOSED));

        family.chapter("2009-09-07", "They are back, and the case goes on with its history")
                .happens(reopen(ANNA))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(ACTIVE);
                    assertThat(file.coaching().spells()).hasSize(2);
                    assertThat(file.term().number()).isEqualTo(2);
                    assertThat(file.term().endsOn()).isEqualTo("2010-03-06");
                    assertThat(file.term().totalMonths()).isEqualTo(12);
                    assertThat(file.handover().settled()).isNull();
                });

        family.chapter("2010-02-22", "For the second handover nobody has room")
                .isRefused(COACH_4, findNobody().by(ANNA))
                .isRefused(HAND_1, findNobody().withoutReason())
                .happens(findNobody())
                .then(file -> {
                    assertThat(file.handover().settled()).isEqualTo(Settled.UNAVAILABLE);
                    assertThat(file.handover().unavailable()).isEqualTo(1);
                })
                .on("2010-03-05")
                .happens(close("no-aftercare", "1.1"))
                .then(file -> assertThat(file.state()).isEqualTo(CLOSED));

        family.chapter("2010-04-12", "The third begins early, and is completed")
                .happens(reopen(ANNA), offerHandoverTo(BEA))
                .isRefused(HAND_1, completeHandover(3))
                .isRefused(HAND_1, wish(ANNA, new AcceptHandover(3)))
                .happens(wish(BEA, new AcceptHandover(3)))
                .on("2010-06-14")
                .happens(completeHandover(3))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(AFTERCARE);
                    assertThat(file.coach()).isEqualTo(ANNA.id());
                    assertThat(file.handover().aftercareSince()).isEqualTo("2010-06-14");
                });

        family.chapter("2010-08-16", "In aftercare they fall back, and a new half year begins with the same coach")
                .happens(recordAftercareContact(), relapse())
                .then(file -> {
                    assertThat(file.state()).isEqualTo(ACTIVE);
                    assertThat(file.coach()).isEqualTo(ANNA.id());
                    assertThat(file.handover().relapses()).isEqualTo(1);
                    assertThat(file.term().number()).isEqualTo(4);
                    assertThat(file.term().endsOn()).isEqualTo("2011-02-15");
                    assertThat(file.term().totalMonths()).isEqualTo(24);
                })
                .isRefused(HAND_1, close("aftercare-finished", "1.1"));

        family.chapter("2010-10-04", "The fourth handover holds")
                .happens(offerHandover(), acceptHandover(4), completeHandover(4))
                .on("2010-12-20")
                .happens(recordAftercareContact(), close("aftercare-finished", "1.1"))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(CLOSED);
                    assertThat(file.handover().offered()).isEqualTo(4);
                    assertThat(file.handover().settled()).isEqualTo(Settled.COMPLETED);
                    assertThat(file.coaching().spells()).hasSize(3);
                    assertThat(file.hasOpenSteps()).isFalse();
                });
    }

    private static Registration aFamily() {
        return registrationOfNobody(ROTTERDAM).parent(MOTHER, null).child(TIM, "1998-05-17");
    }
}
