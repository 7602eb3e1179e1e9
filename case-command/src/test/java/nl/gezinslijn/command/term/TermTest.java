package nl.gezinslijn.command.term;

import static nl.gezinslijn.casefile.Rule.TERM_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.extensionGranted;
import static nl.gezinslijn.command.scenario.Past.extensionRequested;
import static nl.gezinslijn.command.scenario.Past.lapsed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.registeredUnderVersion;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.PILOT;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves(TERM_1)
class TermTest {

    /** Every cell of the worked table, through the commands themselves. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    start,      after 6 months, after 9,    after 12
                    2023-08-31, 2024-02-29,     2024-05-30, 2024-08-30
                    2023-08-30, 2024-02-29,     2024-05-29, 2024-08-29
                    2023-08-29, 2024-02-28,     2024-05-28, 2024-08-28
                    2022-08-31, 2023-02-28,     2023-05-30, 2023-08-30
                    2024-02-29, 2024-08-28,     2024-11-28, 2025-02-28
                    """)
    void the_term_ends_the_day_before_the_same_day_or_on_the_last_of_a_shorter_month(
            String startedOn, LocalDate six, LocalDate nine, LocalDate twelve) {
        in(DRENTHE)
                .given(registered().on("2022-01-03"), assigned())
                .when(start().on(startedOn))
                .then(new CoachingStarted(null, 6))
                .thenFile(file -> assertThat(term(file).endsOn()).isEqualTo(six));
        in(DRENTHE)
                .given(registered().on("2022-01-03"), assigned(), started(startedOn), extensionRequested())
                .when(grantExtension(1))
                .then(new ExtensionGranted(1, 3, nine))
                .thenFile(file -> assertThat(term(file).endsOn()).isEqualTo(nine));
        in(DRENTHE)
                .given(registered().on("2022-01-03"), assigned(), started(startedOn))
                .given(extensionRequested(), extensionGranted(), extensionRequested())
                .when(grantExtension(2))
                .then(new ExtensionGranted(2, 3, twelve))
                .thenFile(file -> assertThat(term(file).endsOn()).isEqualTo(twelve));
    }

    @Test
    void a_term_may_end_on_a_sunday() {
        LocalDate sunday = LocalDate.parse("2024-06-30");
        assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        in(DRENTHE)
                .given(registered().on("2024-01-01"), assigned())
                .when(start().on("2024-01-01"))
                .thenFile(file -> assertThat(term(file).endsOn()).isEqualTo(sunday));
    }

    @Test
    void the_start_counts_and_not_the_assignment() {
        in(DRENTHE)
                .given(registered(), assigned().on("2024-01-02"))
                .when(start().on("2024-03-15"))
                .thenFile(file -> assertThat(term(file).endsOn()).isEqualTo(LocalDate.parse("2024-09-14")));
    }

    @Test
    void the_term_runs_on_during_a_hold() {
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(held())
                .when(requestExtension(3).on("2024-07-09"))
                .thenFile(file -> assertThat(term(file).endsOn()).isEqualTo(LocalDate.parse("2024-07-09")));
    }

    @Test
    void reopening_begins_a_new_term_with_extensions_of_its_own() {
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(extensionRequested(), extensionGranted(), extensionRequested(), extensionGranted())
                .given(lapsed().on("2025-01-10"), closed("finished").on("2025-02-01"))
                .when(reopen(BEA).on("2025-03-31"))
                .thenFile(file -> assertThat(term(file))
                        .isEqualTo(new Term(2, 12, LocalDate.parse("2025-03-31"), 6, 0, 0, null, null)));
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(extensionRequested(), extensionGranted(), extensionRequested(), extensionGranted())
                .given(closed("finished").on("2025-02-01"))
                .givenDone(reopen(BEA).on("2025-03-31"))
                .when(requestExtension(3).by(BEA).on("2025-09-30"))
                .thenFile(file -> assertThat(term(file).pending())
                        .isEqualTo(new Term.Request(1, 3, LocalDate.parse("2025-09-30"), "bea")));
    }

    @Test
    void a_programme_with_a_norm_has_no_term() {
        in(VENRAY)
                .given(registered(), assigned())
                .when(start())
                .thenFile(file -> assertThat(file.term()).isNull());
        in(VENRAY)
                .given(registered(), assigned(), started("2024-01-10"), closed("finished"))
                .when(reopen(BEA))
                .thenFile(file -> assertThat(file.term()).isNull());
    }

    @Test
    void a_case_keeps_the_term_of_the_version_it_was_registered_under() {
        in(PILOT).given(registeredUnderVersion(1), assigned()).when(start()).then(new CoachingStarted(null, 6));
        in(PILOT).given(registeredUnderVersion(2), assigned()).when(start()).then(new CoachingStarted(null, 4));
    }

    @Test
    void without_that_version_nothing_is_decided_about_it() {
        in(PILOT).given(registeredUnderVersion(3), assigned()).when(start()).thenOurFault("is not loaded");
    }

    private static Term term(CaseFile file) {
        return Objects.requireNonNull(file.term());
    }
}
