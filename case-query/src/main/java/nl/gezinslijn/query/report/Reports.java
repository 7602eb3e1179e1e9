package nl.gezinslijn.query.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.history.OutsideHistory;
import nl.gezinslijn.query.report.matrix.MatrixPlan;
import nl.gezinslijn.query.report.matrix.SteeringMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The reports. Days are those of the programme's time zone. Each can be had as it was known at an instant: then what
 * was recorded, retracted or voided later makes no difference (TIME-1, REC-1).
 */
public final class Reports {

    private final CaseSource cases;
    private final CaseRows rows;
    private final OutsideHistory outside;
    private final MatrixPlan matrix;
    private final Clock clock;

    public Reports(CaseSource cases, CaseRows rows, OutsideHistory outside, MatrixPlan matrix, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.outside = outside;
        this.matrix = matrix;
        this.clock = clock;
    }

    public LocalDate today(Programme programme) {
        return LocalDate.now(clock.withZone(programme.timeZone()));
    }

    /** @param asOf null for what is so and known now */
    public Answer<Caseload> caseload(Programme programme, @Nullable AsOf asOf) {
        AsOf standpoint = orNow(asOf, programme);
        try (Found<CaseRow> found = cases.unfinished(asOf)) {
            return Caseload.of(
                            programme,
                            standpoint.on(),
                            found.cases(),
                            coach -> outside.coach(coach, standpoint).atMost())
                    .without(found.leftOut());
        }
    }

    /** @param asOf null for what is so and known now */
    public Answer<WaitingList> waitingList(Programme programme, @Nullable AsOf asOf) {
        try (Found<CaseRow> found = cases.withoutCoach(programme.id(), asOf)) {
            return WaitingList.of(programme, orNow(asOf, programme).on(), found.cases())
                    .without(found.leftOut());
        }
    }

    /** @param knownAt null for what is known now */
    public Answer<LeadTimes> leadTimes(
            Programme programme, Period period, LeadTimes.@Nullable Grouping by, @Nullable Instant knownAt) {
        return over(programme, period, knownAt, all -> LeadTimes.of(programme, period, by, all));
    }

    /**
     * @param year not one that has yet to begin
     * @param knownAt null for what is known now
     */
    public Answer<Flow> flow(Programme programme, int year, @Nullable Instant knownAt) {
        return over(
                programme,
                Period.year(programme, year),
                knownAt,
                all -> Flow.of(programme, year, today(programme), all));
    }

    /**
     * Flow and lead times of one year, as they are known now: its cases are read once.
     *
     * @param leadTimes set apart by each of these; a period of the whole accounting year
     */
    public record OfYear(Answer<Flow> flow, Map<LeadTimes.Grouping, Answer<LeadTimes>> leadTimes) {}

    /**
     * @param year not one that has yet to begin
     * @param by what lead times are set apart by, at least one
     */
    public OfYear ofYear(Programme programme, int year, Set<LeadTimes.Grouping> by) {
        Period period = Period.year(programme, year);
        try (Found<CaseFigures> found = cases.between(programme.id(), period.dayBefore(), period.to(), null)) {
            List<CaseFigures> all = found.cases().toList();
            Map<LeadTimes.Grouping, Answer<LeadTimes>> leadTimes = new EnumMap<>(LeadTimes.Grouping.class);
            by.forEach(it -> leadTimes.put(it, LeadTimes.of(programme, period, it, all.stream())));
            return new OfYear(Flow.of(programme, year, today(programme), all.stream()), leadTimes);
        }
    }

    /** @param knownAt null for what is known now */
    public Answer<Flow.OpenOn> openOn(Programme programme, LocalDate day, @Nullable Instant knownAt) {
        return over(programme, new Period(day, day), knownAt, all -> Flow.openOn(programme, day, all));
    }

    /** @param knownAt null for what is known now */
    public Answer<Extensions> extensions(Programme programme, Period period, @Nullable Instant knownAt) {
        return over(programme, period, knownAt, all -> Extensions.of(programme, period, all));
    }

    /** @param knownAt null for what is known now */
    public Answer<EscalationTimes> escalations(Programme programme, Period period, @Nullable Instant knownAt) {
        return over(programme, period, knownAt, all -> EscalationTimes.of(programme, period, all));
    }

    /** @param knownAt null for what is known now */
    public Answer<Capacity> capacity(Programme programme, Period period, @Nullable Instant knownAt) {
        AsOf standpoint = new AsOf(period.to(), knownAt == null ? clock.instant() : knownAt);
        return over(
                programme,
                period,
                knownAt,
                all -> Capacity.of(programme, period, outside.office(programme.id(), standpoint), all));
    }

    /**
     * @param year not one that has yet to begin
     * @param knownAt null for what is known now
     */
    public Answer<SteeringMatrix> steeringMatrix(Programme programme, int year, @Nullable Instant knownAt) {
        Period both = new Period(
                Period.year(programme, year - 1).from(),
                Period.year(programme, year).to());
        AsOf standpoint = new AsOf(both.to(), knownAt == null ? clock.instant() : knownAt);
        List<OutsideHistory.Tallied> tally = outside.tally(programme.id(), standpoint);
        return over(programme, both, knownAt, all -> SteeringMatrix.of(matrix, programme, year, all.toList(), tally));
    }

    /** The accounting year of the latest step in any case; empty before the first case. */
    public Optional<Integer> latestYear(Programme programme) {
        return rows.lastLifecycleOn(programme.id()).map(day -> Period.yearOf(programme, day));
    }

    private AsOf orNow(@Nullable AsOf asOf, Programme programme) {
        return asOf == null ? new AsOf(today(programme), clock.instant()) : asOf;
    }

    /** What happened after the period, though it was known, makes no difference to what is counted in it. */
    private <R> Answer<R> over(
            Programme programme,
            Period period,
            @Nullable Instant knownAt,
            Function<Stream<CaseFigures>, Answer<R>> report) {
        AsOf asOf = knownAt == null ? null : new AsOf(LocalDate.MAX, knownAt);
        try (Found<CaseFigures> found = cases.between(programme.id(), period.dayBefore(), period.to(), asOf)) {
            return report.apply(found.cases()).without(found.leftOut());
        }
    }
}
