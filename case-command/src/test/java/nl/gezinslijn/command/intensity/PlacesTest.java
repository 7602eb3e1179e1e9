package nl.gezinslijn.command.intensity;

import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Elsewhere.placesSet;
import static nl.gezinslijn.command.scenario.Elsewhere.placesTaken;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.intensityNow;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensityOverCapacity;
import static nl.gezinslijn.command.scenario.MoreWishes.completeHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.hold;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.GERDA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import org.junit.jupiter.api.Test;

/** Venray has 15 places of complex-intensive support and 10 of standby support. */
@Proves(INTY_2)
class PlacesTest {

    private static final IntensityChanged WITHIN =
            new IntensityChanged("complex-intensive", Assessment.BY_THE_ASSESSOR, false, false);
    private static final IntensityChanged ABOVE =
            new IntensityChanged("complex-intensive", Assessment.BY_THE_ASSESSOR, true, false);

    @Test
    void the_last_place_is_taken_and_no_more() {
        besides("complex-intensive", 14)
                .when(changeIntensity("complex-intensive"))
                .then(WITHIN);
        besides("complex-intensive", 15)
                .when(changeIntensity("complex-intensive"))
                .thenRefused(INTY_2, "all 15 places of 'complex-intensive'");
        besides("complex-intensive", 16)
                .when(changeIntensity("complex-intensive"))
                .thenRefused(INTY_2);
    }

    @Test
    void the_places_of_one_intensity_are_not_those_of_another() {
        besides("standby-support", 15)
                .when(changeIntensity("complex-intensive"))
                .then(WITHIN);
        besides("complex-intensive", 15)
                .when(changeIntensity("standby-support"))
                .thenAccepted();
    }

    @Test
    @Proves(INTY_1)
    void a_coordinator_lets_a_family_in_above_the_places_with_a_reason() {
        Wish letIn = changeIntensityOverCapacity("complex-intensive").onBehalfOf("Gerda");
        besides("complex-intensive", 15).when(letIn).then(ABOVE);
        besides("complex-intensive", 15).when(letIn.withoutReason()).thenRefused(INTY_1);
    }

    @Test
    void a_coordinator_who_does_not_say_so_lets_nobody_in() {
        besides("complex-intensive", 15)
                .when(changeIntensity("complex-intensive").by(CARLA).onBehalfOf("Gerda"))
                .thenRefused(INTY_2, "overCapacity");
    }

    @Test
    void nobody_else_does() {
        besides("complex-intensive", 15)
                .when(changeIntensityOverCapacity("complex-intensive").by(GERDA))
                .thenRefused(INTY_2);
        besides("complex-intensive", 15)
                .when(changeIntensityOverCapacity("complex-intensive").by(ANNA).onBehalfOf("Gerda"))
                .thenRefused(INTY_2);
    }

    @Test
    void with_room_left_nothing_is_above_the_places() {
        besides("complex-intensive", 14)
                .when(changeIntensityOverCapacity("complex-intensive").onBehalfOf("Gerda"))
                .then(WITHIN);
    }

    @Test
    void the_office_sets_the_number_of_places() {
        besides("complex-intensive", 1)
                .around(placesSet(VENRAY, "complex-intensive", 2))
                .when(changeIntensity("complex-intensive"))
                .then(WITHIN);
        besides("complex-intensive", 2)
                .around(placesSet(VENRAY, "complex-intensive", 2))
                .when(changeIntensity("complex-intensive"))
                .thenRefused(INTY_2, "all 2 places");
        besides("complex-intensive", 15)
                .around(placesSet(VENRAY, "complex-intensive", 16))
                .when(changeIntensity("complex-intensive"))
                .then(WITHIN);
        besides("complex-intensive", 15)
                .around(placesSet(VENRAY, "standby-support", 16))
                .when(changeIntensity("complex-intensive"))
                .thenRefused(INTY_2, "all 15 places");
    }

    @Test
    void an_intensity_without_a_number_of_places_has_room() {
        venray(intensityNow("complex-intensive", "2024-03-01"))
                .around(placesTaken(VENRAY, "regular", 200))
                .when(changeIntensityOverCapacity("regular"))
                .then(new IntensityChanged("regular", Assessment.NOT_ASKED, false, false));
    }

    @Test
    void coaching_that_begins_takes_a_place_and_nobody_lets_it_in_above() {
        Wish begins = start("complex-intensive").onBehalfOf("Gerda");
        in(VENRAY)
                .given(registered(), assigned())
                .around(placesTaken(VENRAY, "complex-intensive", 14))
                .when(begins)
                .thenAccepted();
        in(VENRAY)
                .given(registered(), assigned())
                .around(placesTaken(VENRAY, "complex-intensive", 15))
                .when(begins)
                .thenRefused(INTY_2);
    }

    @Test
    void a_case_takes_one_place_at_a_time() {
        assertThat(officeAfter(venray(), changeIntensity("complex-intensive")))
                .containsExactly(new IntensityPlaceTaken("complex-intensive", CASE));
        assertThat(officeAfter(complex(), changeIntensity("standby-support")))
                .containsExactly(
                        new IntensityPlaceGivenBack("complex-intensive", CASE),
                        new IntensityPlaceTaken("standby-support", CASE));
        assertThat(officeAfter(complex(), changeIntensity("regular").by(ANNA)))
                .containsExactly(new IntensityPlaceGivenBack("complex-intensive", CASE));
    }

    @Test
    void it_keeps_the_place_on_hold_and_gives_it_back_in_aftercare_and_at_closure() {
        assertThat(officeAfter(complex(), hold())).isEmpty();
        assertThat(officeAfter(complex().given(handoverOffered(), handoverAccepted()), completeHandover(1)))
                .containsExactly(new IntensityPlaceGivenBack("complex-intensive", CASE));
        assertThat(officeAfter(complex(), close("finished")))
                .containsExactly(new IntensityPlaceGivenBack("complex-intensive", CASE));
    }

    private static List<OfficeEvent> officeAfter(CaseScenario scenario, Wish wish) {
        List<TestLines> around = new ArrayList<>();
        scenario.around(around::add).when(wish).thenAccepted();
        return around.getLast().offices(VENRAY);
    }

    private static CaseScenario besides(String intensity, int others) {
        return venray().around(placesTaken(VENRAY, intensity, others));
    }

    private static CaseScenario complex() {
        return venray(intensityNow("complex-intensive", "2024-03-01"));
    }

    private static CaseScenario venray(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
