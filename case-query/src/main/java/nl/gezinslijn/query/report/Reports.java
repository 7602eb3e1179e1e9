package nl.gezinslijn.query.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.casefile.CaseDates;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.casefile.CaseRows;

/** The reports, on the cases as they are viewed now. Days are those of the programme's time zone. */
public final class Reports {

    private final CaseRows cases;
    private final Clock clock;

    public Reports(CaseRows cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public LocalDate today(Programme programme) {
        return LocalDate.now(clock.withZone(programme.timeZone()));
    }

    public Caseload caseload(Programme programme) {
        try (Stream<CaseRow> rows = cases.unfinished()) {
            return Caseload.of(programme, today(programme), rows);
        }
    }

    public LeadTimes leadTimes(Programme programme, Period period) {
        return over(programme, all -> LeadTimes.of(programme, period, all));
    }

    /** @param year not one that has yet to begin */
    public Flow flow(Programme programme, int year) {
        return over(programme, all -> Flow.of(programme, year, today(programme), all));
    }

    public Flow.OpenOn openOn(Programme programme, LocalDate day) {
        return over(programme, all -> Flow.openOn(programme, day, all));
    }

    /** The accounting year of the latest step in any case; empty before the first case. */
    public Optional<Integer> latestYear(Programme programme) {
        return cases.lastLifecycleOn(programme.id()).map(day -> Period.yearOf(programme, day));
    }

    private <R> R over(Programme programme, Function<Stream<CaseDates>, R> report) {
        try (Stream<CaseDates> all = cases.dates(programme.id())) {
            return report.apply(all);
        }
    }
}
