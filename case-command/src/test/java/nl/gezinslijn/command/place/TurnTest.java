package nl.gezinslijn.command.place;

import static nl.gezinslijn.casefile.Rule.WAIT_2;
import static nl.gezinslijn.command.scenario.Beside.ofCoach;
import static nl.gezinslijn.command.scenario.Beside.ofFamily;
import static nl.gezinslijn.command.scenario.Beside.ofOffice;
import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MoreWishes.assessSafety;
import static nl.gezinslijn.command.scenario.MoreWishes.retract;
import static nl.gezinslijn.command.scenario.MoreWishes.voidEntry;
import static nl.gezinslijn.command.scenario.MoreWishes.withdraw;
import static nl.gezinslijn.command.scenario.Past.declined;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.triaged;
import static nl.gezinslijn.command.scenario.Past.waiting;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.PlaceWishes.assignOutOfTurn;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.decline;
import static nl.gezinslijn.command.scenario.Wishes.enterWaitingList;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.ACUTELY_UNSAFE;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.CONCERN;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.SAFE_ENOUGH;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.intake.Triage;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseEnded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;
import nl.gezinslijn.event.OfficeEvent.WaitingListLeft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(WAIT_2)
class TurnTest {

    private static final LocalDate REGISTERED = LocalDate.parse("2024-01-05");

    @Test
    void who_enters_the_list_stands_on_it_with_urgency_and_day_of_registration() {
        in(VENRAY)
                .givenDone(
                        registration(VENRAY).wanted().on("2024-01-05"),
                        urgency(2).on("2024-01-08"))
                .when(enterWaitingList().on("2024-01-09"))
                .thenAround(ofOffice(VENRAY, new WaitingListJoined(CASE, 2, REGISTERED)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2024-02-01, ffffffff, true",
        "2, 2024-01-04, ffffffff, true",
        "2, 2024-01-05, 00000000, true",
        "2, 2024-01-05, ffffffff, false",
        "2, 2024-01-06, 00000000, false",
        "3, 2024-01-01, 00000000, false",
    })
    void first_is_the_most_urgent_then_the_one_registered_first_then_the_lowest_number(
            int urgency, LocalDate registeredOn, String number, boolean first) {
        CaseScenario beside = waitingWithUrgency2().around(other(urgency, registeredOn, number));
        if (first) {
            beside.when(assign(ANNA)).thenRefused(WAIT_2, "another case is first in turn");
        } else {
            beside.when(assign(ANNA)).then(new CoachAssigned("anna", "synthese", null));
        }
    }

    @Test
    void whoever_is_taken_leaves_the_list() {
        waitingWithUrgency2()
                .when(assign(ANNA))
                .thenAround(ofCoach("anna", new CoachPlaceTaken(CASE)), ofOffice(VENRAY, new WaitingListLeft(CASE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own-district-school-or-practice",
                "cannot-wait-longer",
                "expertise",
                "family-not-available",
                "other"
            })
    void another_is_taken_for_a_reason_of_the_programmes_list(String reason) {
        second().when(assignOutOfTurn(ANNA, reason))
                .then(new CoachAssigned("anna", "synthese", reason))
                .thenAround(ofCoach("anna", new CoachPlaceTaken(CASE)), ofOffice(VENRAY, new WaitingListLeft(CASE)));
    }

    @Test
    void without_such_a_reason_the_first_comes_first() {
        second().when(assign(ANNA)).thenRefused(WAIT_2, "own-district-school-or-practice, cannot-wait-longer");
        second().when(assignOutOfTurn(ANNA, "own-region")).thenRefused(WAIT_2);
        second().when(assign(ANNA).because("it lives around the corner")).thenRefused(WAIT_2);
    }

    @Test
    void whose_turn_it_is_needs_no_reason_and_gets_none() {
        waitingWithUrgency2().when(assignOutOfTurn(ANNA, "other")).thenInvalid("outOfTurn");
        waitingWithUrgency2()
                .around(other(3, REGISTERED, "00000000"))
                .when(assignOutOfTurn(ANNA, "other"))
                .thenInvalid("outOfTurn");
    }

    @Test
    void a_case_that_is_not_on_the_list_passes_nobody() {
        CaseScenario registered = in(VENRAY)
                .givenDone(registration(VENRAY).wanted(), wish(CARLA, new Triage(false, 1)))
                .around(other(1, REGISTERED, "00000000"));
        registered.when(assign(ANNA)).thenAround(ofCoach("anna", new CoachPlaceTaken(CASE)));
        registered.when(assignOutOfTurn(ANNA, "other")).thenInvalid("outOfTurn");
    }

    @Test
    void on_a_list_that_nobody_kept_nobody_is_first() {
        in(VENRAY)
                .given(registered(), triaged(true), waiting())
                .when(assign(ANNA))
                .thenAccepted();
    }

    @Test
    void declined_or_withdrawn_it_leaves_the_list_too() {
        waitingWithUrgency2()
                .when(decline())
                .thenAround(
                        ofFamily("family-1", new FamilyCaseEnded(VENRAY, CASE)),
                        ofOffice(VENRAY, new WaitingListLeft(CASE)));
        waitingWithUrgency2()
                .when(withdraw())
                .thenAround(
                        ofFamily("family-1", new FamilyCaseEnded(VENRAY, CASE)),
                        ofOffice(VENRAY, new WaitingListLeft(CASE)));
    }

    @Test
    void a_triage_repeated_gives_it_another_place_on_the_list() {
        waitingWithUrgency2().when(urgency(1)).thenAround(ofOffice(VENRAY, new WaitingListJoined(CASE, 1, REGISTERED)));
        waitingWithUrgency2().when(urgency(5)).thenAround(ofOffice(VENRAY, new WaitingListJoined(CASE, 5, REGISTERED)));
        waitingWithUrgency2().when(urgency(2).on("2024-02-01")).thenAccepted().thenAround();
        second().givenDone(urgency(1)).when(assign(ANNA)).thenAccepted();
    }

    @Test
    void before_the_list_a_triage_gives_no_place_on_it() {
        in(VENRAY)
                .givenDone(registration(VENRAY).wanted())
                .when(urgency(1))
                .thenAccepted()
                .thenAround();
    }

    @Test
    void whoever_cannot_wait_any_more_comes_before_every_urgency() {
        second().when(wish(CARLA, new Triage(false, 5)))
                .thenAround(ofOffice(VENRAY, new WaitingListJoined(CASE, 0, REGISTERED)));
        second().givenDone(wish(CARLA, new Triage(false, 5))).when(assign(ANNA)).thenAccepted();
    }

    @Test
    void whoever_is_found_acutely_unsafe_while_waiting_comes_first() {
        second().when(assessSafety(ACUTELY_UNSAFE).on("2024-01-20"))
                .thenAround(ofOffice(VENRAY, new WaitingListJoined(CASE, 0, REGISTERED)));
        second().givenDone(assessSafety(ACUTELY_UNSAFE).on("2024-01-20"))
                .when(assign(ANNA))
                .thenAccepted();
        second().when(assessSafety(CONCERN)).thenAccepted().thenAround();
        second().when(assessSafety(SAFE_ENOUGH)).thenAccepted().thenAround();
    }

    @Test
    void until_a_new_triage_or_a_new_assessment_says_otherwise() {
        second().givenDone(assessSafety(ACUTELY_UNSAFE).on("2024-01-20"))
                .when(urgency(3).on("2024-01-21"))
                .thenAround(ofOffice(VENRAY, new WaitingListJoined(CASE, 3, REGISTERED)));
        second().givenDone(assessSafety(ACUTELY_UNSAFE).on("2024-01-20"))
                .when(assessSafety(SAFE_ENOUGH).on("2024-01-22"))
                .thenAround(ofOffice(VENRAY, new WaitingListJoined(CASE, 2, REGISTERED)));
        second().givenDone(assessSafety(ACUTELY_UNSAFE).on("2024-01-20"))
                .when(retract(3).by(CARLA))
                .thenAround(ofOffice(VENRAY, new WaitingListJoined(CASE, 2, REGISTERED)));
    }

    @Test
    void what_is_told_of_a_waiting_family_does_not_move_it() {
        waitingWithUrgency2().when(recordContact("phone")).thenAccepted().thenAround();
    }

    @Test
    void a_decline_that_was_a_mistake_puts_it_back_on_the_list() {
        waitingWithUrgency2()
                .givenDone(decline())
                .when(voidEntry(3))
                .thenAround(
                        ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE)),
                        ofOffice(VENRAY, new WaitingListJoined(CASE, 2, REGISTERED)));
    }

    @Test
    void whose_urgency_nobody_knows_comes_last() {
        in(VENRAY)
                .given(registered().on("2024-01-05"), waiting(), declined())
                .when(voidEntry(2))
                .thenAround(
                        ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE)),
                        ofOffice(VENRAY, new WaitingListJoined(CASE, 5, REGISTERED)));
    }

    private static CaseScenario waitingWithUrgency2() {
        return in(VENRAY)
                .givenDone(
                        registration(VENRAY).wanted().on("2024-01-05"),
                        urgency(2).on("2024-01-08"),
                        enterWaitingList());
    }

    /** Behind another that is as urgent and was registered earlier. */
    private static CaseScenario second() {
        return waitingWithUrgency2().around(other(2, REGISTERED.minusDays(1), "ffffffff"));
    }

    private static Wish urgency(int urgency) {
        return wish(CARLA, new Triage(true, urgency));
    }

    private static Consumer<TestLines> other(int urgency, LocalDate registeredOn, String caseId) {
        return lines -> lines.ofOffice(VENRAY, registeredOn, new WaitingListJoined(caseId, urgency, registeredOn));
    }
}
