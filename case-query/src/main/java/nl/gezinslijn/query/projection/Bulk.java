package nl.gezinslijn.query.projection;

import static com.mongodb.ErrorCategory.DUPLICATE_KEY;
import static com.mongodb.ErrorCategory.fromErrorCode;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/** Writes many documents in one go, each of them only if it is still as it was read. */
final class Bulk {

    private Bulk() {}

    /**
     * Writes all that can be written.
     *
     * @param writes inserts, and replacements or updates that match one document or none
     * @throws LostRaceException if one was not: a document to insert was there, or one to replace was not
     */
    static void write(ViewStore store, String collection, List<WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            BulkWriteResult result = store.write(database ->
                    database.getCollection(collection).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
            if (result.getInsertedCount() + result.getMatchedCount() < writes.size()) {
                throw new LostRaceException(collection);
            }
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> fromErrorCode(error.getCode()) == DUPLICATE_KEY)) {
                throw new LostRaceException(collection);
            }
            throw e;
        }
    }
}
