package nl.gezinslijn.command.life.told;

import static nl.gezinslijn.casefile.CaseState.ACTIVE;
import static nl.gezinslijn.casefile.CaseState.CLOSED;
import static nl.gezinslijn.casefile.CaseState.WAITING;
import static nl.gezinslijn.casefile.Rule.CLOSE_1;
import static nl.gezinslijn.casefile.Rule.COACH_5;
import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.casefile.Rule.DIR_1;
import static nl.gezinslijn.casefile.Rule.DIR_2;
import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.INT_3;
import static nl.gezinslijn.casefile.Rule.INT_4;
import static nl.gezinslijn.casefile.Rule.MELD_1;
import static nl.gezinslijn.casefile.Rule.WAIT_1;
import static nl.gezinslijn.casefile.Rule.WAIT_2;
import static nl.gezinslijn.command.scenario.MoreWishes.bridge;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.MoreWishes.endBridging;
import static nl.gezinslijn.command.scenario.MoreWishes.endReferral;
import static nl.gezinslijn.command.scenario.MoreWishes.involve;
import static nl.gezinslijn.command.scenario.MoreWishes.kitchenTable;
import static nl.gezinslijn.command.scenario.MoreWishes.nameOwnNetwork;
import static nl.gezinslijn.command.scenario.MoreWishes.nameProcessLead;
import static nl.gezinslijn.command.scenario.MoreWishes.recordIntake;
import static nl.gezinslijn.command.scenario.MoreWishes.referUp;
import static nl.gezinslijn.command.scenario.MoreWishes.refuseConsent;
import static nl.gezinslijn.command.scenario.MoreWishes.score;
import static nl.gezinslijn.command.scenario.MoreWishes.share;
import static nl.gezinslijn.command.scenario.MoreWishes.testComplexity;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.Registration.registrationOfNobody;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.enterWaitingList;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.takeStep;
import static nl.gezinslijn.command.scenario.Wishes.takeStep5;
import static nl.gezinslijn.command.scenario.Wishes.triage;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Outcomes.Score;
import nl.gezinslijn.casefile.Parties.Consent;
import nl.gezinslijn.casefile.Parties.Word;
import nl.gezinslijn.command.coach.AssignCoach;
import nl.gezinslijn.command.outcome.RecordScore;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.event.OfficeEvent.StaffTookOffice;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Test;

/** Venray, source 004: free access, as early, as light and as near as can be; and who can wait, waits. */
class VenrayLifeTest {

    private static final LocalDate IN_SEPTEMBER = LocalDate.parse("2023-09-04");
    private static final Actor NEW_COACH = new Actor("yvonne", Role.COACH, "synthese");

    private final Told family = new Told();

    @Test
    void a_family_waits_is_complex_is_led_by_its_own_people_and_ends_better_than_it_began() {
        family.chapter("2023-09-04", "Until 23, and nobody waits before somebody thought about whether they can")
                .around(lines ->
                        lines.ofOffice(VENRAY, IN_SEPTEMBER, new WaitingListJoined("another-case", 1, IN_SEPTEMBER)))
                .isRefused(
                        INT_3,
                        registrationOfNobody(VENRAY).child(TIM, "2000-09-04").wanted())
                .happens(registration(VENRAY).source("self").wanted())
                .isRefused(WAIT_1, enterWaitingList())
                .happens(triage(true), enterWaitingList())
                .then(file -> {
                    assertThat(file.state()).isEqualTo(WAITING);
                    assertThat(file.intake().waitingSince()).isEqualTo("2023-09-04");
                });

        family.chapter("2023-10-16", "Taken before another, for a reason, by a coach who has all that is asked")
                .isRefused(WAIT_2, assign(ANNA))
                .isRefused(COACH_5, outOfTurn(NEW_COACH))
                .happens(outOfTurn(ANNA))
                .on("2023-10-23")
                .happens(start(), recordIntake("parenting", "domestic-relations"), score("situation-at-start", 4))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(ACTIVE);
                    assertThat(file.coach()).isEqualTo(ANNA.id());
                    assertThat(file.term()).isNull();
                });

        family.chapter("2023-10-30", "Another culture and language alone is not complex")
                .happens(testComplexity("culture-and-language"))
                .then(file -> assertThat(file.complexity().complex()).isFalse())
                .happens(testComplexity("interaction", "culture-and-language"))
                .then(file -> assertThat(file.complexity().complex()).isTrue());

        family.chapter("2023-11-13", "And so the talk at the kitchen table is held jointly before the plan")
                .isRefused(INT_4, agreePlan(goal("parenting", TIM)))
                .isRefused(INT_4, kitchenTable(false))
                .happens(kitchenTable(true))
                .on("2023-11-20")
                .happens(agreePlan(goal("parenting", TIM)))
                .then(file -> assertThat(file.plan().agreedOn()).isEqualTo("2023-11-20"));

        family.chapter("2023-11-21", "The youth consultant directs the process, and names grandmother with mother")
                .isRefused(DIR_1, nameOwnNetwork().because("mother is about to give birth"))
                .isRefused(DIR_2, nameProcessLead(ANNA))
                .happens(nameProcessLead(PETRA))
                .isRefused(DIR_1, nameOwnNetwork())
                .happens(nameOwnNetwork().because("mother is about to give birth"))
                .then(file -> {
                    assertThat(file.leads().processLead().account()).isEqualTo(PETRA.id());
                    assertThat(file.leads().caseLead().kind()).isEqualTo(LeadKind.OWN_NETWORK);
                });

        family.chapter("2023-11-22", "The GP would be told, and mother says no")
                .happens(involve("gp", "Huisartsen Antoniusveld"), refuseConsent(1, "gp-told"))
                .isRefused(CONS_1, share(1, "gp-told"))
                .then(file -> assertThat(file.parties().consents())
                        .containsExactly(new Consent(1, "gp-told", Word.REFUSED, LocalDate.parse("2023-11-22"))));

        family.chapter("2023-12-04", "More help is needed, and the coach bridges the wait for it")
                .happens(referUp("Mutsaersstichting"), bridge(1))
                .isRefused(INTY_1, changeIntensity("complex-intensive").by(ANNA))
                .happens(changeIntensity("complex-intensive"))
                .then(file -> {
                    assertThat(file.help().bridgings()).hasSize(1);
                    assertThat(file.coaching().intensity()).isEqualTo("complex-intensive");
                    assertThat(file.coaching().unassessed()).isFalse();
                });

        family.chapter("2023-12-18", "Signs of violence: five steps, and then a report")
                .isRefused(MELD_1, refer("veilig-thuis", "report"))
                .happens(takeStep(1), takeStep(2), refer("veilig-thuis", "advice"), recordOutcome(1, "advice-given"))
                .happens(takeStep(3), takeStep(4))
                .on("2023-12-22")
                .isRefused(MELD_1, takeStep5(true, null))
                .happens(takeStep5(true, true), refer("veilig-thuis", "report"))
                .then(file -> assertThat(
                                file.protection().awaited(2).orElseThrow().dueOn())
                        .as("five working days, over Christmas and the New Year")
                        .isEqualTo("2024-01-03"))
                .isRefused(CLOSE_1, close("finished", "1.1"))
                .on("2024-01-03")
                .happens(recordOutcome(2, "help-arranged"))
                .then(file -> assertThat(file.hasOpenSteps()).isFalse());

        family.chapter("2024-03-04", "The other help begins, and nothing needs bridging any more")
                .happens(
                        endReferral(1),
                        endBridging(1),
                        changeIntensity("regular").by(ANNA))
                .then(file -> {
                    assertThat(file.help().referrals()).isEmpty();
                    assertThat(file.help().bridgings()).isEmpty();
                });

        family.chapter("2024-04-22", "They grade again, and say goodbye")
                .happens(wish(ANNA, new RecordScore("situation-at-end", Moment.END, 8, null)), close("finished", "1.1"))
                .then(file -> {
                    assertThat(file.state()).isEqualTo(CLOSED);
                    assertThat(file.outcomes().scores())
                            .extracting(Score::value)
                            .containsExactly(8, 4);
                });
    }

    /** 004 L201: there was none in office from July 2023. */
    @Test
    void while_no_behavioural_scientist_is_in_office_a_coordinator_assesses_and_that_shows() {
        family.chapter("2023-12-11", "More than two hours a week, and nobody to assess it")
                .happens(registration(VENRAY).wanted(), assign(ANNA), start())
                .isRefused(
                        INTY_1, changeIntensity("complex-intensive").by(CARLA).withoutReason())
                .happens(changeIntensity("complex-intensive").by(CARLA))
                .then(file -> assertThat(file.coaching().unassessed()).isTrue());
    }

    @Test
    void while_one_is_in_office_nobody_else_assesses() {
        family.chapter("2023-06-05", "More than two hours a week, and somebody to assess it")
                .around(lines -> lines.ofOffice(
                        VENRAY,
                        LocalDate.parse("2020-01-02"),
                        new StaffTookOffice("gerda", Role.BEHAVIOURAL_SCIENTIST, "mee")))
                .happens(registration(VENRAY).wanted(), assign(ANNA), start())
                .isRefused(INTY_1, changeIntensity("complex-intensive").by(CARLA))
                .happens(changeIntensity("complex-intensive"))
                .then(file -> assertThat(file.coaching().unassessed()).isFalse());
    }

    private static Wish outOfTurn(Actor coach) {
        return wish(CARLA, new AssignCoach(coach.id(), coach.organisation(), "own-district-school-or-practice"));
    }
}
