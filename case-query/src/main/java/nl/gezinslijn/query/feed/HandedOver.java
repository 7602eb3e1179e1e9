package nl.gezinslijn.query.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.accesslog.AccessLine.Ground;
import nl.gezinslijn.query.accesslog.AccessLine.Outcome;
import nl.gezinslijn.query.accesslog.AccessLine.Purpose;

/** Who was told that something happened in a case: another system, on whose behalf nobody asked. */
final class HandedOver {

    private static final String OBJECT = "/v1/webhooks/{id}";

    private HandedOver() {}

    /** The account is the subscription; the administrator who made it answers for it. */
    static AccessLine line(Subscription to, FeedEvent event, Instant at) {
        return new AccessLine(
                0,
                at.truncatedTo(ChronoUnit.MILLIS),
                "webhook:" + to.id(),
                List.of(),
                to.madeBy(),
                "",
                List.of(Objects.requireNonNull(event.subject())),
                OBJECT,
                Action.EXPORT,
                Purpose.ADMINISTRATION,
                Ground.ROLE,
                AccessLine.NO_CONSENT_PROFILE,
                false,
                Outcome.ANSWERED,
                null,
                event.id(),
                String.valueOf(to.address().getHost()));
    }
}
