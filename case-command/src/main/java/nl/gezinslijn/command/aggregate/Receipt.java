package nl.gezinslijn.command.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param version of the case after it
 * @param events names of the events that followed; none when there was nothing left to do
 * @param number of the extension, escalation, referral or plan it opened or spoke of
 */
public record Receipt(
        String caseId,
        long version,
        List<String> events,
        @Nullable Integer number) {
    public Receipt {
        events = List.copyOf(events);
    }
}
