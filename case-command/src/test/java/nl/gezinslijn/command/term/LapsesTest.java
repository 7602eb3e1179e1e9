package nl.gezinslijn.command.term;

import static nl.gezinslijn.casefile.Rule.TERM_4;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.extensionGranted;
import static nl.gezinslijn.command.scenario.Past.extensionRefused;
import static nl.gezinslijn.command.scenario.Past.extensionRequested;
import static nl.gezinslijn.command.scenario.Past.lapsed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.reopened;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.DIRK;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.recordLapse;
import static nl.gezinslijn.command.scenario.Wishes.refuseExtension;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import org.junit.jupiter.api.Test;

@Proves(TERM_4)
class LapsesTest {

    private static final String START = "2024-01-10";
    private static final LocalDate END = LocalDate.parse("2024-07-09");

    @Test
    void a_term_is_overdue_and_lapses_the_day_after_its_last() {
        drenthe().when(recordLapse().on("2024-07-09")).thenNothingHappened();
        drenthe().when(recordLapse().on("2024-07-10")).then(new TermLapsed(END)).thenFile(file -> {
            assertThat(term(file).lapsedOn()).isEqualTo(END);
            assertThat(term(file).overdueOn(END)).isFalse();
            assertThat(term(file).overdueOn(END.plusDays(1))).isTrue();
        });
    }

    @Test
    void what_lapsed_while_the_service_was_down_is_recorded_afterwards() {
        drenthe().when(recordLapse().on("2024-07-10").recordedOn("2024-09-01")).then(new TermLapsed(END));
    }

    @Test
    void a_lapse_did_not_occur_before_the_term_was_over() {
        drenthe().when(recordLapse().on("2024-07-09").recordedOn("2024-09-01")).thenNothingHappened();
    }

    @Test
    void a_lapse_is_recorded_once() {
        drenthe(lapsed().on("2024-07-10")).when(recordLapse().on("2024-07-11")).thenNothingHappened();
        drenthe()
                .givenDone(recordLapse().on("2024-07-10"))
                .when(recordLapse().on("2024-07-10"))
                .thenNothingHappened();
    }

    @Test
    void an_extended_term_lapses_at_its_new_end() {
        drenthe(extensionRequested(), extensionGranted())
                .when(recordLapse().on("2024-10-09"))
                .thenNothingHappened();
        drenthe(extensionRequested(), extensionGranted())
                .when(recordLapse().on("2024-10-10"))
                .then(new TermLapsed(LocalDate.parse("2024-10-09")));
    }

    @Test
    void while_a_request_waits_the_term_is_overdue_and_does_not_lapse() {
        drenthe(extensionRequested().on("2024-07-09"))
                .when(recordLapse().on("2024-07-10"))
                .thenNothingHappened()
                .thenFile(file -> assertThat(term(file).overdueOn(LocalDate.parse("2024-07-10")))
                        .isTrue());
    }

    @Test
    void when_that_request_is_refused_the_term_has_lapsed() {
        drenthe(extensionRequested().on("2024-07-09"), extensionRefused().on("2024-07-15"))
                .when(recordLapse().on("2024-07-16"))
                .then(new TermLapsed(END));
    }

    @Test
    void when_it_is_granted_late_the_term_goes_on_from_its_old_end() {
        drenthe(extensionRequested().on("2024-07-09"))
                .givenDone(grantExtension(1).on("2024-08-20"))
                .when(recordLapse().on("2024-08-21"))
                .thenNothingHappened();
        drenthe(extensionRequested().on("2024-07-09"))
                .givenDone(grantExtension(1).on("2024-10-20"))
                .when(recordLapse().on("2024-10-21"))
                .then(new TermLapsed(LocalDate.parse("2024-10-09")));
    }

    @Test
    void a_request_recorded_late_disproves_the_lapse_and_withdraws_it() {
        drenthe(lapsed().on("2024-07-10"))
                .when(lateRequest())
                .thenFile(file -> assertThat(term(file).lapsedOn()).isNull());
    }

    @Test
    void and_when_that_request_is_refused_the_lapse_is_recorded_again() {
        drenthe(lapsed().on("2024-07-10"))
                .givenDone(lateRequest(), refuseExtension(1).by(CARLA).on("2024-07-20"))
                .when(recordLapse().on("2024-07-21"))
                .then(new TermLapsed(END));
    }

    private static Wish lateRequest() {
        return requestExtension(3)
                .by(DIRK)
                .standingInBecause("Anna was ill")
                .on("2024-07-09")
                .recordedOn("2024-07-12");
    }

    @Test
    void a_closure_within_the_term_recorded_late_disproves_the_lapse_too() {
        drenthe(lapsed().on("2024-07-10"))
                .when(close("finished").on("2024-07-09").recordedOn("2024-07-12"))
                .thenFile(file -> assertThat(term(file).lapsedOn()).isNull());
        drenthe(lapsed().on("2024-07-10"))
                .when(close("finished").on("2024-07-10").recordedOn("2024-07-12"))
                .thenFile(file -> assertThat(term(file).lapsedOn()).isEqualTo(END));
    }

    @Test
    void work_recorded_late_disproves_nothing() {
        drenthe(lapsed().on("2024-07-10"))
                .when(recordContact().on("2024-07-09").recordedOn("2024-07-12"))
                .thenFile(file -> assertThat(term(file).lapsedOn()).isEqualTo(END));
    }

    @Test
    void the_new_term_of_a_reopened_case_lapses_for_itself() {
        CaseScenario reopened = drenthe(
                        lapsed().on("2024-07-10"), closed("finished").on("2024-08-01"))
                .given(reopened(ANNA, "2024-09-01"));
        reopened.when(recordLapse().on("2025-02-28")).thenNothingHappened();
        reopened.when(recordLapse().on("2025-03-01")).then(new TermLapsed(LocalDate.parse("2025-02-28")));
    }

    @Test
    void where_no_term_is_enforced_nothing_lapses() {
        in(VENRAY)
                .given(registered(), assigned(), started(START))
                .when(recordLapse().on("2025-07-10"))
                .thenNothingHappened();
    }

    private static CaseScenario drenthe(Happened... then) {
        return in(DRENTHE).given(registered(), assigned(), started(START)).given(then);
    }

    private static Term term(CaseFile file) {
        return Objects.requireNonNull(file.term());
    }
}
