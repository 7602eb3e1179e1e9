package nl.gezinslijn.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which generation serves the readers of a projection: {@code {_id: projection, adopted: [collection, …]}}, those that
 * served earlier first. A change is seen at once by this process and within a second by others.
 *
 * <p>Readers of a version never get a newer one. So while a new version is rolled out the processes of the old one stay
 * with what they can read, and one that is rolled back finds what it served before, as long as that was not dropped.
 */
public final class Pointer {

    private static final String COLLECTION = "projections";
    private static final String ADOPTED = "adopted";
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    private final ViewStore store;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(List<Generation> adopted, long at) {}

    public Pointer(ViewStore store) {
        this.store = store;
    }

    /** The projection on the generation that serves; on its own first one where none was adopted yet. */
    public <E, S> Projection<E, S> current(Projection<E, S> projection) {
        return projection.on(serving(projection).orElse(projection.generation()));
    }

    /** Of the newest version that is not newer than the projection's the generation that was adopted last. */
    public Optional<Generation> serving(Projection<?, ?> projection) {
        Generation serving = null;
        for (Generation each : adopted(projection.name())) {
            if (each.version() <= projection.version() && (serving == null || each.version() >= serving.version())) {
                serving = each;
            }
        }
        return Optional.ofNullable(serving);
    }

    /** All that serve or served and were not dropped, in the order of their adoption. */
    public List<Generation> adopted(String projection) {
        Seen last = seen.get(projection);
        return last != null && (store.exclusive() || System.nanoTime() - last.at() < TRUSTED.toNanos())
                ? last.adopted()
                : refresh(projection);
    }

    /** From now on this one serves. Made durable by the next commit. */
    public void adopt(Generation generation) {
        change(generation, addToSet(ADOPTED, generation.collection()));
    }

    /** It serves nobody any more. */
    public void drop(Generation generation) {
        change(generation, pull(ADOPTED, generation.collection()));
    }

    private void change(Generation generation, Bson update) {
        store.write(database -> database.getCollection(COLLECTION)
                .updateOne(eq(generation.projection()), update, new UpdateOptions().upsert(true)));
        refresh(generation.projection());
    }

    private List<Generation> refresh(String projection) {
        long at = System.nanoTime();
        Document found =
                store.database().getCollection(COLLECTION).find(eq(projection)).first();
        List<String> collections = found == null ? List.of() : found.getList(ADOPTED, String.class, new ArrayList<>());
        List<Generation> adopted =
                collections.stream().flatMap(it -> Generation.of(it).stream()).toList();
        seen.merge(projection, new Seen(adopted, at), (old, fresh) -> fresh.at() >= old.at() ? fresh : old);
        return adopted;
    }
}
