package nl.gezinslijn.command.coach;

import static nl.gezinslijn.casefile.Rule.COACH_5;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assignedTo;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.QualificationRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Venray asks for SKJ, hbo and a VOG. */
@Proves(COACH_5)
class QualificationsTest {

    private static final LocalDate BEFORE = LocalDate.parse("2023-12-01");

    @ParameterizedTest
    @CsvSource({"2024-02-29, false", "2024-03-01, true", "2024-03-31, true", "2024-04-01, false"})
    void a_qualification_is_valid_from_its_first_day_to_its_last(String day, boolean valid) {
        CaseScenario scenario = in(VENRAY)
                .given(registered())
                .withoutQualifications()
                .around(holds(qualification("skj", "2024-03-01", "2024-03-31")))
                .around(holds(qualification("hbo", "2010-07-01", null), qualification("vog", "2020-01-01", null)));
        if (valid) {
            scenario.when(assign(BEA).on(day)).thenAccepted();
        } else {
            scenario.when(assign(BEA).on(day)).thenRefused(COACH_5, "on " + day + " this coach has no valid skj");
        }
    }

    @Test
    void every_qualification_that_the_programme_demands_is_asked_for() {
        in(VENRAY)
                .given(registered())
                .withoutQualifications()
                .when(assign(BEA))
                .thenRefused(COACH_5, "no valid skj, hbo, vog");
        in(VENRAY)
                .given(registered())
                .withoutQualifications()
                .around(holds(qualification("skj", "2020-01-01", null), qualification("vog", "2020-01-01", null)))
                .when(assign(BEA))
                .thenRefused(COACH_5, "no valid hbo");
    }

    @Test
    void a_programme_that_demands_none_asks_for_none() {
        in(DRENTHE)
                .given(registered())
                .withoutQualifications()
                .when(assign(BEA))
                .thenAccepted();
    }

    @Test
    void what_one_coach_holds_is_no_other_coachs() {
        CaseScenario anna = in(VENRAY)
                .given(registered())
                .withoutQualifications()
                .around(lines -> lines.ofCoach(
                        "anna",
                        BEFORE,
                        qualification("skj", "2020-01-01", null),
                        qualification("hbo", "2020-01-01", null),
                        qualification("vog", "2020-01-01", null)));
        anna.when(assign(BEA)).thenRefused(COACH_5);
        anna.when(assign(ANNA)).thenAccepted();
    }

    @Test
    void at_transfer_and_reopening_they_are_asked_for_too() {
        in(VENRAY)
                .given(registered(), assignedTo(ANNA))
                .withoutQualifications()
                .when(transferTo(BEA))
                .thenRefused(COACH_5);
        in(VENRAY)
                .given(registered(), assignedTo(ANNA), closed("moved"))
                .withoutQualifications()
                .when(reopen(ANNA))
                .thenRefused(COACH_5);
    }

    private static Consumer<TestLines> holds(OfCoach... qualifications) {
        return lines -> lines.ofCoach("bea", BEFORE, qualifications);
    }

    private static OfCoach qualification(String code, String from, String until) {
        return new QualificationRecorded(code, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
