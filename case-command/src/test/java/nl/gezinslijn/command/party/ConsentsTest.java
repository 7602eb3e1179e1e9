package nl.gezinslijn.command.party;

import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.consentRefused;
import static nl.gezinslijn.command.scenario.MorePast.consentWithdrawn;
import static nl.gezinslijn.command.scenario.MorePast.consented;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MoreWishes.consent;
import static nl.gezinslijn.command.scenario.MoreWishes.refuseConsent;
import static nl.gezinslijn.command.scenario.MoreWishes.withdrawConsent;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.NOOR;
import static nl.gezinslijn.command.scenario.People.STRANGER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Parties.Consent;
import nl.gezinslijn.casefile.Parties.Word;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.PartyEvent.ConsentBy;
import nl.gezinslijn.event.PartyEvent.ConsentBy.Capacity;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the family says of sharing with the school of Venray. */
@Proves(CONS_1)
class ConsentsTest {

    private static final String PURPOSE = "case-discussion";

    private static final ConsentBy BY_MOTHER = new ConsentBy(MOTHER, Capacity.PARENT_WITH_CUSTODY);
    private static final ConsentBy BY_TIM = new ConsentBy(TIM, Capacity.CHILD_UNDER_12);

    @Test
    void a_consent_says_for_which_party_and_purpose_it_is_and_who_gave_it_in_what_capacity() {
        List<ConsentBy> by = List.of(BY_MOTHER, new ConsentBy(NOOR, Capacity.YOUTH_12_TO_15));
        withSchool()
                .when(wish(ANNA, new GiveConsent(1, PURPOSE, by)).on("2024-02-05"))
                .then(new ConsentGiven(1, PURPOSE, by))
                .thenFile(file -> assertThat(file.parties().consents())
                        .containsExactly(new Consent(1, PURPOSE, Word.GIVEN, LocalDate.parse("2024-02-05"))));
    }

    @Test
    void a_refusal_says_so_too() {
        List<ConsentBy> by = List.of(new ConsentBy(NOOR, Capacity.YOUTH_16_OR_OVER));
        withSchool()
                .when(wish(ANNA, new RefuseConsent(1, PURPOSE, by)).on("2024-02-05"))
                .then(new ConsentRefused(1, PURPOSE, by))
                .thenFile(file -> assertThat(file.parties().consents())
                        .containsExactly(new Consent(1, PURPOSE, Word.REFUSED, LocalDate.parse("2024-02-05"))));
    }

    @Test
    void a_consent_in_force_is_withdrawn() {
        List<ConsentBy> by = List.of(new ConsentBy(MOTHER, Capacity.GUARDIAN));
        withSchool(consented(1, PURPOSE))
                .when(wish(ANNA, new WithdrawConsent(1, PURPOSE, by)).on("2024-03-01"))
                .then(new ConsentWithdrawn(1, PURPOSE, by))
                .thenFile(file -> assertThat(file.parties().word(1, PURPOSE, LocalDate.parse("2024-03-01")))
                        .contains(Word.WITHDRAWN));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHILD_UNDER_12")
    void whoever_decides_may_do_so_alone(Capacity capacity) {
        said(List.of(new ConsentBy(MOTHER, capacity)))
                .forEach(command -> withSchool(consented(1, PURPOSE))
                        .when(wish(ANNA, command))
                        .thenAccepted());
    }

    @Test
    void a_child_under_12_is_heard_and_does_not_decide() {
        said(List.of(BY_TIM))
                .forEach(command -> withSchool(consented(1, PURPOSE))
                        .when(wish(ANNA, command))
                        .thenRefused(CONS_1, "custody decides"));
        said(List.of(BY_TIM, new ConsentBy(NOOR, Capacity.CHILD_UNDER_12)))
                .forEach(command -> withSchool(consented(1, PURPOSE))
                        .when(wish(ANNA, command))
                        .thenRefused(CONS_1, "custody decides"));
        said(List.of(BY_TIM, BY_MOTHER))
                .forEach(command -> withSchool(consented(1, PURPOSE))
                        .when(wish(ANNA, command))
                        .thenAccepted());
        said(List.of(BY_MOTHER, BY_TIM))
                .forEach(command -> withSchool(consented(1, PURPOSE))
                        .when(wish(ANNA, command))
                        .thenAccepted());
    }

    @Test
    void somebody_of_the_family_says_it() {
        said(List.of())
                .forEach(command -> withSchool(consented(1, PURPOSE))
                        .when(wish(ANNA, command))
                        .thenInvalid("by"));
        said(List.of(BY_MOTHER, new ConsentBy(STRANGER, Capacity.PARENT_WITH_CUSTODY)))
                .forEach(command -> withSchool(consented(1, PURPOSE))
                        .when(wish(ANNA, command))
                        .thenInvalid("by"));
    }

    @Test
    void the_purpose_is_one_of_the_programme() {
        Stream.of(consent(1, "gossip"), refuseConsent(1, "gossip"), withdrawConsent(1, "gossip"))
                .forEach(wish -> withSchool().when(wish).thenInvalid("purpose"));
    }

    @Test
    void the_party_is_one_of_the_case() {
        Stream.<Function<Integer, CaseCommand>>of(
                        party -> new GiveConsent(party, PURPOSE, List.of(BY_MOTHER)),
                        party -> new RefuseConsent(party, PURPOSE, List.of(BY_MOTHER)),
                        party -> new WithdrawConsent(party, PURPOSE, List.of(BY_MOTHER)))
                .forEach(command -> {
                    withSchool().when(wish(ANNA, command.apply(2))).thenNotFound();
                    withSchool().when(wish(ANNA, command.apply(0))).thenNotFound();
                });
    }

    @Test
    void only_a_consent_that_is_in_force_can_be_withdrawn() {
        withSchool().when(withdrawConsent(1, PURPOSE)).thenRefused(CONS_1, "could be withdrawn");
        withSchool(consentRefused(1, PURPOSE))
                .when(withdrawConsent(1, PURPOSE))
                .thenRefused(CONS_1, "could be withdrawn");
        withSchool(consented(1, PURPOSE), consentWithdrawn(1, PURPOSE).on("2024-02-20"))
                .when(withdrawConsent(1, PURPOSE).on("2024-02-21"))
                .thenRefused(CONS_1, "could be withdrawn");
        withSchool(consented(1, PURPOSE), consentWithdrawn(1, PURPOSE).on("2024-02-20"))
                .given(consented(1, PURPOSE).on("2024-02-25"))
                .when(withdrawConsent(1, PURPOSE).on("2024-02-26"))
                .thenAccepted();
    }

    @Test
    void a_consent_is_withdrawn_on_the_day_it_was_given_or_later() {
        Happened given = consented(1, PURPOSE).on("2024-02-10");
        withSchool(given)
                .when(withdrawConsent(1, PURPOSE).on("2024-02-09").recordedOn("2024-02-20"))
                .thenRefused(CONS_1, "2024-02-09");
        withSchool(given)
                .when(withdrawConsent(1, PURPOSE).on("2024-02-10").recordedOn("2024-02-20"))
                .thenAccepted();
        withSchool(given).when(withdrawConsent(1, PURPOSE).on("2024-02-11")).thenAccepted();
    }

    @Test
    void a_consent_for_another_party_or_purpose_is_not_the_one_withdrawn() {
        withSchool(involved("school", "De Linde"), consented(1, PURPOSE))
                .when(withdrawConsent(2, PURPOSE))
                .thenRefused(CONS_1);
        withSchool(consented(1, PURPOSE)).when(withdrawConsent(1, "other-help")).thenRefused(CONS_1);
    }

    @Test
    void a_consent_can_be_withdrawn_after_the_end_of_the_case() {
        withSchool(consented(1, PURPOSE), closed("finished").on("2024-06-30"))
                .when(withdrawConsent(1, PURPOSE).on("2024-07-10"))
                .then(new ConsentWithdrawn(1, PURPOSE, List.of(BY_MOTHER)));
    }

    private static Stream<CaseCommand> said(List<ConsentBy> by) {
        return Stream.of(
                new GiveConsent(1, PURPOSE, by),
                new RefuseConsent(1, PURPOSE, by),
                new WithdrawConsent(1, PURPOSE, by));
    }

    private static CaseScenario withSchool(Happened... then) {
        return in(VENRAY)
                .given(registered(), assigned(), started("2024-02-01"), involved("school", "De Esdoorn"))
                .given(then);
    }
}
