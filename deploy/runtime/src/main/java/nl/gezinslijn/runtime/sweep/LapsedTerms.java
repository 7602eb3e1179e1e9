package nl.gezinslijn.runtime.sweep;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.casefile.CaseRows;

/** By the views. */
public record LapsedTerms(CaseRows cases) implements DueTerms {

    @Override
    public List<Due> endedBefore(LocalDate day) {
        try (Stream<CaseRow> lapsed = cases.lapsedUnrecorded(day)) {
            return lapsed.map(c -> new Due(c.caseId(), Objects.requireNonNull(c.termEndsOn())))
                    .toList();
        }
    }
}
