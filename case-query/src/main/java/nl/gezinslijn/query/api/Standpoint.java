package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.gezinslijn.casefile.AsOf;
import org.jspecify.annotations.Nullable;

/** Reads {@code on} and {@code knownAt}: what is left out stands for today, and for all that is known now. */
final class Standpoint {

    /** Somewhere on earth it may be tomorrow already; whose day counts is the programme's to say. */
    private static final ZoneOffset FIRST_TO_SEE_THE_DAY = ZoneOffset.ofHours(14);

    private Standpoint() {}

    static AsOf of(@Nullable LocalDate on, @Nullable Instant knownAt, Clock clock) {
        Instant now = clock.instant();
        LocalDate latest = LocalDate.ofInstant(now, FIRST_TO_SEE_THE_DAY);
        unless(on == null || !on.isAfter(latest), "on", "is not in the future");
        unless(knownAt == null || !knownAt.isAfter(now), "knownAt", "is not in the future");
        return new AsOf(on == null ? latest : on, knownAt == null ? now : knownAt);
    }
}
