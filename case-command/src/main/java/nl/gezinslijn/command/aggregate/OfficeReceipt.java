package nl.gezinslijn.command.aggregate;

import java.util.List;

/**
 * What became of it.
 *
 * @param version of the line after it
 * @param events names of the events that followed
 */
public record OfficeReceipt(String about, long version, List<String> events) {
    public OfficeReceipt {
        events = List.copyOf(events);
    }
}
