package nl.gezinslijn.command.place;

import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.command.scenario.Beside.ofCoach;
import static nl.gezinslijn.command.scenario.Beside.ofFamily;
import static nl.gezinslijn.command.scenario.Beside.ofOffice;
import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Elsewhere.placesSet;
import static nl.gezinslijn.command.scenario.Elsewhere.placesTaken;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.intensityNow;
import static nl.gezinslijn.command.scenario.MoreWishes.assessSafety;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensityOverCapacity;
import static nl.gezinslijn.command.scenario.MoreWishes.completeHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.hold;
import static nl.gezinslijn.command.scenario.MoreWishes.relapse;
import static nl.gezinslijn.command.scenario.MoreWishes.voidEntry;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.GERDA;
import static nl.gezinslijn.command.scenario.PlaceWishes.reopenAt;
import static nl.gezinslijn.command.scenario.TestProgrammes.UNSAFETY_HOLDS;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Venray has 10 places of standby support and 15 of complex-intensive; regular support has no number of places. */
@Proves(INTY_2)
class IntensityPlacesTest {

    private static final LocalDate BEFORE = LocalDate.parse("2023-12-01");
    private static final String STANDBY = "standby-support";
    private static final String COMPLEX = "complex-intensive";

    @Test
    void who_starts_at_an_intensity_with_places_takes_one() {
        in(VENRAY)
                .given(registered(), assigned())
                .when(start(COMPLEX).onBehalfOf("the behavioural scientist"))
                .thenAround(ofOffice(VENRAY, new IntensityPlaceTaken(COMPLEX, CASE)));
        in(VENRAY).given(registered(), assigned()).when(start()).thenAccepted().thenAround();
    }

    @Test
    void a_change_gives_one_back_and_takes_another() {
        active(VENRAY)
                .when(changeIntensity(STANDBY))
                .thenAround(ofOffice(VENRAY, new IntensityPlaceTaken(STANDBY, CASE)));
        active(VENRAY, intensityNow(STANDBY, "2024-02-01"))
                .when(changeIntensity(COMPLEX))
                .thenAround(ofOffice(
                        VENRAY, new IntensityPlaceGivenBack(STANDBY, CASE), new IntensityPlaceTaken(COMPLEX, CASE)));
        active(VENRAY, intensityNow(STANDBY, "2024-02-01"))
                .when(changeIntensity("regular"))
                .thenAround(ofOffice(VENRAY, new IntensityPlaceGivenBack(STANDBY, CASE)));
    }

    @Test
    void during_a_hold_the_place_is_kept() {
        active(VENRAY, intensityNow(STANDBY, "2024-02-01"))
                .when(hold())
                .thenAccepted()
                .thenAround();
    }

    @Test
    void another_coach_is_no_other_place() {
        active(VENRAY, intensityNow(STANDBY, "2024-02-01"))
                .when(transferTo(BEA))
                .thenAround(ofCoach("bea", new CoachPlaceTaken(CASE)));
    }

    @Test
    void aftercare_takes_no_place_until_a_relapse() {
        CaseScenario standby =
                active(VENRAY, intensityNow(STANDBY, "2024-02-01"), handoverOffered(), handoverAccepted());
        standby.when(completeHandover(1).because("it goes well"))
                .thenAround(ofOffice(VENRAY, new IntensityPlaceGivenBack(STANDBY, CASE)));
        standby.given(handoverCompleted())
                .when(relapse())
                .thenAround(ofOffice(VENRAY, new IntensityPlaceTaken(STANDBY, CASE)));
        standby.when(close("finished")).thenAccepted().thenAround();
    }

    @Test
    void closing_gives_it_back_also_from_a_hold() {
        active(VENRAY, intensityNow(COMPLEX, "2024-02-01"))
                .when(close("finished"))
                .thenAround(ofOffice(VENRAY, new IntensityPlaceGivenBack(COMPLEX, CASE)));
        active(VENRAY, intensityNow(COMPLEX, "2024-02-01"), held())
                .when(close("moved"))
                .thenAround(ofOffice(VENRAY, new IntensityPlaceGivenBack(COMPLEX, CASE)));
        in(VENRAY)
                .given(registered(), assigned())
                .when(close("moved"))
                .thenAccepted()
                .thenAround();
    }

    @Test
    void a_reopening_takes_one() {
        closedCase()
                .when(reopenAt(COMPLEX, BEA))
                .thenAround(
                        ofCoach("bea", new CoachPlaceTaken(CASE)),
                        ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE)),
                        ofOffice(VENRAY, new IntensityPlaceTaken(COMPLEX, CASE)));
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "11, false"})
    void there_are_as_many_places_as_the_programme_says(int others, boolean room) {
        judged(active(VENRAY).around(placesTaken(VENRAY, STANDBY, others)), room);
    }

    @ParameterizedTest
    @CsvSource({"11, 10, true", "11, 11, false", "3, 2, true", "3, 3, false", "0, 0, false"})
    void or_as_many_as_the_office_set_since(int places, int others, boolean room) {
        judged(
                active(VENRAY).around(placesSet(VENRAY, STANDBY, places)).around(placesTaken(VENRAY, STANDBY, others)),
                room);
    }

    @Test
    void the_places_of_one_intensity_are_no_others() {
        active(VENRAY)
                .around(placesTaken(VENRAY, COMPLEX, 15))
                .when(changeIntensity(STANDBY))
                .thenAccepted();
    }

    @Test
    void a_start_without_a_free_place_is_refused() {
        CaseScenario assigned = in(VENRAY).given(registered(), assigned());
        assigned.around(placesTaken(VENRAY, COMPLEX, 14))
                .when(start(COMPLEX).onBehalfOf("the behavioural scientist"))
                .thenAccepted();
        in(VENRAY)
                .given(registered(), assigned())
                .around(placesTaken(VENRAY, COMPLEX, 15))
                .when(start(COMPLEX).onBehalfOf("the behavioural scientist"))
                .thenRefused(INTY_2, "all 15 places of 'complex-intensive' are taken");
    }

    @Test
    void a_reopening_without_a_free_place_is_refused() {
        closedCase()
                .around(placesTaken(VENRAY, COMPLEX, 14))
                .when(reopenAt(COMPLEX, BEA))
                .thenAccepted();
        closedCase()
                .around(placesTaken(VENRAY, COMPLEX, 15))
                .when(reopenAt(COMPLEX, BEA))
                .thenRefused(INTY_2);
    }

    @Test
    void a_relapse_without_a_free_place_is_refused() {
        aftercare(VENRAY)
                .around(placesTaken(VENRAY, STANDBY, 9))
                .when(relapse())
                .thenAccepted();
        aftercare(VENRAY)
                .around(placesTaken(VENRAY, STANDBY, 10))
                .when(relapse())
                .thenRefused(INTY_2);
    }

    @Test
    void acute_unsafety_in_aftercare_does_not_wait_for_a_free_place() {
        aftercare(UNSAFETY_HOLDS)
                .around(placesTaken(UNSAFETY_HOLDS, STANDBY, 10))
                .when(assessSafety(SafetyLevel.ACUTELY_UNSAFE))
                .thenAround(ofOffice(UNSAFETY_HOLDS, new IntensityPlaceTaken(STANDBY, CASE)))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.ON_HOLD));
    }

    @Test
    void voiding_a_closure_takes_the_place_again_when_there_is_one() {
        CaseScenario closed = active(VENRAY, intensityNow(STANDBY, "2024-02-01"), closed("moved"));
        closed.around(placesTaken(VENRAY, STANDBY, 9))
                .when(voidEntry(4))
                .thenAround(
                        ofCoach("anna", new CoachPlaceTaken(CASE)),
                        ofFamily("family-1", new FamilyCaseOpened(VENRAY, CASE)),
                        ofOffice(VENRAY, new IntensityPlaceTaken(STANDBY, CASE)));
        closed.around(lines -> lines.ofOffice(VENRAY, BEFORE, new IntensityPlaceTaken(STANDBY, "the-last")))
                .when(voidEntry(4))
                .thenRefused(INTY_2);
    }

    @Test
    @Proves(INTY_1)
    void a_coordinator_can_let_it_in_above_the_number_of_places_with_a_reason() {
        full().when(changeIntensityOverCapacity(STANDBY))
                .then(new IntensityChanged(STANDBY, Assessment.WITHOUT_ASSESSOR_IN_OFFICE, true, false))
                .thenAround(ofOffice(VENRAY, new IntensityPlaceTaken(STANDBY, CASE)));
        full().when(changeIntensityOverCapacity(STANDBY).withoutReason().onBehalfOf("the behavioural scientist"))
                .thenRefused(INTY_1, "says why");
    }

    @Test
    void nobody_else_can_and_not_without_saying_so() {
        full().when(changeIntensityOverCapacity(STANDBY).by(GERDA)).thenRefused(INTY_2, "all 10 places");
        full().when(changeIntensityOverCapacity(STANDBY).by(ANNA).onBehalfOf("the behavioural scientist"))
                .thenRefused(INTY_2);
        full().when(changeIntensity(STANDBY)).thenRefused(INTY_2, "overCapacity");
    }

    @Test
    void with_a_free_place_nothing_is_above_the_number() {
        active(VENRAY)
                .when(changeIntensityOverCapacity(STANDBY))
                .then(new IntensityChanged(STANDBY, Assessment.WITHOUT_ASSESSOR_IN_OFFICE, false, false));
        active(VENRAY, intensityNow(STANDBY, "2024-02-01"))
                .when(changeIntensityOverCapacity("regular"))
                .then(new IntensityChanged("regular", Assessment.NOT_ASKED, false, true));
    }

    private static void judged(CaseScenario scenario, boolean room) {
        if (room) {
            scenario.when(changeIntensity(STANDBY))
                    .then(new IntensityChanged(STANDBY, Assessment.BY_THE_ASSESSOR, false, false))
                    .thenAround(ofOffice(VENRAY, new IntensityPlaceTaken(STANDBY, CASE)));
        } else {
            scenario.when(changeIntensity(STANDBY)).thenRefused(INTY_2);
        }
    }

    private static CaseScenario full() {
        return active(VENRAY).around(placesTaken(VENRAY, STANDBY, 10));
    }

    private static CaseScenario closedCase() {
        return active(VENRAY, closed("finished"));
    }

    private static CaseScenario aftercare(String programme) {
        return active(
                programme,
                intensityNow(STANDBY, "2024-02-01"),
                handoverOffered(),
                handoverAccepted(),
                handoverCompleted());
    }

    private static CaseScenario active(String programme, Happened... then) {
        return in(programme)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(then);
    }
}
