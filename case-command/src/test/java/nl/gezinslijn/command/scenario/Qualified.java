package nl.gezinslijn.command.scenario;

import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;

import java.time.LocalDate;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.QualificationRecorded;
import nl.gezinslijn.programme.Programme;

/** What is ordinary around a case: the coaches of the tests have every qualification that any programme demands. */
final class Qualified {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private Qualified() {}

    static void everybody(TestLines lines) {
        OfCoach[] all = TestProgrammes.all().all().stream()
                .flatMap(p -> p.coach().qualifications().stream())
                .map(Programme.Code::code)
                .distinct()
                .map(code -> new QualificationRecorded(code, LONG_AGO, null))
                .toArray(OfCoach[]::new);
        lines.ofCoach(ANNA.id(), LONG_AGO, all);
        lines.ofCoach(BEA.id(), LONG_AGO, all);
    }
}
