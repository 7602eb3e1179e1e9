package nl.gezinslijn.query.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.query.history.Opening;
import org.jspecify.annotations.Nullable;

/**
 * One place on the line of a case.
 *
 * @param on day it happened
 * @param recordedOn day it was recorded, where that is another
 * @param actor account that recorded it; null where the service did
 * @param reason why, in the actor's words
 */
record Moment(
        long sequence,
        LocalDate on,
        String date,
        Told told,
        @Nullable String recordedOn,
        boolean imported,
        @Nullable String actor,
        String role,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        @Nullable String standInReason) {

    /** @param people what the members of the family are called, by person id */
    static Moment of(
            Entry<CaseEvent> entry,
            Opening opening,
            ProgrammeWords programme,
            ZoneId zone,
            Map<String, String> people) {
        Words words = programme.words();
        Stamp stamp = entry.stamp();
        LocalDate recorded = LocalDate.ofInstant(stamp.recordedAt(), zone);
        Role role = stamp.actor().role();
        return new Moment(
                entry.sequence(),
                stamp.occurredOn(),
                words.shortDate(stamp.occurredOn()),
                new Telling(programme, people, opening).tell(entry.event()),
                recorded.equals(stamp.occurredOn()) ? null : words.shortDate(recorded),
                stamp.imported(),
                role == Role.SYSTEM ? null : stamp.actor().id(),
                words.of("role", role),
                text("onBehalfOf", stamp.onBehalfOf(), opening, words),
                text("reason", stamp.reason(), opening, words),
                text("standInReason", stamp.standInReason(), opening, words));
    }

    private static @Nullable String text(
            String field, @Nullable Protected<String> value, Opening opening, Words words) {
        if (value == null) {
            return null;
        }
        String opened = opening.text(field, value);
        return opened == null ? Facts.unreadable(value, opening, words) : opened;
    }
}
