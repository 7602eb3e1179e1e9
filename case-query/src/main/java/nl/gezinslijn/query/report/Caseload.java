package nl.gezinslijn.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.casefile.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * Who has how many families now, and what waits for a coordinator.
 *
 * @param on the day that overdue is judged by
 * @param cap highest number of cases of one coach by the programme; null, and said so, where none was agreed (COACH-2)
 * @param total cases of this programme that have a coach
 * @param coaches most cases first
 */
public record Caseload(
        String programme,
        LocalDate on,
        @JsonInclude @Nullable Integer cap,
        ByState total,
        List<OfCoach> coaches,
        List<OfOrganisation> organisations,
        Intake intake,
        Attention attention)
        implements Tabular {

    /** Cases that have a coach. */
    public record ByState(int assigned, int active, int onHold, int aftercare, int total) {}

    /**
     * @param organisation the coach works for, by the case taken on last
     * @param cases of this programme
     * @param overAllProgrammes what counts against a cap (COACH-2)
     * @param cap the programme's or the coach's own, the lower of the two; null where there is none
     * @param spent with or for the families of these cases
     */
    public record OfCoach(
            String coach,
            String organisation,
            ByState cases,
            int overAllProgrammes,
            @JsonInclude @Nullable Integer cap,
            Spent spent) {}

    /** @param coaches who have a case of this programme for it */
    public record OfOrganisation(String organisation, int coaches, ByState cases, Spent spent) {}

    /** Minutes in the calendar month of the day, and in the one before. */
    public record Spent(int minutesThisMonth, int minutesLastMonth) {}

    /**
     * Families without a coach.
     *
     * @param assignNow the latest triage says they cannot wait (WAIT-1), on the list or not
     * @param toTriage registered, not triaged yet
     * @param waiting on the waiting list
     * @param unassigned all of them
     */
    public record Intake(int assignNow, int toTriage, int waiting, int unassigned) {}

    /**
     * What a coordinator looks after, also on closed cases.
     *
     * @param termsOverdue the term is over and the case is not closed (TERM-4)
     * @param extensionsAsked requests that wait for an answer
     * @param outcomesOverdue awaited from a protection body beyond its own term (MELD-2)
     * @param openEscalations not resolved (ESC-1)
     */
    public record Attention(int termsOverdue, int extensionsAsked, int outcomesOverdue, int openEscalations) {}

    /**
     * @param cases of all programmes: those that have not ended, and those in which something is open
     * @param ownCap of a coach by account id; null for none
     */
    static Answer<Caseload> of(
            Programme programme, LocalDate today, Stream<CaseRow> cases, Function<String, @Nullable Integer> ownCap) {
        List<CaseRow> all = cases.toList();
        List<CaseRow> own = all.stream()
                .filter(row -> row.programme().equals(programme.id()))
                .toList();
        Counted counted = new Counted();
        return new Answer<>(
                new Caseload(
                        programme.id(),
                        today,
                        programme.caseloadCap(),
                        byState(counted, "/total", own),
                        coaches(counted, programme, today, own, all, ownCap),
                        organisations(counted, today, own),
                        intake(counted, own),
                        new Attention(
                                counted.at("/attention/termsOverdue", ids(own, row -> row.termOverdueOn(today))),
                                counted.at("/attention/extensionsAsked", ids(own, CaseRow::extensionPending)),
                                own.stream()
                                        .mapToInt(row -> row.outcomesOverdueOn(today))
                                        .sum(),
                                own.stream().mapToInt(CaseRow::openEscalations).sum())),
                counted.also("/attention/outcomesOverdue", ids(own, row -> row.outcomesOverdueOn(today) > 0))
                        .also("/attention/openEscalations", ids(own, row -> row.openEscalations() > 0)));
    }

    private static List<OfCoach> coaches(
            Counted counted,
            Programme programme,
            LocalDate today,
            List<CaseRow> own,
            List<CaseRow> all,
            Function<String, @Nullable Integer> ownCap) {
        Map<String, List<CaseRow>> everywhere = coached(all, CaseRow::coach);
        List<Map.Entry<String, List<CaseRow>>> mostFirst = coached(own, CaseRow::coach).entrySet().stream()
                .sorted(Comparator.comparingInt(it -> -it.getValue().size()))
                .toList();
        List<OfCoach> coaches = new ArrayList<>();
        for (Map.Entry<String, List<CaseRow>> it : mostFirst) {
            List<CaseRow> overAll = Objects.requireNonNull(everywhere.get(it.getKey()));
            coaches.add(new OfCoach(
                    it.getKey(),
                    organisation(overAll),
                    byState(counted, "/coaches/" + coaches.size() + "/cases", it.getValue()),
                    overAll.size(),
                    lower(programme.caseloadCap(), ownCap.apply(it.getKey())),
                    spent(it.getValue(), today)));
        }
        return coaches;
    }

    private static List<OfOrganisation> organisations(Counted counted, LocalDate today, List<CaseRow> own) {
        List<OfOrganisation> organisations = new ArrayList<>();
        coached(own, CaseRow::organisation)
                .forEach((organisation, cases) -> organisations.add(new OfOrganisation(
                        organisation,
                        coached(cases, CaseRow::coach).size(),
                        byState(counted, "/organisations/" + organisations.size() + "/cases", cases),
                        spent(cases, today))));
        return organisations;
    }

    private static @Nullable Integer lower(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }

    private static Spent spent(List<CaseRow> cases, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        return new Spent(minutes(cases, now), minutes(cases, now.minusMonths(1)));
    }

    private static int minutes(List<CaseRow> cases, YearMonth month) {
        return cases.stream()
                .mapToInt(row -> row.minutesByMonth().getOrDefault(month, 0))
                .sum();
    }

    /** Cases that have a coach, by a key of it, the keys in order. */
    private static Map<String, List<CaseRow>> coached(List<CaseRow> cases, Function<CaseRow, @Nullable String> key) {
        Map<String, List<CaseRow>> byKey = new TreeMap<>();
        for (CaseRow row : cases) {
            if (row.coach() != null) {
                byKey.computeIfAbsent(Objects.requireNonNull(key.apply(row)), it -> new ArrayList<>())
                        .add(row);
            }
        }
        return byKey;
    }

    private static String organisation(List<CaseRow> ofCoach) {
        return ofCoach.stream()
                .max(Comparator.comparing((CaseRow row) -> Objects.requireNonNullElse(row.coachSince(), LocalDate.MIN))
                        // taken on the same day: one of them, and the same whatever order they are read in
                        .thenComparing(CaseRow::caseId))
                .map(CaseRow::organisation)
                .orElseThrow();
    }

    private static Intake intake(Counted counted, List<CaseRow> own) {
        List<CaseRow> unassigned = own.stream()
                .filter(row -> row.state() == CaseState.REGISTERED || row.state() == CaseState.WAITING)
                .toList();
        return new Intake(
                counted.at(
                        "/intake/assignNow",
                        ids(
                                unassigned,
                                row -> row.triage() != null && !row.triage().canWait())),
                counted.at("/intake/toTriage", ids(unassigned, row -> row.triage() == null)),
                counted.at("/intake/waiting", ids(unassigned, row -> row.state() == CaseState.WAITING)),
                counted.at("/intake/unassigned", ids(unassigned, row -> true)));
    }

    private static ByState byState(Counted counted, String at, List<CaseRow> cases) {
        return new ByState(
                counted.at(at + "/assigned", ids(cases, row -> row.state() == CaseState.ASSIGNED)),
                counted.at(at + "/active", ids(cases, row -> row.state() == CaseState.ACTIVE)),
                counted.at(at + "/onHold", ids(cases, row -> row.state() == CaseState.ON_HOLD)),
                counted.at(at + "/aftercare", ids(cases, row -> row.state() == CaseState.AFTERCARE)),
                counted.at(at + "/total", ids(cases, row -> row.coach() != null)));
    }

    private static List<String> ids(List<CaseRow> cases, Predicate<CaseRow> wanted) {
        return cases.stream().filter(wanted).map(CaseRow::caseId).toList();
    }

    @Override
    public Table table() {
        return new Table(
                "caseload",
                List.of(
                        "coach",
                        "organisation",
                        "assigned",
                        "active",
                        "onHold",
                        "aftercare",
                        "total",
                        "overAllProgrammes",
                        "cap",
                        "minutesThisMonth",
                        "minutesLastMonth"),
                coaches.stream()
                        .map(it -> Table.row(
                                it.coach(),
                                it.organisation(),
                                it.cases().assigned(),
                                it.cases().active(),
                                it.cases().onHold(),
                                it.cases().aftercare(),
                                it.cases().total(),
                                it.overAllProgrammes(),
                                it.cap(),
                                it.spent().minutesThisMonth(),
                                it.spent().minutesLastMonth()))
                        .toList());
    }
}
