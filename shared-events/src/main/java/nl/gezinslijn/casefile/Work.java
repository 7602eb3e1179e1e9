package nl.gezinslijn.casefile;

import java.time.LocalDate;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import org.jspecify.annotations.Nullable;

/** Sums of the work. Every change commutes, so that late entries fold to the same result (TIME-1). */
public record Work(
        int contacts,
        long minutes,
        @Nullable LocalDate firstContactOn,
        @Nullable LocalDate lastContactOn,
        int reviews,
        @Nullable LocalDate lastReviewOn) {

    static final Work NONE = new Work(0, 0, null, null, 0, null);

    Work contact(LocalDate on, ContactHeld e) {
        return new Work(
                contacts + 1,
                minutes + e.minutes(),
                firstContactOn == null || on.isBefore(firstContactOn) ? on : firstContactOn,
                latest(lastContactOn, on),
                reviews,
                lastReviewOn);
    }

    Work review(LocalDate on) {
        return new Work(contacts, minutes, firstContactOn, lastContactOn, reviews + 1, latest(lastReviewOn, on));
    }

    private static LocalDate latest(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
