package nl.gezinslijn.command.help;

import static nl.gezinslijn.casefile.Rule.REF_1;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.bridged;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.provisionNoted;
import static nl.gezinslijn.command.scenario.MorePast.referredUp;
import static nl.gezinslijn.command.scenario.MoreWishes.bridge;
import static nl.gezinslijn.command.scenario.MoreWishes.endBridging;
import static nl.gezinslijn.command.scenario.MoreWishes.endProvision;
import static nl.gezinslijn.command.scenario.MoreWishes.endReferral;
import static nl.gezinslijn.command.scenario.MoreWishes.noteProvision;
import static nl.gezinslijn.command.scenario.MoreWishes.prevent;
import static nl.gezinslijn.command.scenario.MoreWishes.referUp;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Help.Bridging;
import nl.gezinslijn.casefile.Help.Provision;
import nl.gezinslijn.casefile.Help.Referral;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ProvisionPrevented;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other help in Venray: referred up or down, bridged until it begins, beside the coaching, or made needless. */
class HelpingTest {

    @Test
    @Proves(REF_1)
    void a_family_is_referred_up_to_an_organisation() {
        Protected<String> note = text("the waiting time is four months");
        active().when(wish(ANNA, new Refer(Direction.UP, "Mutsaers", "youth-mental-health", note))
                        .on("2024-03-01"))
                .then(new FamilyReferred(1, Direction.UP, "Mutsaers", "youth-mental-health", note))
                .thenFile(file -> {
                    assertThat(file.help().referrals())
                            .containsExactly(new Referral(1, Direction.UP, "Mutsaers", LocalDate.parse("2024-03-01")));
                    assertThat(file.help().referredUp()).isEqualTo(1);
                    assertThat(file.help().referredDown()).isZero();
                });
    }

    @Test
    @Proves(REF_1)
    void or_down() {
        active(referredUp("Mutsaers"))
                .when(wish(ANNA, new Refer(Direction.DOWN, "the youth club", null, null)))
                .then(new FamilyReferred(2, Direction.DOWN, "the youth club", null, null))
                .thenFile(file -> {
                    assertThat(file.help().referredUp()).isEqualTo(1);
                    assertThat(file.help().referredDown()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    @Proves(REF_1)
    void a_referral_to_nobody_is_refused(String organisation) {
        active().when(referUp(organisation)).thenRefused(REF_1, "names the organisation");
    }

    @Test
    void what_the_family_is_referred_for_is_on_the_list() {
        active().when(wish(ANNA, new Refer(Direction.UP, "Mutsaers", "magic", null)))
                .thenInvalid("provision");
    }

    @ParameterizedTest
    @EnumSource(ReferralOutcome.class)
    @Proves(REF_1)
    void a_referral_ends_with_what_became_of_it(ReferralOutcome outcome) {
        active(referredUp("Mutsaers"), referredUp("Rubicon"))
                .when(wish(ANNA, new EndReferral(1, outcome)))
                .then(new ReferralEnded(1, outcome))
                .thenFile(file -> assertThat(file.help().referrals())
                        .extracting(Referral::number)
                        .containsExactly(2));
    }

    @Test
    @Proves(REF_1)
    void a_referral_ends_once() {
        active(referredUp("Mutsaers"))
                .givenDone(endReferral(1))
                .when(endReferral(1))
                .thenRefused(REF_1, "has ended");
    }

    @Test
    void a_referral_that_was_never_made_is_not_found() {
        active().when(endReferral(1)).thenNotFound();
        active(referredUp("Mutsaers")).when(endReferral(2)).thenNotFound();
        active(referredUp("Mutsaers")).when(endReferral(0)).thenNotFound();
        active(referredUp("Mutsaers")).when(bridge(2)).thenNotFound();
    }

    @Test
    @Proves(TIME_1)
    void a_referral_does_not_end_before_it_was_made() {
        Happened made = referredUp("Mutsaers").on("2024-03-10");
        active(made)
                .when(endReferral(1).on("2024-03-09").recordedOn("2024-04-01"))
                .thenRefused(TIME_1, "2024-03-10");
        active(made)
                .when(endReferral(1).on("2024-03-10").recordedOn("2024-04-01"))
                .thenAccepted();
    }

    @Test
    void bridging_care_begins_for_a_referral_or_without() {
        active(referredUp("Mutsaers"))
                .when(bridge(1).on("2024-03-01"))
                .then(new BridgingBegun(1, 1))
                .thenFile(file -> assertThat(file.help().bridgings())
                        .containsExactly(new Bridging(1, 1, LocalDate.parse("2024-03-01"))));
        active(bridged()).when(bridge(null)).then(new BridgingBegun(2, null));
    }

    @Test
    @Proves(REF_1)
    void there_is_nothing_to_bridge_to_once_the_referral_ended() {
        active(referredUp("Mutsaers")).givenDone(endReferral(1)).when(bridge(1)).thenRefused(REF_1, "has ended");
    }

    @Test
    @Proves(TIME_1)
    void bridging_does_not_begin_before_the_referral_it_bridges_to() {
        Happened made = referredUp("Mutsaers").on("2024-03-10");
        active(made).when(bridge(1).on("2024-03-09").recordedOn("2024-04-01")).thenRefused(TIME_1, "2024-03-10");
        active(made).when(bridge(1).on("2024-03-10").recordedOn("2024-04-01")).thenAccepted();
        active(made)
                .when(bridge(null).on("2024-03-09").recordedOn("2024-04-01"))
                .thenAccepted();
    }

    @Test
    @Proves(STATE_1)
    void bridging_care_ends_once() {
        active(bridged(), bridged())
                .when(endBridging(1))
                .then(new BridgingEnded(1))
                .thenFile(file -> assertThat(file.help().bridgings())
                        .extracting(Bridging::number)
                        .containsExactly(2));
        active(bridged()).givenDone(endBridging(1)).when(endBridging(1)).thenRefused(STATE_1, "has ended");
    }

    @Test
    void bridging_care_that_never_began_is_not_found() {
        active().when(endBridging(1)).thenNotFound();
        active(bridged()).when(endBridging(2)).thenNotFound();
        active(bridged()).when(endBridging(0)).thenNotFound();
    }

    @Test
    @Proves(TIME_1)
    void bridging_care_does_not_end_before_it_began() {
        Happened begun = bridged().on("2024-03-10");
        active(begun)
                .when(endBridging(1).on("2024-03-09").recordedOn("2024-04-01"))
                .thenRefused(TIME_1, "2024-03-10");
        active(begun)
                .when(endBridging(1).on("2024-03-10").recordedOn("2024-04-01"))
                .thenAccepted();
    }

    @Test
    void another_provision_goes_on_beside_the_coaching() {
        active().when(wish(ANNA, new NoteProvision("debt-help", "Kredietbank")).on("2024-03-01"))
                .then(new ProvisionNoted(1, "debt-help", "Kredietbank"))
                .thenFile(file -> assertThat(file.help().provisions())
                        .containsExactly(new Provision(1, "debt-help", LocalDate.parse("2024-03-01"))));
        active(provisionNoted("debt-help"))
                .when(noteProvision("group-training"))
                .then(new ProvisionNoted(2, "group-training", null));
        active().when(noteProvision("magic")).thenInvalid("provision");
    }

    @Test
    @Proves(STATE_1)
    void another_provision_ends_once() {
        active(provisionNoted("debt-help"), provisionNoted("youth-work"))
                .when(endProvision(1))
                .then(new ProvisionEnded(1))
                .thenFile(file -> assertThat(file.help().provisions())
                        .extracting(Provision::provision)
                        .containsExactly("youth-work"));
        active(provisionNoted("debt-help"))
                .givenDone(endProvision(1))
                .when(endProvision(1))
                .thenRefused(STATE_1, "has ended");
    }

    @Test
    void a_provision_that_was_never_noted_is_not_found() {
        active().when(endProvision(1)).thenNotFound();
        active(provisionNoted("debt-help")).when(endProvision(2)).thenNotFound();
        active(provisionNoted("debt-help")).when(endProvision(0)).thenNotFound();
    }

    @Test
    @Proves(TIME_1)
    void a_provision_does_not_end_before_it_began() {
        Happened noted = provisionNoted("debt-help").on("2024-03-10");
        active(noted)
                .when(endProvision(1).on("2024-03-09").recordedOn("2024-04-01"))
                .thenRefused(TIME_1, "2024-03-10");
        active(noted)
                .when(endProvision(1).on("2024-03-10").recordedOn("2024-04-01"))
                .thenAccepted();
    }

    @Test
    void what_the_coaching_made_needless_is_counted() {
        active().when(prevent("maatwerkvoorziening"))
                .then(new ProvisionPrevented("maatwerkvoorziening"))
                .thenFile(file -> assertThat(file.help().prevented()).isEqualTo(1));
        active().when(prevent("magic")).thenInvalid("provision");
    }

    @Test
    @Proves(STATE_1)
    void during_a_hold_other_help_ends_and_none_begins() {
        active(referredUp("Mutsaers"), bridged(), held()).when(endReferral(1)).thenAccepted();
        active(referredUp("Mutsaers"), bridged(), held()).when(endBridging(1)).thenAccepted();
        active(held()).when(referUp("Mutsaers")).thenRefused(STATE_1);
        active(held()).when(bridge(null)).thenRefused(STATE_1);
    }

    private static CaseScenario active(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
