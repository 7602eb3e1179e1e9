package nl.gezinslijn.command.protection;

import static nl.gezinslijn.casefile.Rule.CONS_1;
import static nl.gezinslijn.casefile.Rule.MELD_2;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.decided;
import static nl.gezinslijn.command.scenario.Past.outcomeKnown;
import static nl.gezinslijn.command.scenario.Past.referredTo;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.step;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.referInAcuteDanger;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Protection.Awaited;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves(MELD_2)
class ReferralsTest {

    @Test
    void a_referral_names_a_body_and_kind_of_the_programme_and_its_outcome_is_awaited() {
        Protected<String> note = text("we ask how to go on");
        LocalDate due = LocalDate.parse("2024-02-12");
        venray().when(wish(ANNA, new ReferToProtection("veilig-thuis", "advice", false, note))
                        .because("there are signs")
                        .on("2024-02-05"))
                .then(new ProtectionReferralMade(1, "veilig-thuis", "advice", false, due, note))
                .thenFile(file -> assertThat(file.protection().awaited())
                        .containsExactly(new Awaited(1, "veilig-thuis", "advice", LocalDate.parse("2024-02-05"), due)));
    }

    @Test
    @Proves(CONS_1)
    void a_protection_step_needs_no_consent_and_records_its_ground() {
        venray().when(refer("veilig-thuis", "advice"))
                .thenStamped(stamp -> assertThat(stamp.reason()).isNotNull());
        venray().when(refer("veilig-thuis", "advice").withoutReason()).thenRefused(CONS_1, "its ground");
        venray().when(refer("beschermingstafel", "consultation").withoutReason())
                .thenRefused(CONS_1, "its ground");
        venray().when(referInAcuteDanger("veilig-thuis", "advice")).thenRefused(CONS_1, "its ground");
        venray(step(1), step(2), step(3), step(4), decided(true, true))
                .when(refer("veilig-thuis", "report").withoutReason())
                .thenRefused(CONS_1, "its ground");
    }

    @Test
    void a_referral_in_acute_danger_says_so() {
        venray().when(referInAcuteDanger("veilig-thuis", "report")
                        .because("a knife")
                        .on("2024-02-05"))
                .then(new ProtectionReferralMade(
                        1, "veilig-thuis", "report", true, LocalDate.parse("2024-02-12"), null));
    }

    @Test
    void a_body_of_another_programme_is_refused() {
        venray().when(refer("amk", "advice")).thenRefused(MELD_2, "beschermingstafel");
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(refer("veilig-thuis", "advice"))
                .thenRefused(MELD_2, "amk");
    }

    @Test
    void a_kind_that_another_body_takes_is_refused() {
        venray().when(refer("beschermingstafel", "advice")).thenRefused(MELD_2, "it takes consultation");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    referred,   due,        in between
                    2024-02-05, 2024-02-12, a weekend
                    2024-02-09, 2024-02-16, a weekend at once
                    2024-02-10, 2024-02-16, begun on a Saturday
                    2024-03-27, 2024-04-05, Good Friday and Easter
                    2024-05-07, 2024-05-15, Ascension Day
                    2024-12-20, 2024-12-31, Christmas
                    """)
    void veilig_thuis_answers_within_five_working_days(String referred, LocalDate due, String between) {
        venray().when(refer("veilig-thuis", "advice").on(referred)).thenFile(file -> {
            Awaited awaited = file.protection().awaited().getFirst();
            assertThat(awaited.dueOn()).as(between).isEqualTo(due);
            assertThat(awaited.overdueOn(due)).isFalse();
            assertThat(awaited.overdueOn(due.plusDays(1))).isTrue();
        });
    }

    @Test
    void a_body_without_a_term_is_never_overdue() {
        venray().when(refer("beschermingstafel", "consultation"))
                .then(new ProtectionReferralMade(1, "beschermingstafel", "consultation", false, null, null))
                .thenFile(file -> assertThat(
                                file.protection().awaited().getFirst().overdueOn(LocalDate.MAX))
                        .isFalse());
    }

    @Test
    void referrals_are_numbered_and_each_waits_for_its_own_outcome() {
        venray(referredTo("veilig-thuis", "advice"))
                .when(refer("beschermingstafel", "consultation"))
                .thenFile(file -> assertThat(file.protection().awaited())
                        .extracting(Awaited::referral)
                        .containsExactly(1, 2));
        venray(referredTo("veilig-thuis", "advice"), referredTo("beschermingstafel", "consultation"))
                .when(recordOutcome(1, "advice-given"))
                .then(new ProtectionOutcomeRecorded(1, "advice-given", null))
                .thenFile(file -> assertThat(file.protection().awaited())
                        .extracting(Awaited::referral)
                        .containsExactly(2));
    }

    @Test
    void an_outcome_is_one_of_the_programmes() {
        venray(referredTo("veilig-thuis", "advice"))
                .when(recordOutcome(1, "sunshine"))
                .thenInvalid("outcome");
    }

    @Test
    @Proves(TIME_1)
    void an_outcome_is_of_the_day_of_the_referral_or_later() {
        Protected<String> note = text("they take it up");
        Happened referred = referredTo("veilig-thuis", "advice").on("2024-03-10");
        venray(referred)
                .when(recordOutcome(1, "no-action").on("2024-03-09").recordedOn("2024-03-20"))
                .thenRefused(TIME_1, "2024-03-10");
        venray(referred)
                .when(wish(ANNA, new RecordProtectionOutcome(1, "help-arranged", note))
                        .on("2024-03-10")
                        .recordedOn("2024-03-20"))
                .then(new ProtectionOutcomeRecorded(1, "help-arranged", note));
    }

    @Test
    void an_outcome_is_recorded_once() {
        venray(referredTo("veilig-thuis", "advice"), outcomeKnown(1))
                .when(recordOutcome(1, "no-action"))
                .thenRefused(MELD_2, "has its outcome");
    }

    @Test
    void a_referral_that_was_never_made_is_not_found() {
        venray().when(recordOutcome(1, "no-action")).thenNotFound();
        venray(referredTo("veilig-thuis", "advice"))
                .when(recordOutcome(2, "no-action"))
                .thenNotFound();
        venray(referredTo("veilig-thuis", "advice"))
                .when(recordOutcome(0, "no-action"))
                .thenNotFound();
    }

    private static CaseScenario venray(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
