package nl.gezinslijn.query.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * Cases of a programme that are kept no longer, those due longest first. No content of any.
 *
 * @param on the day it is asked for
 */
public record DueForDestruction(String programme, LocalDate on, List<Due> cases) {

    public DueForDestruction {
        cases = List.copyOf(cases);
    }

    /**
     * One of them; in its destruction each person and then the text is erased.
     *
     * @param keptUntil last day it had to be kept
     * @param persons ids of those whose data were not erased yet
     * @param text the case's free text was not erased yet
     */
    public record Due(
            String caseId,
            LocalDate endedOn,
            LocalDate keptUntil,
            Kept.Basis basis,
            List<String> persons,
            boolean text) {

        public Due {
            persons = List.copyOf(persons);
        }
    }
}
