package nl.gezinslijn.command.party;

import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.consentRefused;
import static nl.gezinslijn.command.scenario.MorePast.consentWithdrawn;
import static nl.gezinslijn.command.scenario.MorePast.consented;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MorePast.released;
import static nl.gezinslijn.command.scenario.MoreWishes.share;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

/** What Venray shares with a school, and tells the GP. */
@Proves(CONS_1)
class SharingTest {

    private static final String PURPOSE = "case-discussion";
    private static final String TELL_THE_GP = "gp-told";

    @Test
    void something_is_shared_on_a_consent_in_force() {
        Protected<String> note = text("he sleeps better");
        withSchool(consented(1, PURPOSE))
                .when(wish(ANNA, new ShareInformation(1, PURPOSE, note)))
                .then(new InformationShared(1, PURPOSE, note))
                .thenFile(file -> assertThat(file.parties().shared()).isEqualTo(1));
    }

    @Test
    void without_a_word_of_the_family_nothing_is_shared() {
        withSchool().when(share(1, PURPOSE)).thenRefused(CONS_1, "no consent in force");
    }

    @Test
    void a_consent_is_in_force_from_the_day_it_was_given() {
        Happened given = consented(1, PURPOSE).on("2024-02-10");
        withSchool(given)
                .when(share(1, PURPOSE).on("2024-02-09").recordedOn("2024-02-20"))
                .thenRefused(CONS_1, "in force on 2024-02-09");
        withSchool(given).when(share(1, PURPOSE).on("2024-02-10")).thenAccepted();
        withSchool(given).when(share(1, PURPOSE).on("2024-02-11")).thenAccepted();
    }

    @Test
    void a_consent_is_in_force_until_the_day_before_it_is_withdrawn() {
        Happened[] words = {
            consented(1, PURPOSE).on("2024-02-10"), consentWithdrawn(1, PURPOSE).on("2024-03-01")
        };
        withSchool(words)
                .when(share(1, PURPOSE).on("2024-02-29").recordedOn("2024-03-05"))
                .thenAccepted();
        withSchool(words).when(share(1, PURPOSE).on("2024-03-01")).thenRefused(CONS_1, "it was withdrawn");
        withSchool(words).when(share(1, PURPOSE).on("2024-03-02")).thenRefused(CONS_1, "it was withdrawn");
    }

    @Test
    void a_consent_given_again_is_in_force_again() {
        withSchool(consentRefused(1, PURPOSE).on("2024-02-10"))
                .when(share(1, PURPOSE).on("2024-02-20"))
                .thenRefused(CONS_1, "it was refused");
        withSchool(
                        consentRefused(1, PURPOSE).on("2024-02-10"),
                        consented(1, PURPOSE).on("2024-02-15"))
                .when(share(1, PURPOSE).on("2024-02-20"))
                .thenAccepted();
    }

    @Test
    void a_consent_is_for_one_party_and_one_purpose() {
        withSchool(involved("school", "De Linde"), consented(1, PURPOSE))
                .when(share(2, PURPOSE))
                .thenRefused(CONS_1, "party 2");
        withSchool(consented(1, PURPOSE)).when(share(1, "other-help")).thenRefused(CONS_1, "other-help");
    }

    @Test
    void a_purpose_for_one_kind_of_party_is_not_for_another() {
        withSchool(consented(1, "youth-consultant"))
                .when(share(1, "youth-consultant"))
                .thenRefused(CONS_1, "of the kind youth-consultant");
        withSchool(consented(1, "other-help")).when(share(1, "other-help")).thenAccepted();
    }

    @Test
    void the_gp_is_told_unless_the_family_refused_it() {
        withGp().when(share(1, TELL_THE_GP)).then(new InformationShared(1, TELL_THE_GP, null));
        withGp(consented(1, TELL_THE_GP)).when(share(1, TELL_THE_GP)).thenAccepted();
        withGp(consentRefused(1, TELL_THE_GP)).when(share(1, TELL_THE_GP)).thenRefused(CONS_1, "it was refused");
        withGp(consented(1, TELL_THE_GP), consentWithdrawn(1, TELL_THE_GP).on("2024-02-10"))
                .when(share(1, TELL_THE_GP))
                .thenRefused(CONS_1, "it was withdrawn");
    }

    @Test
    void telling_the_gp_is_a_purpose_of_its_own() {
        withGp(consentRefused(1, "other-help")).when(share(1, TELL_THE_GP)).thenAccepted();
        withGp().when(share(1, "other-help")).thenRefused(CONS_1, "no consent in force");
        withSchool().when(share(1, TELL_THE_GP)).thenRefused(CONS_1, "of the kind gp");
    }

    @Test
    void the_gp_is_told_until_the_day_before_the_refusal() {
        Happened refused = consentRefused(1, TELL_THE_GP).on("2024-02-10");
        withGp(refused)
                .when(share(1, TELL_THE_GP).on("2024-02-09").recordedOn("2024-02-20"))
                .thenAccepted();
        withGp(refused).when(share(1, TELL_THE_GP).on("2024-02-10")).thenRefused(CONS_1);
    }

    @Test
    void nothing_is_shared_with_a_party_before_it_is_involved_or_once_it_is_released() {
        Happened gp = involved("gp", "De Praktijk").on("2024-02-10");
        active().given(gp)
                .when(share(1, TELL_THE_GP).on("2024-02-09").recordedOn("2024-02-20"))
                .thenRefused(CONS_1, "not involved");
        active().given(gp).when(share(1, TELL_THE_GP).on("2024-02-10")).thenAccepted();
        active().given(gp, released(1).on("2024-03-01"))
                .when(share(1, TELL_THE_GP).on("2024-02-29").recordedOn("2024-03-05"))
                .thenAccepted();
        active().given(gp, released(1).on("2024-03-01"))
                .when(share(1, TELL_THE_GP).on("2024-03-01"))
                .thenRefused(CONS_1, "not involved");
    }

    @Test
    void a_party_that_never_came_in_is_not_found() {
        withSchool(consented(1, PURPOSE)).when(share(2, PURPOSE)).thenNotFound();
    }

    @Test
    void a_purpose_the_programme_does_not_know_is_a_wrong_field() {
        withSchool().when(share(1, "gossip")).thenInvalid("purpose");
    }

    private static CaseScenario active() {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01"));
    }

    private static CaseScenario withSchool(Happened... then) {
        return active().given(involved("school", "De Esdoorn")).given(then);
    }

    private static CaseScenario withGp(Happened... then) {
        return active().given(involved("gp", "De Praktijk")).given(then);
    }
}
