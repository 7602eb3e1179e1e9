package nl.gezinslijn.query.projection.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ViewStore;

/**
 * Which processes keep a version of a projection, so that a rebuild is divided among them: {@code {_id, projection,
 * version, alive}}. Who is missed here helps all the same, with what is left.
 */
final class Processes {

    private static final String COLLECTION = "keepers";
    private static final Duration EACH = Duration.ofSeconds(5);
    private static final Duration SILENCE = EACH.multipliedBy(3);

    private final Projection<?, ?> projection;
    private final ViewStore store;
    private long said;
    private boolean ever;

    Processes(Projection<?, ?> projection, ViewStore store) {
        this.projection = projection;
        this.store = store;
    }

    /** This one is there; said from time to time. */
    void here() {
        if (store.exclusive() || (ever && System.nanoTime() - said < EACH.toNanos())) {
            return;
        }
        store.write(database -> database.getCollection(COLLECTION)
                .updateOne(
                        eq(id()),
                        combine(
                                set("projection", projection.name()),
                                set("version", projection.version()),
                                set("alive", Instant.now())),
                        new UpdateOptions().upsert(true)));
        said = System.nanoTime();
        ever = true;
    }

    void gone() {
        if (ever) {
            store.write(database -> database.getCollection(COLLECTION).deleteOne(eq(id())));
        }
    }

    /** At least this one. */
    int count() {
        if (store.exclusive()) {
            return 1;
        }
        long alive = store.database()
                .getCollection(COLLECTION)
                .countDocuments(and(
                        eq("projection", projection.name()),
                        eq("version", projection.version()),
                        gt("alive", Instant.now().minus(SILENCE))));
        return (int) Math.max(1, alive);
    }

    private String id() {
        return store.node() + " " + projection.name() + " " + projection.version();
    }
}
