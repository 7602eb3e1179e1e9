package nl.gezinslijn.command.intensity;

import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Elsewhere.leftOffice;
import static nl.gezinslijn.command.scenario.Elsewhere.tookOffice;
import static nl.gezinslijn.command.scenario.MorePast.intensityNow;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.GERDA;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.HALLE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.closure.ReopenCase;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import org.junit.jupiter.api.Test;

/** In Venray the behavioural scientist (Gerda) assesses whether standby or complex-intensive support fits. */
@Proves(INTY_1)
class IntensityChangesTest {

    @Test
    void the_behavioural_scientist_assesses_that_another_intensity_fits() {
        venray().when(changeIntensity("standby-support").on("2024-05-01"))
                .then(new IntensityChanged("standby-support", Assessment.BY_THE_ASSESSOR, false, false))
                .thenStamped(stamp -> assertThat(stamp.reason()).isNotNull())
                .thenFile(file -> {
                    assertThat(file.coaching().intensity()).isEqualTo("standby-support");
                    assertThat(file.coaching().intensitySince()).isEqualTo(LocalDate.parse("2024-05-01"));
                    assertThat(file.coaching().unassessed()).isFalse();
                });
    }

    @Test
    void the_assessment_may_be_recorded_on_behalf() {
        IntensityChanged assessed = new IntensityChanged("complex-intensive", Assessment.BY_THE_ASSESSOR, false, false);
        venray().when(changeIntensity("complex-intensive").by(ANNA).onBehalfOf("Gerda"))
                .then(assessed);
        venray().when(changeIntensity("complex-intensive").by(CARLA).onBehalfOf("Gerda"))
                .then(assessed);
    }

    @Test
    void the_coach_does_not_assess_it_whoever_is_in_office() {
        venray().when(changeIntensity("complex-intensive").by(ANNA)).thenRefused(INTY_1, "behavioural-scientist");
        venray().around(tookOffice(VENRAY, GERDA, "2024-01-01"))
                .when(changeIntensity("complex-intensive").by(ANNA))
                .thenRefused(INTY_1, "behavioural-scientist");
    }

    @Test
    void when_none_is_in_office_a_coordinator_assesses_and_it_is_flagged() {
        venray().when(changeIntensity("complex-intensive").by(CARLA))
                .then(new IntensityChanged("complex-intensive", Assessment.WITHOUT_ASSESSOR_IN_OFFICE, false, false))
                .thenFile(file -> assertThat(file.coaching().unassessed()).isTrue());
        venray().around(tookOffice(VENRAY, PETRA, "2024-01-01"))
                .when(changeIntensity("complex-intensive").by(CARLA))
                .then(new IntensityChanged("complex-intensive", Assessment.WITHOUT_ASSESSOR_IN_OFFICE, false, false));
    }

    @Test
    void while_one_is_in_office_a_coordinator_does_not() {
        Wish change = changeIntensity("complex-intensive").by(CARLA).on("2024-05-10");
        venray().around(tookOffice(VENRAY, GERDA, "2024-05-10")).when(change).thenRefused(INTY_1);
        venray().around(tookOffice(VENRAY, GERDA, "2024-05-11")).when(change).thenAccepted();
        venray().around(tookOffice(VENRAY, GERDA, "2024-01-01"))
                .around(leftOffice(VENRAY, GERDA, "2024-05-11"))
                .when(change)
                .thenRefused(INTY_1);
        venray().around(tookOffice(VENRAY, GERDA, "2024-01-01"))
                .around(leftOffice(VENRAY, GERDA, "2024-05-10"))
                .when(change)
                .thenAccepted();
    }

    @Test
    void the_flag_goes_with_the_next_change() {
        venray().givenDone(changeIntensity("complex-intensive").by(CARLA))
                .when(changeIntensity("standby-support"))
                .thenFile(file -> assertThat(file.coaching().unassessed()).isFalse());
    }

    @Test
    void an_intensity_that_nobody_assesses_is_the_coachs_to_change() {
        venray(intensityNow("complex-intensive", "2024-03-01"))
                .when(changeIntensity("regular").by(ANNA))
                .then(new IntensityChanged("regular", Assessment.NOT_ASKED, false, false));
        in(HALLE)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(changeIntensity("intensive").by(ANNA))
                .then(new IntensityChanged("intensive", Assessment.NOT_ASKED, false, false));
    }

    @Test
    void a_change_says_why() {
        venray().when(changeIntensity("standby-support").withoutReason()).thenRefused(INTY_1, "why");
        venray().when(changeIntensity("complex-intensive").by(CARLA).withoutReason())
                .thenRefused(INTY_1, "why");
        in(HALLE)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(changeIntensity("intensive").by(ANNA).withoutReason())
                .thenRefused(INTY_1, "why");
    }

    @Test
    void a_change_is_to_another_intensity_of_the_programme() {
        venray().when(changeIntensity("regular").by(ANNA)).thenRefused(INTY_1, "already");
        venray().when(changeIntensity("gentle"))
                .thenRefused(INTY_1, "it has regular, standby-support, complex-intensive");
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(changeIntensity("regular").by(ANNA))
                .thenRefused(INTY_1, "no intensity of this programme");
    }

    @Test
    void coaching_that_begins_at_an_intensity_needs_its_assessor_too() {
        CaseScenario begins = in(VENRAY).given(registered(), assigned());
        begins.when(start("complex-intensive")).thenRefused(INTY_1, "behavioural-scientist");
        begins.when(start("complex-intensive")
                        .by(CARLA)
                        .standingInBecause("Anna is ill")
                        .because("none is in office"))
                .thenRefused(INTY_1);
        begins.when(start("standby-support").onBehalfOf("Gerda")).then(new CoachingStarted("standby-support", null));
        begins.when(start("regular")).then(new CoachingStarted("regular", null));
    }

    @Test
    void so_does_coaching_that_begins_again() {
        CaseScenario again = venray(closed("finished").on("2024-06-30"));
        Wish complex = wish(CARLA, new ReopenCase("anna", "synthese", "complex-intensive"))
                .on("2024-08-01");
        again.when(complex).thenRefused(INTY_1, "behavioural-scientist");
        again.when(complex.onBehalfOf("Gerda")).then(new CaseReopened("anna", "synthese", "complex-intensive", null));
        again.when(reopen(ANNA)).then(new CaseReopened("anna", "synthese", "regular", null));
    }

    private static CaseScenario venray(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
