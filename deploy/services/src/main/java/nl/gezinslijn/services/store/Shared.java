package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A collection that all instances read and write. What is read from it no failover takes back, and what was written is
 * durable when {@link #write} returns; either takes a while at most.
 */
final class Shared {

    /** How long to wait for a database that is away. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    static final String ID = "_id";

    private final ViewStore store;
    private final String name;

    Shared(ViewStore store, String name) {
        this.store = store;
        this.name = name;
    }

    /** From the primary, what a majority has. */
    MongoCollection<Document> read() {
        return read(PATIENCE);
    }

    MongoCollection<Document> read(Duration patience) {
        return store.database()
                .getCollection(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withTimeout(millis(patience), TimeUnit.MILLISECONDS);
    }

    Optional<Document> find(Object id) {
        return Optional.ofNullable(read().find(eq(ID, id)).first());
    }

    <T extends @Nullable Object> T write(Function<MongoCollection<Document>, T> action) {
        return write(PATIENCE, action);
    }

    <T extends @Nullable Object> T write(Duration patience, Function<MongoCollection<Document>, T> action) {
        T result = store.write(database ->
                action.apply(database.getCollection(name).withTimeout(millis(patience), TimeUnit.MILLISECONDS)));
        store.commit();
        return result;
    }

    /** For a driver to whom 0 is no limit. */
    private static long millis(Duration patience) {
        return Math.max(1, patience.toMillis());
    }

    /** What was read is durable too; only an embedded store has something to do for it. */
    void settle() {
        store.commit();
    }

    /** One instance wins, and all see what it has written. */
    Document insertIfAbsent(Object id, Bson onInsert) {
        return retryingDuplicates(() -> upsert(id, onInsert));
    }

    private Document upsert(Object id, Bson update) {
        return write(collection -> Objects.requireNonNull(collection.findOneAndUpdate(
                eq(ID, id), update, new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))));
    }

    /** An index takes as long as it takes. */
    void index(Bson keys, boolean unique) {
        store.write(database -> database.getCollection(name).createIndex(keys, new IndexOptions().unique(unique)));
    }

    /** Two upserts of one document at once: one of them may be told that it is there already, and then finds it. */
    static <T> T retryingDuplicates(Supplier<T> upsert) {
        try {
            return upsert.get();
        } catch (MongoException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            return upsert.get();
        }
    }

    static boolean isDuplicate(MongoException e) {
        return e instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
                : e instanceof MongoServerException
                        && ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
