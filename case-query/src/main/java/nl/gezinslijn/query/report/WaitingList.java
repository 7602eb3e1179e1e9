package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Intake.Triage;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.casefile.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * Families without a coach, in the order of their turn (WAIT-2); those that cannot wait come first (WAIT-1).
 *
 * @param assignNow how many cannot wait, on the list or not
 * @param toTriage how many have not been triaged yet, or were found acutely unsafe since
 * @param onTheList how many wait
 * @param waited days on the list, of those on it
 */
public record WaitingList(
        String programme,
        LocalDate on,
        int assignNow,
        int toTriage,
        int onTheList,
        Spread waited,
        List<Family> families)
        implements Tabular {

    /**
     * @param canWait the latest triage says so, and it was not found acutely unsafe since; null before triage
     * @param urgency 1 is the most urgent, 5 the least; null before triage
     * @param waitingSince null while it is not on the list
     * @param daysSinceRegistration up to the day looked at
     */
    public record Family(
            String caseId,
            @Nullable Boolean canWait,
            @Nullable Integer urgency,
            LocalDate registeredOn,
            @Nullable LocalDate waitingSince,
            long daysSinceRegistration,
            String referralSource,
            @Nullable String helpQuestion,
            @Nullable String ageBand,
            @Nullable String district) {}

    private static final Comparator<Family> TURN = Comparator.comparing(
                    (Family it) -> !Objects.equals(it.canWait(), false))
            .thenComparing(Family::urgency, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Family::registeredOn)
            .thenComparing(Family::caseId);

    /** @param cases others than those of families without a coach, in this programme, are not looked at */
    static Answer<WaitingList> of(Programme programme, LocalDate on, Stream<CaseRow> cases) {
        List<CaseRow> rows = cases.filter(row -> row.programme().equals(programme.id()))
                .filter(row -> row.state() == CaseState.REGISTERED || row.state() == CaseState.WAITING)
                .toList();
        Counted counted = new Counted();
        List<String> assignNow = new ArrayList<>();
        List<String> toTriage = new ArrayList<>();
        List<String> onTheList = new ArrayList<>();
        List<Long> waited = new ArrayList<>();
        for (CaseRow row : rows) {
            Triage triage = row.triage();
            if (triage == null || row.wantsTriage()) {
                toTriage.add(row.caseId());
            } else if (!triage.canWait()) {
                assignNow.add(row.caseId());
            }
            LocalDate since = row.waitingSince();
            if (row.state() == CaseState.WAITING && since != null) {
                onTheList.add(row.caseId());
                waited.add(ChronoUnit.DAYS.between(since, on));
            }
        }
        counted.at("/waited/count", onTheList);
        return new Answer<>(
                new WaitingList(
                        programme.id(),
                        on,
                        counted.at("/assignNow", assignNow),
                        counted.at("/toTriage", toTriage),
                        counted.at("/onTheList", onTheList),
                        Spread.of(waited),
                        rows.stream().map(row -> family(row, on)).sorted(TURN).toList()),
                counted);
    }

    /** The same counts, and of the families only those that are wanted. */
    public WaitingList showing(Predicate<String> caseId) {
        return new WaitingList(
                programme,
                on,
                assignNow,
                toTriage,
                onTheList,
                waited,
                families.stream().filter(it -> caseId.test(it.caseId())).toList());
    }

    private static Family family(CaseRow row, LocalDate on) {
        Triage triage = row.triage();
        return new Family(
                row.caseId(),
                triage == null ? null : triage.canWait() && !row.wantsTriage(),
                triage == null ? null : triage.urgency(),
                row.registeredOn(),
                row.state() == CaseState.WAITING ? row.waitingSince() : null,
                ChronoUnit.DAYS.between(row.registeredOn(), on),
                row.referralSource(),
                row.helpQuestion(),
                row.ageBand(),
                row.district());
    }

    @Override
    public Table table() {
        return new Table(
                "waiting-list",
                List.of(
                        "caseId",
                        "canWait",
                        "urgency",
                        "registeredOn",
                        "waitingSince",
                        "daysSinceRegistration",
                        "referralSource",
                        "helpQuestion",
                        "ageBand",
                        "district"),
                families.stream()
                        .map(it -> Table.row(
                                it.caseId(),
                                it.canWait(),
                                it.urgency(),
                                it.registeredOn(),
                                it.waitingSince(),
                                it.daysSinceRegistration(),
                                it.referralSource(),
                                it.helpQuestion(),
                                it.ageBand(),
                                it.district()))
                        .toList());
    }
}
