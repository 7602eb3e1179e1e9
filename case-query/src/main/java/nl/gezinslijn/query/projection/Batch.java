package nl.gezinslijn.query.projection;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gezinslijn.query.projection.Projection.Lines;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The cases of one unit of work, held in memory: read together when it begins, folded event by event, written together
 * just before the token. It lives in the unit of work's resources, so a rollback drops it.
 */
final class Batch<E, S> {

    private static final Logger log = LoggerFactory.getLogger(Batch.class);

    private final String collection;
    private final Documents documents;
    private final ParkingLot parking;
    private final Lines lines;
    private final Map<String, CaseFold<E, S>> cases = new HashMap<>();

    Batch(Projection<E, S> projection, Documents documents, ParkingLot parking, Lines lines, Collection<String> keys) {
        this.collection = projection.collection();
        this.documents = documents;
        this.parking = parking;
        this.lines = lines;
        // Parked cases first: a retry writes the document and then lets the case go, so a case that is not parked here
        // has a document that is level.
        Map<String, ParkedCase> parked = parking.find(keys);
        Map<String, Document> read = documents.find(keys);
        for (String key : keys) {
            cases.put(key, new CaseFold<>(projection, key, read.get(key), parked.get(key)));
        }
    }

    void handle(DomainEventMessage<?> message) {
        Objects.requireNonNull(cases.get(message.getAggregateIdentifier())).take(message, lines);
    }

    /** Writes what has changed: documents first, so that a case parked after a crash has all that came before. */
    void flush() {
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<ParkedCase> parked = new ArrayList<>();
        List<ParkedCase> skipped = new ArrayList<>();
        for (CaseFold<E, S> each : cases.values()) {
            Document document = each.document();
            if (document != null) {
                writes.add(documents.put(document, each.read()));
            }
            ParkedCase now = each.parked();
            if (now != null && !now.equals(each.parkedBefore())) {
                (each.parkedBefore() == null ? parked : skipped).add(now);
            }
        }
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
            tell(it, Objects.requireNonNull(cases.get(it.key())).request());
        }
    }

    /** Under the request that brought the event, so that one can be found by the other. */
    private void tell(ParkedCase it, @Nullable String request) {
        MDC.put("requestId", request);
        log.warn("{} parked case {} at event {}: {}", collection, it.key(), it.seq(), it.cause());
        MDC.remove("requestId");
    }
}
