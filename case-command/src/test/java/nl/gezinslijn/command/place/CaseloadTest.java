package nl.gezinslijn.command.place;

import static nl.gezinslijn.casefile.Rule.COACH_2;
import static nl.gezinslijn.command.scenario.Beside.ofCoach;
import static nl.gezinslijn.command.scenario.Beside.ofFamily;
import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MoreWishes.acceptHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.assessSafety;
import static nl.gezinslijn.command.scenario.MoreWishes.completeHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.hold;
import static nl.gezinslijn.command.scenario.MoreWishes.offerHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.relapse;
import static nl.gezinslijn.command.scenario.MoreWishes.relapseWith;
import static nl.gezinslijn.command.scenario.MoreWishes.resume;
import static nl.gezinslijn.command.scenario.MoreWishes.voidEntry;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.MIEKE;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.CAPPED;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.decline;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseEnded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves(COACH_2)
class CaseloadTest {

    private static final LocalDate BEFORE = LocalDate.parse("2023-12-01");

    @Test
    void an_assignment_takes_one_of_the_coachs_places() {
        in(VENRAY)
                .givenDone(registration(VENRAY).wanted())
                .when(assign(ANNA))
                .thenAround(ofCoach("anna", new CoachPlaceTaken(CASE)));
    }

    @Test
    void where_nobody_agreed_a_cap_a_coach_may_have_any_number() {
        in(VENRAY)
                .given(registered())
                .around(cases(ANNA, 60))
                .when(assign(ANNA))
                .thenAccepted();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "3, false"})
    void the_programmes_cap_is_the_highest_number_of_cases(int cases, boolean room) {
        judged(in(CAPPED).given(registered()).around(cases(ANNA, cases)), room);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2, true", "3, false"})
    void a_coachs_own_cap_holds_where_the_programme_has_none(int cases, boolean room) {
        judged(in(VENRAY).given(registered()).around(cap(ANNA, 3)).around(cases(ANNA, cases)), room);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, true", "1, 1, false", "2, 1, true", "2, 2, false", "5, 1, true", "5, 2, false", "0, 0, false"})
    void of_both_the_lower_wins(int own, int cases, boolean room) {
        judged(in(CAPPED).given(registered()).around(cap(ANNA, own)).around(cases(ANNA, cases)), room);
    }

    @Test
    void a_cap_that_was_lifted_no_longer_holds() {
        in(VENRAY)
                .given(registered())
                .around(cap(ANNA, 1))
                .around(cap(ANNA, null))
                .around(cases(ANNA, 5))
                .when(assign(ANNA))
                .thenAccepted();
    }

    @Test
    void a_refusal_says_how_many_there_are_and_may_be() {
        in(CAPPED)
                .given(registered())
                .around(cases(ANNA, 3))
                .when(assign(ANNA))
                .thenRefused(COACH_2, "this coach has 3 cases, and at most 2 at a time");
    }

    @Test
    void the_cap_of_one_coach_is_no_other_coachs() {
        in(CAPPED).given(registered()).around(cases(ANNA, 2)).when(assign(BEA)).thenAccepted();
    }

    @Test
    void cases_of_every_programme_count() {
        InMemoryHouse house = new InMemoryHouse();
        house.send(registration(DRENTHE).wanted().submissionFor("case-1"));
        house.send(assign(ANNA).submissionFor("case-1"));
        house.send(registration(VENRAY).wanted().submissionFor("case-2"));
        house.send(assign(ANNA).submissionFor("case-2"));
        house.send(registration(CAPPED).wanted().submissionFor("case-3"));
        assertFull(house, assign(ANNA), "case-3");
        assertThat(house.file("case-3").coach()).isNull();
    }

    @Test
    void from_assignment_to_closure_the_case_takes_one_place() {
        CaseScenario assigned = in(VENRAY).givenDone(registration(VENRAY).wanted(), assign(ANNA));
        assigned.when(start()).thenAccepted().thenAround();
        assigned.givenDone(start()).when(hold()).thenAccepted().thenAround();
        assigned.givenDone(hold(), assessSafety(SafetyLevel.SAFE_ENOUGH))
                .when(resume())
                .thenAccepted()
                .thenAround();
        assigned.givenDone(resume(), offerHandover(), acceptHandover(1))
                .when(completeHandover(1))
                .thenAccepted()
                .thenAround();
        assigned.givenDone(completeHandover(1)).when(relapse()).thenAccepted().thenAround();
        assigned.when(close("finished"))
                .thenAround(
                        ofCoach("anna", new CoachPlaceGivenBack(CASE)),
                        ofFamily("family-1", new FamilyCaseEnded(VENRAY, CASE)));
    }

    @Test
    void on_transfer_the_old_coach_gets_the_place_back_and_the_new_one_gives_one() {
        CaseScenario annas = in(VENRAY).givenDone(registration(VENRAY).wanted(), assign(ANNA));
        annas.when(transferTo(BEA))
                .thenAround(ofCoach("anna", new CoachPlaceGivenBack(CASE)), ofCoach("bea", new CoachPlaceTaken(CASE)));
        annas.givenDone(transferTo(BEA))
                .when(transferTo(ANNA).by(MIEKE))
                .thenAround(ofCoach("bea", new CoachPlaceGivenBack(CASE)), ofCoach("anna", new CoachPlaceTaken(CASE)));
    }

    @Test
    void a_transfer_to_a_coach_without_room_is_refused() {
        in(CAPPED)
                .given(registered(), assigned())
                .around(cases(BEA, 2))
                .when(transferTo(BEA))
                .thenRefused(COACH_2);
        in(CAPPED)
                .given(registered(), assigned())
                .around(cases(BEA, 1))
                .when(transferTo(BEA))
                .thenAccepted();
    }

    @Test
    void a_coach_with_too_many_cases_may_give_one_away() {
        in(CAPPED)
                .given(registered(), assigned())
                .around(cases(ANNA, 5))
                .when(transferTo(BEA))
                .thenAccepted();
    }

    @Test
    void a_reopening_takes_a_place_of_the_coach_it_names() {
        in(VENRAY)
                .givenDone(registration(VENRAY).wanted(), assign(ANNA), close("finished"))
                .when(reopen(BEA))
                .thenAround(
                        ofCoach("bea", new CoachPlaceTaken(CASE)),
                        ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE)));
    }

    @Test
    void a_reopening_with_a_coach_without_room_is_refused() {
        CaseScenario closed = in(CAPPED).given(registered(), assigned(), closed("finished"));
        closed.around(cases(BEA, 1)).when(reopen(BEA)).thenAccepted();
        closed.around(cap(BEA, 1)).when(reopen(BEA)).thenRefused(COACH_2);
    }

    @Test
    void a_relapse_with_a_new_coach_takes_a_place_of_that_coach() {
        CaseScenario aftercare = in(CAPPED)
                .given(registered(), assigned(), started("2024-02-01"))
                .given(handoverOffered(), handoverAccepted(), handoverCompleted())
                .around(lines -> lines.ofCoach("anna", BEFORE, new CoachPlaceTaken(CASE)));
        aftercare
                .when(relapseWith(BEA))
                .thenAround(ofCoach("anna", new CoachPlaceGivenBack(CASE)), ofCoach("bea", new CoachPlaceTaken(CASE)));
        aftercare.around(cases(BEA, 2)).when(relapseWith(BEA)).thenRefused(COACH_2);
        aftercare.when(relapse()).thenAccepted().thenAround();
    }

    @Test
    void a_case_that_has_its_place_keeps_it_whatever_the_cap() {
        in(CAPPED)
                .given(registered())
                .around(cases(ANNA, 3))
                .around(lines -> lines.ofCoach("anna", BEFORE, new CoachPlaceTaken(CASE)))
                .when(assign(ANNA))
                .thenAccepted()
                .thenAround();
    }

    @Test
    void a_place_that_was_never_taken_is_not_given_back() {
        in(VENRAY)
                .given(registered(), assigned())
                .around(cases(ANNA, 1))
                .when(close("finished"))
                .thenAccepted()
                .thenAround();
    }

    @Test
    void a_case_that_never_had_a_coach_takes_no_place() {
        in(VENRAY)
                .givenDone(registration(VENRAY).wanted())
                .when(decline())
                .thenAround(ofFamily("family-1", new FamilyCaseEnded(VENRAY, CASE)));
    }

    @Test
    void voiding_a_closure_takes_the_place_again() {
        in(VENRAY)
                .givenDone(registration(VENRAY).wanted(), assign(ANNA), close("finished"))
                .when(voidEntry(2))
                .thenAround(
                        ofCoach("anna", new CoachPlaceTaken(CASE)),
                        ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE)));
    }

    @Test
    void a_place_that_somebody_else_took_meanwhile_is_gone() {
        InMemoryHouse house = new InMemoryHouse();
        cap(ANNA, 1).accept(house.lines());
        house.send(registration(VENRAY).wanted().submissionFor("case-1"));
        house.send(registration(VENRAY).family("family-2").wanted().submissionFor("case-2"));
        house.send(assign(ANNA).submissionFor("case-1"));
        assertFull(house, assign(ANNA), "case-2");
        house.send(close("finished").submissionFor("case-1"));
        assertThat(house.answer(assign(ANNA).submissionFor("case-2"))).isInstanceOf(Receipt.class);
        assertFull(house, voidEntry(2), "case-1");
        assertFull(house, reopen(ANNA), "case-1");
        house.send(transferTo(BEA).submissionFor("case-2"));
        assertThat(house.answer(voidEntry(2).submissionFor("case-1"))).isInstanceOf(Receipt.class);
        assertThat(house.file("case-1").coach()).isEqualTo("anna");
    }

    private static void judged(CaseScenario scenario, boolean room) {
        if (room) {
            scenario.when(assign(ANNA)).thenAround(ofCoach("anna", new CoachPlaceTaken(CASE)));
        } else {
            scenario.when(assign(ANNA)).thenRefused(COACH_2);
        }
    }

    private static void assertFull(InMemoryHouse house, Wish wish, String caseId) {
        var before = house.lines().everything();
        assertThat(house.answer(wish.submissionFor(caseId)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.rule()).isEqualTo("COACH-2"));
        assertThat(house.lines().since(before)).isEmpty();
    }

    private static Consumer<TestLines> cap(Actor coach, Integer atMost) {
        return lines -> lines.ofCoach(coach.id(), BEFORE, new CaseloadCapSet(atMost));
    }

    private static Consumer<TestLines> cases(Actor coach, int number) {
        return lines -> lines.ofCoach(
                coach.id(),
                BEFORE,
                IntStream.range(0, number)
                        .mapToObj(i -> new CoachPlaceTaken("case-of-another-family-" + i))
                        .toArray(OfCoach[]::new));
    }
}
