package nl.gezinslijn.command.work;

import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.consented;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MoreWishes.confer;
import static nl.gezinslijn.command.scenario.MoreWishes.consult;
import static nl.gezinslijn.command.scenario.MoreWishes.consultNaming;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.STRANGER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.WorkEvent.CaseConferenceHeld;
import nl.gezinslijn.event.WorkEvent.ConsultationHeld;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

/** A case with a school and a GP. */
@Proves(CONS_1)
class AdviceTest {

    private static final String PURPOSE = "case-discussion";
    private static final String HELP = "other-help";

    private static final Protected<String> NOTE = text("what to do at bedtime");

    @Test
    void advice_without_the_familys_name_needs_no_consent() {
        withParties()
                .when(wish(ANNA, new RecordConsultation("behavioural-scientist", null, null, 45, NOTE)))
                .then(new ConsultationHeld("behavioural-scientist", null, null, 45, NOTE))
                .thenFile(file -> {
                    assertThat(file.work().consultations()).isEqualTo(1);
                    assertThat(file.work().minutes()).isEqualTo(45);
                });
    }

    @Test
    void advice_with_the_familys_name_is_asked_of_a_party_on_its_consent() {
        withParties(consented(1, PURPOSE))
                .when(consultNaming("other", 1, PURPOSE))
                .then(new ConsultationHeld("other", 1, PURPOSE, 30, null));
        withParties().when(consultNaming("other", 1, PURPOSE)).thenRefused(CONS_1, "no consent in force");
        withParties(consented(1, PURPOSE))
                .when(consultNaming("other", 2, PURPOSE))
                .thenRefused(CONS_1, "of the kind");
        withParties(consented(1, PURPOSE).on("2024-02-10"))
                .when(consultNaming("other", 1, PURPOSE).on("2024-02-09").recordedOn("2024-02-20"))
                .thenRefused(CONS_1);
    }

    @Test
    void with_a_purpose_somebody_is_named_and_with_a_party_there_is_a_purpose() {
        withParties(consented(1, PURPOSE))
                .when(wish(ANNA, new RecordConsultation("other", null, PURPOSE, 30, null)))
                .thenRefused(CONS_1, "asked of a party");
        withParties(consented(1, PURPOSE))
                .when(wish(ANNA, new RecordConsultation("other", 1, null, 30, null)))
                .thenInvalid("purpose");
    }

    @Test
    void a_consultant_is_on_the_programmes_list_and_a_party_in_the_case() {
        withParties().when(consult("astrologer")).thenInvalid("consultant");
        withParties().when(consultNaming("other", 3, PURPOSE)).thenNotFound();
    }

    @Test
    void at_a_case_conference_each_party_is_there_on_a_consent_in_force() {
        withParties(consented(1, HELP), consented(2, HELP))
                .when(wish(ANNA, new RecordCaseConference(List.of(1, 2), List.of(MOTHER, TIM), HELP, 90, NOTE)))
                .then(new CaseConferenceHeld(List.of(1, 2), List.of(MOTHER, TIM), HELP, 90, NOTE))
                .thenFile(file -> {
                    assertThat(file.work().conferences()).isEqualTo(1);
                    assertThat(file.work().minutes()).isEqualTo(90);
                });
        withParties(consented(1, HELP)).when(confer(HELP, 1)).thenAccepted();
        withParties(consented(1, HELP)).when(confer(HELP, 1, 2)).thenRefused(CONS_1, "party 2");
        withParties(consented(2, HELP)).when(confer(HELP, 1, 2)).thenRefused(CONS_1, "party 1");
        withParties().when(confer(HELP, 3)).thenNotFound();
    }

    @Test
    void a_conference_of_the_family_alone_shares_nothing() {
        withParties().when(confer(null)).then(new CaseConferenceHeld(List.of(), List.of(MOTHER), null, 90, null));
    }

    @Test
    void a_conference_has_a_purpose_where_a_party_is_at_the_table_and_only_there() {
        withParties(consented(1, HELP)).when(confer(null, 1)).thenInvalid("purpose");
        withParties(consented(1, HELP)).when(confer(HELP)).thenInvalid("purpose");
    }

    @Test
    void nobody_of_another_family_is_at_the_table() {
        withParties()
                .when(wish(ANNA, new RecordCaseConference(List.of(), List.of(MOTHER, STRANGER), null, 90, null)))
                .thenInvalid("members");
    }

    private static CaseScenario withParties(Happened... then) {
        return in(VENRAY)
                .given(registered(), assigned(), started("2024-02-01"))
                .given(involved("school", "De Esdoorn"), involved("gp", "De Praktijk"))
                .given(then);
    }
}
