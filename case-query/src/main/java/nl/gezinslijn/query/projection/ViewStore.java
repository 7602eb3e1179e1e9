package nl.gezinslijn.query.projection;

import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The database of the views, their tokens, and what else is kept beside them. */
public interface ViewStore extends AutoCloseable {

    /** The database, for reading. What is read may not be durable yet. */
    MongoDatabase database();

    /**
     * Runs an action that writes. Every write goes through here, so that a store can keep its commits apart from
     * half-done writes; an action therefore is short and does not call {@link #commit()}.
     */
    <T extends @Nullable Object> T write(Function<MongoDatabase, T> action);

    /**
     * Puts documents of a generation that is being built, but for those of which as much or more is there: a pass that
     * was broken off, or another process, may have been further. A store may have a quicker way for it than the
     * server's protocol.
     *
     * @param documents as {@link Projection#document} makes them
     */
    default void add(String collection, List<Document> documents) {
        Bulk.add(this, collection, documents);
    }

    /** Makes every write that has returned durable, whoever did it. */
    void commit();

    /**
     * Whether this process alone can write to the store, as with an embedded one. Then documents need no check against
     * other writers, and the claims of a process that died can be taken over at once.
     */
    boolean exclusive();

    /** The owner that token claims are held under. */
    default String node() {
        return exclusive() ? "exclusive" : ManagementFactory.getRuntimeMXBean().getName();
    }

    @Override
    void close();
}
