package nl.gezinslijn.query.worklist;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.query.history.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * What is due in the cases of one reader: the most overdue first.
 *
 * @param leftOut what a look back could not read; null for what is known now
 */
public record Worklist(List<OfCase> cases, @Nullable LeftOut leftOut) {

    public Worklist {
        cases = List.copyOf(cases);
    }

    /**
     * @param coach of now or, on a closed case, the last one
     * @param urgency of the latest triage, while the family has no coach
     */
    public record OfCase(
            String caseId,
            String programme,
            CaseState state,
            @Nullable String coach,
            @Nullable String district,
            @Nullable Integer urgency,
            LocalDate registeredOn,
            @Nullable LocalDate waitingSince,
            List<DueItem> due) {

        public OfCase {
            due = List.copyOf(due);
        }

        public boolean overdue() {
            return due.stream().anyMatch(DueItem::overdue);
        }
    }
}
