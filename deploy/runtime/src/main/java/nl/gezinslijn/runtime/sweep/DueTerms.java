package nl.gezinslijn.runtime.sweep;

import java.time.LocalDate;
import java.util.List;

/** Looks up the cases whose term has ended. */
@FunctionalInterface
public interface DueTerms {

    /** Open cases whose term ended before a day, without a waiting request and not yet recorded as lapsed. */
    List<Due> endedBefore(LocalDate day);

    record Due(String caseId, LocalDate endedOn) {}
}
