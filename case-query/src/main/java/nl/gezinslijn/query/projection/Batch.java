package nl.gezinslijn.query.projection;

import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import nl.gezinslijn.query.projection.Projection.Lines;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cases of one unit of work, held in memory: read together when it begins, folded event by event, written together
 * just before the token. It lives in the unit of work's resources, so a rollback drops it.
 */
final class Batch<E, S> {

    private static final Logger log = LoggerFactory.getLogger(Batch.class);

    private final Projection<E, S> projection;
    private final Documents documents;
    private final ParkingLot parking;
    private final Lines lines;
    private final Map<String, CaseInBatch> cases = new HashMap<>();

    Batch(Projection<E, S> projection, Documents documents, ParkingLot parking, Lines lines, Collection<String> keys) {
        this.projection = projection;
        this.documents = documents;
        this.parking = parking;
        this.lines = lines;
        // Parked cases first: a retry writes the document and then lets the case go, so a case that is not parked here
        // has a document that is level.
        Map<String, ParkedCase> parked = parking.find(keys);
        Map<String, Document> read = documents.find(keys);
        for (String key : keys) {
            cases.put(key, new CaseInBatch(key, read.get(key), parked.get(key)));
        }
    }

    void handle(DomainEventMessage<?> message) {
        Objects.requireNonNull(cases.get(message.getAggregateIdentifier())).handle(message);
    }

    /** Writes what has changed: documents first, so that a case parked after a crash has all that came before. */
    void flush() {
        List<WriteModel<Document>> writes = new ArrayList<>();
        cases.values().forEach(it -> it.addWriteTo(writes));
        List<ParkedCase> parked = new ArrayList<>();
        List<ParkedCase> skipped = new ArrayList<>();
        cases.values().forEach(it -> it.addParkedTo(parked, skipped));
        if (parked.isEmpty()) {
            documents.write(writes);
            parking.write(parked, skipped);
            return;
        }
        synchronized (parking) {
            parking.admit(parked.size());
            documents.write(writes);
            parking.write(parked, skipped);
        }
        for (ParkedCase it : parked) {
            log.warn("{} parked case {} at event {}: {}", projection.collection(), it.key(), it.seq(), it.cause());
        }
    }

    private final class CaseInBatch {

        private final String key;
        private final @Nullable Document read;
        private final @Nullable ParkedCase parkedBefore;
        private @Nullable ParkedCase parked;
        private @Nullable View<S> view;

        CaseInBatch(String key, @Nullable Document read, @Nullable ParkedCase parkedBefore) {
            this.key = key;
            this.read = read;
            this.parkedBefore = parkedBefore;
            this.parked = parkedBefore;
        }

        void handle(DomainEventMessage<?> message) {
            if (parked != null) {
                parked = parked.skip(message.getSequenceNumber());
                return;
            }
            try {
                if (view == null) {
                    view = read == null ? projection.empty(key) : projection.view(read);
                }
                view = projection.next(view, message, lines);
            } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
                park(e, message.getSequenceNumber(), position(message));
            }
        }

        void addWriteTo(List<WriteModel<Document>> writes) {
            if (view == null || view.seq() == seqRead()) {
                return;
            }
            try {
                writes.add(documents.put(projection.document(view), read));
            } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
                long through = parked == null ? view.seq() : parked.through();
                view = null;
                park(e, through, OptionalLong.empty());
            }
        }

        void addParkedTo(List<ParkedCase> newlyParked, List<ParkedCase> skipped) {
            if (parked == null || parked.equals(parkedBefore)) {
                return;
            }
            (parkedBefore == null ? newlyParked : skipped).add(parked);
        }

        private void park(Throwable e, long through, OptionalLong position) {
            long firstMissing = (view == null ? seqRead() : view.seq()) + 1;
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            parked = new ParkedCase(
                    key, firstMissing, Math.max(firstMissing, through), position, ParkedCase.causeOf(e), now);
        }

        private long seqRead() {
            return read == null ? -1 : Projection.seq(read);
        }
    }

    private static OptionalLong position(DomainEventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position()
                : OptionalLong.empty();
    }
}
