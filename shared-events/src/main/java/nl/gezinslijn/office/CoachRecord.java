package nl.gezinslijn.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.CoachProfiled;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.QualificationRecorded;
import org.jspecify.annotations.Nullable;

/**
 * One coach, over all programmes.
 *
 * @param account account id
 * @param organisation null while nobody recorded one
 * @param careProvider gives other care too (COACH-3)
 * @param atMost the coach's own cap; null for none (COACH-2)
 * @param qualifications with the days they are valid (COACH-5)
 * @param cases that take a place: assigned, active, on hold and in aftercare
 */
public record CoachRecord(
        String account,
        @Nullable String organisation,
        boolean careProvider,
        @Nullable Integer atMost,
        List<Qualification> qualifications,
        SortedSet<String> cases) {

    public CoachRecord {
        qualifications = List.copyOf(qualifications);
        cases = Collections.unmodifiableSortedSet(new TreeSet<>(cases));
    }

    /** @param until last day; null while it has no end */
    public record Qualification(
            String code, LocalDate from, @Nullable LocalDate until) {
        boolean validOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    public static CoachRecord unknown(String account) {
        return new CoachRecord(account, null, false, null, List.of(), Collections.emptySortedSet());
    }

    public boolean qualified(String code, LocalDate day) {
        return qualifications.stream().anyMatch(q -> q.code().equals(code) && q.validOn(day));
    }

    public CoachRecord evolve(OfCoach event) {
        return switch (event) {
            case CoachProfiled e ->
                new CoachRecord(account, e.organisation(), e.careProvider(), atMost, qualifications, cases);
            case QualificationRecorded e -> {
                List<Qualification> all = new ArrayList<>(qualifications);
                all.removeIf(q -> q.code().equals(e.qualification()) && q.from().equals(e.validFrom()));
                all.add(new Qualification(e.qualification(), e.validFrom(), e.validUntil()));
                yield new CoachRecord(account, organisation, careProvider, atMost, all, cases);
            }
            case CaseloadCapSet e ->
                new CoachRecord(account, organisation, careProvider, e.atMost(), qualifications, cases);
            case CoachPlaceTaken e -> {
                SortedSet<String> all = new TreeSet<>(cases);
                all.add(e.caseId());
                yield with(all);
            }
            case CoachPlaceGivenBack e -> {
                SortedSet<String> all = new TreeSet<>(cases);
                all.remove(e.caseId());
                yield with(all);
            }
        };
    }

    private CoachRecord with(SortedSet<String> taken) {
        return new CoachRecord(account, organisation, careProvider, atMost, qualifications, taken);
    }
}
