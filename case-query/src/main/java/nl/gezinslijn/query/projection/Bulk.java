package nl.gezinslijn.query.projection;

import static com.mongodb.ErrorCategory.DUPLICATE_KEY;
import static com.mongodb.ErrorCategory.fromErrorCode;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static nl.gezinslijn.query.projection.Projection.ID;
import static nl.gezinslijn.query.projection.Projection.SEQ;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Writes many documents in one go. */
final class Bulk {

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private Bulk() {}

    /** Puts documents, but for those of which as much or more is there. */
    static void add(ViewStore store, String collection, List<Document> documents) {
        Set<Integer> there = insert(store, collection, documents);
        if (!there.isEmpty()) {
            List<WriteModel<Document>> further = new ArrayList<>();
            for (int each : there) {
                Document document = documents.get(each);
                further.add(new ReplaceOneModel<>(and(eq(ID, document.get(ID)), lt(SEQ, document.get(SEQ))), document));
            }
            store.write(database -> database.getCollection(collection).bulkWrite(further, IN_ANY_ORDER));
        }
    }

    /** @return which of them are there already */
    private static Set<Integer> insert(ViewStore store, String collection, List<Document> documents) {
        try {
            store.write(database ->
                    database.getCollection(collection).insertMany(documents, new InsertManyOptions().ordered(false)));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (!e.getWriteErrors().stream().allMatch(Bulk::isThere)) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
        }
    }

    private static boolean isThere(BulkWriteError error) {
        return fromErrorCode(error.getCode()) == DUPLICATE_KEY;
    }

    /**
     * Writes all that can be written, each only if what it is written over is still as it was read.
     *
     * @param writes inserts, and replacements or updates that match one document or none
     * @throws LostRaceException if one was not: a document to insert was there, or one to replace was not
     */
    static void write(ViewStore store, String collection, List<WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            BulkWriteResult result =
                    store.write(database -> database.getCollection(collection).bulkWrite(writes, IN_ANY_ORDER));
            if (result.getInsertedCount() + result.getMatchedCount() < writes.size()) {
                throw new LostRaceException(collection);
            }
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(Bulk::isThere)) {
                throw new LostRaceException(collection);
            }
            throw e;
        }
    }
}
