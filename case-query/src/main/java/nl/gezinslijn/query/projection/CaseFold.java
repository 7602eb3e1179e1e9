package nl.gezinslijn.query.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import nl.gezinslijn.query.projection.Projection.Lines;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One case while its events are folded in memory. An event that fails parks it; those after it are skipped. */
public final class CaseFold<E, S> {

    private final Projection<E, S> projection;
    private final String key;
    private final @Nullable Document read;
    private final @Nullable ParkedCase parkedBefore;
    private @Nullable ParkedCase parked;
    private @Nullable View<S> view;
    private @Nullable String request;

    CaseFold(Projection<E, S> projection, String key, @Nullable Document read, @Nullable ParkedCase parkedBefore) {
        this.projection = projection;
        this.key = key;
        this.read = read;
        this.parkedBefore = parkedBefore;
        this.parked = parkedBefore;
    }

    /** A case that has no document yet. */
    public static <E, S> CaseFold<E, S> fresh(Projection<E, S> projection, String key) {
        return new CaseFold<>(projection, key, null, null);
    }

    /** A case that was written, and to which something more has happened. */
    public static <E, S> CaseFold<E, S> again(Projection<E, S> projection, String key, Document written) {
        return new CaseFold<>(projection, key, written, null);
    }

    public void take(DomainEventMessage<?> message, Lines lines) {
        if (parked != null) {
            parked = parked.skip(message.getSequenceNumber());
            return;
        }
        try {
            if (view == null) {
                view = read == null ? projection.empty(key) : projection.view(read, lines);
            }
            view = projection.next(view, message, lines);
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            request = message.getMetaData().get("requestId") instanceof String id ? id : null;
            park(e, message.getSequenceNumber(), position(message));
        }
    }

    /** The document to write; null when nothing has changed, or when it fails: then the case is parked. */
    public @Nullable Document document() {
        if (view == null || view.seq() == seqRead()) {
            return null;
        }
        try {
            return projection.document(view);
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            long through = parked == null ? view.seq() : parked.through();
            view = null;
            park(e, through, OptionalLong.empty());
            return null;
        }
    }

    /** What was read before the first event; null when there was nothing. */
    @Nullable
    Document read() {
        return read;
    }

    /** Null unless it is parked. Ask only after {@link #document}. */
    public @Nullable ParkedCase parked() {
        return parked;
    }

    /** Which request brought the event that parked it; null when that was no event of this batch. */
    @Nullable
    String request() {
        return request;
    }

    @Nullable
    ParkedCase parkedBefore() {
        return parkedBefore;
    }

    private void park(Throwable e, long through, OptionalLong position) {
        long firstMissing = (view == null ? seqRead() : view.seq()) + 1;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        parked = new ParkedCase(
                key, firstMissing, Math.max(firstMissing, through), position, ParkedCase.causeOf(e), now, null);
    }

    private long seqRead() {
        return read == null ? -1 : Projection.seq(read);
    }

    private static OptionalLong position(DomainEventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position()
                : OptionalLong.empty();
    }
}
