package nl.gezinslijn.query.projection;

import java.util.List;
import java.util.Map;
import nl.gezinslijn.query.projection.Projection.Lines;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds a parked case again and lets it go.
 *
 * <p>The live projection leaves a parked case's document alone and notes each event it skips. So a retry writes the
 * document, and then lets the case go only if nothing more was skipped since it began; otherwise it starts over. The
 * live projection, for its part, notes a skipped event only if the case is still parked; otherwise it handles its batch
 * again. Either way no event falls between the two.
 */
final class Retry<E, S> {

    private static final Logger log = LoggerFactory.getLogger(Retry.class);

    private final Projection<E, S> projection;
    private final EventStore events;
    private final Documents documents;
    private final ParkingLot parking;
    private final ViewStore store;

    Retry(Projection<E, S> projection, EventStore events, Documents documents, ParkingLot parking, ViewStore store) {
        this.projection = projection;
        this.events = events;
        this.documents = documents;
        this.parking = parking;
        this.store = store;
    }

    synchronized boolean retry(String key) {
        while (true) {
            ParkedCase parked = parking.find(key);
            if (parked == null) {
                return true;
            }
            Map<String, Document> read = documents.find(List.of(key));
            Document folded;
            try {
                View<S> view = fold(key);
                if (view.seq() < parked.through()) {
                    throw new SequenceGapException(view.seq() + 1, parked.through());
                }
                folded = projection.document(view);
            } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
                log.warn("{} still cannot fold case {}: {}", projection.collection(), key, ParkedCase.causeOf(e));
                return false;
            }
            try {
                documents.write(List.of(documents.put(folded, read.get(key))));
            } catch (LostRaceException e) {
                continue;
            }
            if (parking.release(parked)) {
                store.commit();
                return true;
            }
        }
    }

    private View<S> fold(String key) {
        Lines lines = Lines.of(events);
        return projection.fold(key, lines.before(key, Long.MAX_VALUE), lines);
    }
}
