package nl.gezinslijn.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
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
        Attention attention) {

    /** Cases that have a coach. */
    public record ByState(int assigned, int active, int onHold, int aftercare, int total) {}

    /**
     * @param organisation the coach works for, by the case taken on last
     * @param cases of this programme
     * @param overAllProgrammes what counts against a cap (COACH-2)
     */
    public record OfCoach(String coach, String organisation, ByState cases, int overAllProgrammes) {}

    /** @param coaches who have a case of this programme for it */
    public record OfOrganisation(String organisation, int coaches, ByState cases) {}

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

    /** @param cases of all programmes: those that have not ended, and those in which something is open */
    static Caseload of(Programme programme, LocalDate today, Stream<CaseRow> cases) {
        List<CaseRow> all = cases.toList();
        List<CaseRow> own = all.stream()
                .filter(row -> row.programme().equals(programme.id()))
                .toList();
        return new Caseload(
                programme.id(),
                today,
                programme.caseloadCap(),
                byState(own),
                coaches(own, all),
                organisations(own),
                intake(own),
                new Attention(
                        count(own, row -> row.termOverdueOn(today)),
                        count(own, CaseRow::extensionPending),
                        own.stream()
                                .mapToInt(row -> row.outcomesOverdueOn(today))
                                .sum(),
                        own.stream().mapToInt(CaseRow::openEscalations).sum()));
    }

    private static List<OfCoach> coaches(List<CaseRow> own, List<CaseRow> all) {
        Map<String, List<CaseRow>> everywhere = coached(all, CaseRow::coach);
        return coached(own, CaseRow::coach).entrySet().stream()
                .map(it -> {
                    List<CaseRow> overAll = Objects.requireNonNull(everywhere.get(it.getKey()));
                    return new OfCoach(it.getKey(), organisation(overAll), byState(it.getValue()), overAll.size());
                })
                .sorted(Comparator.comparingInt((OfCoach it) -> -it.cases().total()))
                .toList();
    }

    private static List<OfOrganisation> organisations(List<CaseRow> own) {
        return coached(own, CaseRow::organisation).entrySet().stream()
                .map(it -> new OfOrganisation(
                        it.getKey(), coached(it.getValue(), CaseRow::coach).size(), byState(it.getValue())))
                .toList();
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
                .max(Comparator.comparing((CaseRow row) -> Objects.requireNonNullElse(row.coachSince(), LocalDate.MIN)))
                .map(CaseRow::organisation)
                .orElseThrow();
    }

    private static Intake intake(List<CaseRow> own) {
        List<CaseRow> unassigned = own.stream()
                .filter(row -> row.state() == CaseState.REGISTERED || row.state() == CaseState.WAITING)
                .toList();
        return new Intake(
                count(unassigned, row -> row.triage() != null && !row.triage().canWait()),
                count(unassigned, row -> row.triage() == null),
                count(unassigned, row -> row.state() == CaseState.WAITING),
                unassigned.size());
    }

    private static ByState byState(List<CaseRow> cases) {
        int assigned = count(cases, row -> row.state() == CaseState.ASSIGNED);
        int active = count(cases, row -> row.state() == CaseState.ACTIVE);
        int onHold = count(cases, row -> row.state() == CaseState.ON_HOLD);
        int aftercare = count(cases, row -> row.state() == CaseState.AFTERCARE);
        return new ByState(assigned, active, onHold, aftercare, assigned + active + onHold + aftercare);
    }

    private static int count(List<CaseRow> cases, Predicate<CaseRow> wanted) {
        return (int) cases.stream().filter(wanted).count();
    }
}
