package nl.gezinslijn.command.intensity;

import static nl.gezinslijn.casefile.Rule.INTY_5;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.intensityNow;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.MoreWishes.completeHandover;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import org.junit.jupiter.api.Test;

/** Standby support in Venray lasts at least a year: here from 2024-03-01, so until 2025-03-01. */
@Proves(INTY_5)
class MinimumDurationTest {

    @Test
    void a_change_before_the_year_is_over_is_marked_and_one_after_it_is_not() {
        standby()
                .when(changeIntensity("regular").by(ANNA).on("2025-02-28"))
                .then(new IntensityChanged("regular", Assessment.NOT_ASKED, false, true));
        standby()
                .when(changeIntensity("regular").by(ANNA).on("2025-03-01"))
                .then(new IntensityChanged("regular", Assessment.NOT_ASKED, false, false));
        standby()
                .when(changeIntensity("complex-intensive").on("2024-03-01"))
                .then(new IntensityChanged("complex-intensive", Assessment.BY_THE_ASSESSOR, false, true));
    }

    @Test
    void closing_before_the_year_is_over_needs_a_reason() {
        standby()
                .when(close("finished").on("2025-02-28"))
                .thenRefused(INTY_5, "'standby-support' lasts at least 12 months, until 2025-03-01");
        standby()
                .when(close("finished").because("all went well sooner").on("2025-02-28"))
                .thenAccepted();
        standby().when(close("finished").on("2025-03-01")).thenAccepted();
    }

    @Test
    void so_does_completing_a_handover() {
        standby(handoverOffered(), handoverAccepted())
                .when(completeHandover(1).on("2025-02-28"))
                .thenRefused(INTY_5);
        standby(handoverOffered(), handoverAccepted())
                .when(completeHandover(1).because("a neighbour stands by").on("2025-02-28"))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.AFTERCARE));
        standby(handoverOffered(), handoverAccepted())
                .when(completeHandover(1).on("2025-03-01"))
                .thenAccepted();
    }

    @Test
    void in_aftercare_the_intensity_has_ended_and_is_not_asked_about_again() {
        standby(handoverOffered(), handoverAccepted(), handoverCompleted().because("a neighbour stands by"))
                .when(close("finished").on("2024-06-01"))
                .thenAccepted();
    }

    @Test
    void the_year_is_reckoned_from_the_latest_change() {
        standby(intensityNow("regular", "2024-06-01"), intensityNow("standby-support", "2024-09-01"))
                .when(close("finished").on("2025-08-31"))
                .thenRefused(INTY_5, "until 2025-09-01");
    }

    @Test
    void an_intensity_without_a_minimum_ends_any_day() {
        in(VENRAY)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(close("finished"))
                .thenAccepted();
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(close("finished"))
                .thenAccepted();
    }

    @Test
    void help_that_never_began_cuts_nothing_short() {
        in(VENRAY).given(registered(), assigned()).when(close("other")).thenAccepted();
    }

    private static CaseScenario standby(Happened... then) {
        return in(VENRAY)
                .given(registered(), assigned(), started("2024-02-01"))
                .given(intensityNow("standby-support", "2024-03-01"))
                .given(then);
    }
}
