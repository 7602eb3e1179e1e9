package nl.gezinslijn.command.work;

import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.intensityNow;
import static nl.gezinslijn.command.scenario.MoreWishes.signalIndex;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.STRANGER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.event.WorkEvent.DigitalSupportUsed;
import nl.gezinslijn.event.WorkEvent.NetworkStrengtheningBegun;
import nl.gezinslijn.event.WorkEvent.ReferralIndexSignalled;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld.Conclusion;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final Protected<String> NOTE = text("he slept through the night");

    @Test
    void a_contact_is_of_a_kind_takes_minutes_and_is_with_members_of_the_family() {
        active(VENRAY)
                .when(wish(ANNA, new RecordContact("video", null, 45, List.of(MOTHER, TIM), NOTE))
                        .on("2024-02-05"))
                .then(new ContactHeld("video", null, 45, List.of(MOTHER, TIM), NOTE))
                .thenFile(file -> {
                    LocalDate day = LocalDate.parse("2024-02-05");
                    assertThat(file.work().contacts()).isEqualTo(1);
                    assertThat(file.work().minutes()).isEqualTo(45);
                    assertThat(file.work().firstContactOn()).isEqualTo(day);
                    assertThat(file.work().lastContactOn()).isEqualTo(day);
                });
    }

    @Test
    void a_contact_for_the_family_may_be_with_none_of_them() {
        active(VENRAY).when(recordContact("together")).then(new ContactHeld("together", null, 60, List.of(), null));
    }

    @Test
    void a_kind_of_contact_the_programme_does_not_know_is_a_wrong_field() {
        active(DRENTHE).when(recordContact("video", MOTHER)).thenInvalid("kind");
    }

    @Test
    void a_contact_is_at_a_place_of_the_programme_or_at_none() {
        active(VENRAY)
                .when(wish(ANNA, new RecordContact("conversation", "gp-practice", 30, List.of(), null)))
                .then(new ContactHeld("conversation", "gp-practice", 30, List.of(), null));
        active(VENRAY)
                .when(wish(ANNA, new RecordContact("conversation", "the-moon", 30, List.of(), null)))
                .thenInvalid("place");
    }

    @Test
    void somebody_of_another_family_takes_no_part() {
        active(VENRAY).when(recordContact("phone", MOTHER, STRANGER)).thenInvalid("members");
    }

    @Test
    @Proves(Rule.INTY_4)
    void a_review_says_how_to_go_on() {
        active(VENRAY)
                .when(wish(ANNA, new RecordReview(Conclusion.STEP_DOWN, NOTE)).on("2024-04-05"))
                .then(new ReviewHeld(Conclusion.STEP_DOWN, NOTE))
                .thenFile(file -> {
                    assertThat(file.work().reviews()).isEqualTo(1);
                    assertThat(file.work().lastReviewOn()).isEqualTo(LocalDate.parse("2024-04-05"));
                });
    }

    @Test
    void the_familys_network_is_strengthened() {
        active(VENRAY)
                .when(wish(ANNA, new RecordNetworkStrengthening(NOTE)))
                .then(new NetworkStrengtheningBegun(NOTE))
                .thenFile(file -> assertThat(file.work().networkTrajectories()).isEqualTo(1));
    }

    @Test
    void the_family_uses_digital_support() {
        active(VENRAY)
                .when(wish(ANNA, new RecordDigitalSupport(NOTE)))
                .then(new DigitalSupportUsed(NOTE))
                .thenFile(file -> assertThat(file.work().digitalUses()).isEqualTo(1));
    }

    @Test
    void a_signal_is_given_in_the_referral_index() {
        active(VENRAY)
                .when(signalIndex())
                .then(new ReferralIndexSignalled())
                .thenFile(file -> assertThat(file.work().indexSignals()).isEqualTo(1));
    }

    @Test
    @Proves(Rule.INTY_3)
    void hours_above_the_bound_of_an_intensity_are_recorded_like_any_other() {
        active(VENRAY)
                .given(intensityNow("standby-support", "2024-02-01"))
                .when(wish(ANNA, new RecordContact("phone", null, 600, List.of(MOTHER), null))
                        .on("2024-02-05"))
                .thenAccepted();
    }

    private static CaseScenario active(String programme) {
        return in(programme).given(registered(), assigned(), started("2024-01-10"));
    }
}
