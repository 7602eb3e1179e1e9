package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.Capacity;
import nl.gezinslijn.query.report.Caseload;
import nl.gezinslijn.query.report.EscalationTimes;
import nl.gezinslijn.query.report.Extensions;
import nl.gezinslijn.query.report.Flow;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.WaitingList;
import nl.gezinslijn.query.report.matrix.SteeringMatrix;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Reports as they are asked for from outside, by the API and by the pages. */
public final class AskedReports {

    private static final int EARLIEST = 1900;

    private final Reports reports;
    private final Clock clock;

    public AskedReports(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * What is asked of a report; each takes what it needs.
     *
     * @param programme id of the programme
     * @param on the day looked at; today when left out
     * @param from first day of the period; a year before its end when left out
     * @param to last day of the period; today when left out
     * @param year accounting year; that of the latest step in any case when left out
     * @param by what lead times are set apart by
     * @param knownAt what was recorded later is left out; now when left out
     */
    public record Asked(
            @Nullable String programme,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable Integer year,
            LeadTimes.@Nullable Grouping by,
            @Nullable Instant knownAt) {

        /** A report of a programme as it is by default. */
        public static Asked of(Programme programme) {
            return new Asked(programme.id(), null, null, null, null, null, null);
        }
    }

    /** @param report by its name in the address of the API */
    public Answer<?> named(String report, Programme programme, Asked asked) {
        return switch (report) {
            case "caseload" -> caseload(programme, asked);
            case "waiting-list" -> waitingList(programme, asked);
            case "lead-times" -> leadTimes(programme, asked);
            case "flow" -> flow(programme, asked);
            case "open-cases" -> openCases(programme, asked);
            case "extensions" -> extensions(programme, asked);
            case "escalations" -> escalations(programme, asked);
            case "capacity" -> capacity(programme, asked);
            case "steering-matrix" -> steeringMatrix(programme, asked);
            default -> throw new NotThere("there is no such report");
        };
    }

    public Answer<Caseload> caseload(Programme programme, Asked asked) {
        return reports.caseload(programme, standpoint(programme, asked));
    }

    public Answer<WaitingList> waitingList(Programme programme, Asked asked) {
        return reports.waitingList(programme, standpoint(programme, asked));
    }

    Answer<LeadTimes> leadTimes(Programme programme, Asked asked) {
        return reports.leadTimes(programme, period(programme, asked), asked.by(), knownAt(asked));
    }

    Answer<Flow> flow(Programme programme, Asked asked) {
        return reports.flow(programme, year(programme, asked), knownAt(asked));
    }

    Answer<Flow.OpenOn> openCases(Programme programme, Asked asked) {
        return reports.openOn(programme, day(programme, asked), knownAt(asked));
    }

    Answer<Extensions> extensions(Programme programme, Asked asked) {
        return reports.extensions(programme, period(programme, asked), knownAt(asked));
    }

    public Answer<EscalationTimes> escalations(Programme programme, Asked asked) {
        return reports.escalations(programme, period(programme, asked), knownAt(asked));
    }

    public Answer<Capacity> capacity(Programme programme, Asked asked) {
        return reports.capacity(programme, period(programme, asked), knownAt(asked));
    }

    public Answer<SteeringMatrix> steeringMatrix(Programme programme, Asked asked) {
        return reports.steeringMatrix(programme, year(programme, asked), knownAt(asked));
    }

    @Nullable
    AsOf standpoint(Programme programme, Asked asked) {
        return asked.on() == null && asked.knownAt() == null
                ? null
                : Standpoint.of(day(programme, asked), asked.knownAt(), clock);
    }

    private @Nullable Instant knownAt(Asked asked) {
        return asked.knownAt() == null
                ? null
                : Standpoint.of(null, asked.knownAt(), clock).knownAt();
    }

    private LocalDate day(Programme programme, Asked asked) {
        LocalDate today = reports.today(programme);
        LocalDate on = asked.on();
        unless(on == null || !on.isAfter(today), "on", "is not in the future; today is " + today);
        return on == null ? today : on;
    }

    private Period period(Programme programme, Asked asked) {
        LocalDate last = asked.to() == null ? reports.today(programme) : asked.to();
        unless(last.getYear() >= EARLIEST && last.getYear() <= 9999, "to", "is a day from " + EARLIEST + " to 9999");
        LocalDate first = asked.from() == null ? last.minusYears(1).plusDays(1) : asked.from();
        unless(!first.isAfter(last), "from", "is not after the last day of the period");
        return new Period(first, last);
    }

    private int year(Programme programme, Asked asked) {
        int now = Period.yearOf(programme, reports.today(programme));
        Integer year = asked.year();
        int wanted = year == null ? reports.latestYear(programme).orElse(now) : year;
        unless(wanted >= EARLIEST && wanted <= now, "year", "is a year from " + EARLIEST + " to " + now);
        return wanted;
    }
}
