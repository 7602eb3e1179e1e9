package nl.gezinslijn.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One line of a case's history: an event with when, by whom and why.
 *
 * @param caseId the case, a UUID as text
 * @param sequence place in the case's history, dense from 0
 * @param storedAt the system's instant of storing, to the millisecond; proofs use it
 */
public record Entry<E extends CaseEvent>(String caseId, long sequence, Instant storedAt, Stamp stamp, E event) {

    public static Entry<CaseEvent> read(
            String caseId, long sequence, Instant storedAt, CaseEvent event, Map<String, ?> metadata) {
        return new Entry<>(caseId, sequence, storedAt, Stamp.fromMetadata(metadata), event);
    }

    public LocalDate occurredOn() {
        return stamp.occurredOn();
    }
}
