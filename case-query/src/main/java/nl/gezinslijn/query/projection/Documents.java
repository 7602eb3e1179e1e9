package nl.gezinslijn.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static nl.gezinslijn.query.projection.Projection.FOLDED_BY;
import static nl.gezinslijn.query.projection.Projection.ID;
import static nl.gezinslijn.query.projection.Projection.SEQ;
import static nl.gezinslijn.query.projection.Projection.STATE;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The documents of one generation of a projection. */
public final class Documents {

    /** A selection, for the embedded server changes whole documents in place while it sends them. */
    private static final Bson EVERYTHING = exclude("nothing");

    /** How many documents come in one message: the embedded server would else send all in one, and there is a limit. */
    private static final int AT_ONCE = 250;

    private final ViewStore store;
    private final String collection;

    public Documents(ViewStore store, Projection<?, ?> projection) {
        this.store = store;
        this.collection = projection.collection();
    }

    public void createIndexes(List<List<String>> indexes) {
        for (List<String> fields : indexes) {
            store.write(database -> database.getCollection(collection).createIndex(ascending(fields)));
        }
        store.commit();
    }

    /** The documents of these cases, as far as there are any, with sequence and state only. */
    public Map<String, Document> find(Collection<String> keys) {
        Map<String, Document> found = new HashMap<>();
        store.database()
                .getCollection(collection)
                .find(in(ID, keys))
                // the embedded server changes documents in place while it sends them, unless it sends a selection
                .projection(include(SEQ, STATE, FOLDED_BY))
                .batchSize(AT_ONCE)
                .forEach(document -> found.put(document.getString(ID), document));
        return found;
    }

    /** The write that puts a document in the place of the one that was read. */
    WriteModel<Document> put(Document document, @Nullable Document read) {
        if (read == null) {
            return new InsertOneModel<>(document);
        }
        Bson same = eq(ID, document.get(ID));
        // where others write too, a processor that lost its claim must not undo what the next one wrote;
        // the embedded server, where nobody else does, would search the whole collection for this
        return new ReplaceOneModel<>(store.exclusive() ? same : and(same, eq(SEQ, read.get(SEQ))), document);
    }

    void write(List<WriteModel<Document>> writes) {
        Bulk.write(store, collection, writes);
    }

    /** Writes documents of a generation that is being built, but for those of which as much or more is there. */
    public void add(List<Document> documents) {
        if (!documents.isEmpty()) {
            store.add(collection, documents);
        }
    }

    /** The whole documents of these cases, as far as there are any, in no order. */
    public List<Document> whole(Collection<String> keys) {
        return store.database()
                .getCollection(collection)
                .find(in(ID, keys))
                .projection(EVERYTHING)
                .batchSize(AT_ONCE)
                .into(new ArrayList<>());
    }

    /** Every document there is, whole; those that change meanwhile come as they were or as they are. */
    public void forEach(Consumer<Document> consumer) {
        store.database()
                .getCollection(collection)
                .find()
                .projection(EVERYTHING)
                .batchSize(AT_ONCE)
                .forEach(consumer);
    }

    public long count() {
        return store.database().getCollection(collection).estimatedDocumentCount();
    }
}
