package nl.gezinslijn.bench.reading;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Neighbourhood;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.figures.CaseFiguresProjection;
import nl.gezinslijn.query.projection.Projection;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;

/**
 * Fills a database with the views of many cases, as the projections would. The lives of some families are told and
 * folded; each happens to as many families as it takes, under other ids.
 */
public final class Neighbourhoods {

    private static final int TOLD = 2_000;
    private static final int COACHES = 900;
    private static final int AT_ONCE = 1_000;
    private static final long SEED = 2026;

    private static final List<Projection<?, ?>> PROJECTIONS =
            List.of(CaseFiles.projection(), CaseFiguresProjection.projection());

    private final List<Life> told;
    private final List<List<Told>> folded;

    /** A document of a told family, and the id that stands in it. */
    private record Told(String caseId, Document document) {

        /** That of another family to which the same happened. */
        Document of(String other) {
            Document copy = new Document(document);
            copy.put(Projection.ID, other);
            copy.put(Projection.STATE, document.getString(Projection.STATE).replace(caseId, other));
            return copy;
        }
    }

    /** @param cases how many there are to be at most: more lives than that need not be told */
    public Neighbourhoods(int cases) {
        told = Neighbourhood.of(SEED, Math.min(cases, TOLD), COACHES);
        folded = PROJECTIONS.stream().map(this::folded).toList();
    }

    private <E, S> List<Told> folded(Projection<E, S> projection) {
        return told.parallelStream()
                .map(life -> new Told(
                        life.caseId(),
                        projection.document(projection.fold(
                                life.caseId(),
                                life.messages(),
                                (key, sequence) -> life.messages().subList(0, (int) sequence)))))
                .toList();
    }

    /** The id of a family. */
    public static String caseId(int family) {
        return new UUID(SEED * family, family).toString();
    }

    /** The same lives as events, in the order of the families. */
    public List<DomainEventMessage<?>> events(int cases) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int family = 0; family < cases; family++) {
            for (DomainEventMessage<?> event : told.get(family % told.size()).messages()) {
                events.add(new GenericDomainEventMessage<>(
                        event.getType(),
                        caseId(family),
                        event.getSequenceNumber(),
                        event.getPayload(),
                        event.getMetaData(),
                        UUID.randomUUID().toString(),
                        event.getTimestamp()));
            }
        }
        return events;
    }

    /** Writes the views of so many cases and their indexes, on all cores. */
    public void fill(MongoDatabase database, int cases) throws Exception {
        List<Callable<Void>> writes = new ArrayList<>();
        for (int i = 0; i < PROJECTIONS.size(); i++) {
            List<Told> documents = folded.get(i);
            MongoCollection<Document> collection =
                    database.getCollection(PROJECTIONS.get(i).collection()).withWriteConcern(WriteConcern.W1);
            for (int from = 0; from < cases; from += AT_ONCE) {
                int first = from;
                int end = Math.min(cases, from + AT_ONCE);
                writes.add(() -> {
                    List<Document> batch = new ArrayList<>();
                    for (int family = first; family < end; family++) {
                        batch.add(documents.get(family % documents.size()).of(caseId(family)));
                    }
                    collection.insertMany(batch, new InsertManyOptions().ordered(false));
                    return null;
                });
            }
        }
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Void> written : cores.invokeAll(writes)) {
                written.get();
            }
        }
        // an index is made more quickly of all that is there
        for (Projection<?, ?> projection : PROJECTIONS) {
            for (List<String> fields : projection.fields().indexes()) {
                database.getCollection(projection.collection()).createIndex(Indexes.ascending(fields));
            }
        }
    }
}
