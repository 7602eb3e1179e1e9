package nl.gezinslijn.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case's history opened to be read.
 *
 * @param event name it is stored under, as {@code TermExtended}
 * @param occurredOn the day it happened in the world
 * @param recordedAt when it became known
 * @param actor who recorded it
 * @param onBehalfOf who really did it, where that is somebody without an account
 * @param standInReason why somebody else than the case's coach did what is the coach's to do
 * @param imported recorded-at is an old register's claim
 * @param fields of the event, by name; free text and personal data in clear
 * @param erased what has been erased and is null here: names of the stamp's fields, and JSON pointers into fields
 */
public record OpenEntry(
        long sequence,
        String event,
        LocalDate occurredOn,
        Instant recordedAt,
        Author actor,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        @Nullable String standInReason,
        boolean imported,
        Map<String, Object> fields,
        List<String> erased) {

    /** @param role as written in programmes, as {@code process-lead} */
    public record Author(String id, String role, String organisation) {}

    public static OpenEntry open(Entry<CaseEvent> entry, Opening opening) {
        Stamp stamp = entry.stamp();
        String onBehalfOf = opening.text("onBehalfOf", stamp.onBehalfOf());
        String reason = opening.text("reason", stamp.reason());
        String standInReason = opening.text("standInReason", stamp.standInReason());
        Map<String, Object> fields = EventFields.open(entry.event(), opening);
        return new OpenEntry(
                entry.sequence(),
                EventNames.nameOf(entry.event().getClass()),
                stamp.occurredOn(),
                stamp.recordedAt(),
                new Author(
                        stamp.actor().id(),
                        stamp.actor().role().code(),
                        stamp.actor().organisation()),
                onBehalfOf,
                reason,
                standInReason,
                stamp.imported(),
                fields,
                opening.erased());
    }
}
