package nl.gezinslijn.query.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as people of a place read them. */
record Instants(Words words, ZoneId zone) {

    /** As {@code 3 maart 2023, 10:04}. */
    public String of(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", words.language())
                .withZone(zone)
                .format(instant);
    }

    /** As {@code 3 mrt 2023, 10:04:31}, to tell one line of a log from the next. */
    public String brief(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", words.language())
                .withZone(zone)
                .format(instant);
    }
}
