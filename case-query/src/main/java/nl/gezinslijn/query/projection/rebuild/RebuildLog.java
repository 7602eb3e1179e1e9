package nl.gezinslijn.query.projection.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.scan.Reach;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of the rebuilds, beside the views: {@code {_id, projection, rebuild, reach, node, alive, wish}}. The
 * process that does a rebuild says every second that it is alive, so that another may go on when it is not.
 */
final class RebuildLog {

    /** After this a process that said nothing is taken to be dead. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final String COLLECTION = "rebuilds";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ViewStore store;

    private final Parts parts;

    RebuildLog(ViewStore store) {
        this.store = store;
        this.parts = new Parts(store, silence());
    }

    /** What is kept of the parts of each. */
    Parts parts() {
        return parts;
    }

    /** Where nobody else can be, whoever was at it before is gone. */
    private Duration silence() {
        return store.exclusive() ? Duration.ZERO : SILENCE;
    }

    void begin(Rebuild rebuild, Reach reach) {
        Document document = new Document("_id", rebuild.id())
                .append("projection", rebuild.generation().projection())
                .append("rebuild", written(rebuild))
                .append(
                        "reach",
                        new Document("after", Tokens.written(reach.after()))
                                .append("through", Tokens.written(reach.through())))
                .append("node", store.node())
                .append("alive", Instant.now());
        store.write(database -> database.getCollection(COLLECTION).insertOne(document));
    }

    void save(Rebuild rebuild) {
        store.write(database -> database.getCollection(COLLECTION)
                .updateOne(eq(rebuild.id()), combine(set("rebuild", written(rebuild)), set("alive", Instant.now()))));
    }

    /** One of this version that has not ended, and whoever was at it has said nothing for a while. */
    Optional<Rebuild> orphan(String projection, int version) {
        return Optional.ofNullable(documents()
                        .find(and(
                                eq("projection", projection),
                                eq("rebuild.generation.version", version),
                                eq("rebuild.endedAt", null),
                                lt("alive", Instant.now().minus(SILENCE))))
                        .first())
                .map(RebuildLog::read);
    }

    /** Whether this process may go on with it: nobody else is at it. */
    boolean claim(Rebuild rebuild) {
        var free = or(eq("node", store.node()), lt("alive", Instant.now().minus(silence())));
        return store.write(database -> database.getCollection(COLLECTION)
                                .updateOne(
                                        and(eq(rebuild.id()), free),
                                        combine(set("node", store.node()), set("alive", Instant.now()))))
                        .getMatchedCount()
                == 1;
    }

    /** Leaves a wish for the process that does it; one that nobody has answered yet gives way. */
    void ask(Rebuild rebuild, Wish wish) {
        keep(rebuild, wish);
    }

    /** Tells who wished why it was not done. */
    void refuse(Rebuild rebuild, Wish wish, String why) {
        keep(rebuild, wish.refused(why));
    }

    private void keep(Rebuild rebuild, Wish wish) {
        store.write(database ->
                database.getCollection(COLLECTION).updateOne(eq(rebuild.id()), set("wish", wish.document())));
        store.commit();
    }

    Optional<Wish> wish(Rebuild rebuild) {
        return Optional.ofNullable(documents().find(eq(rebuild.id())).first())
                .map(found -> found.get("wish", Document.class))
                .map(Wish::read);
    }

    Reach reach(Rebuild rebuild) {
        Document found =
                Objects.requireNonNull(documents().find(eq(rebuild.id())).first());
        Document reach = Objects.requireNonNull(found.get("reach", Document.class));
        return new Reach(
                Tokens.read(reach.get("after", Document.class)), Tokens.read(reach.get("through", Document.class)));
    }

    Standing standing(Rebuild rebuild) {
        return parts.standing(rebuild, reach(rebuild));
    }

    /** One of this version that another process is at just now, and may have parts for others. */
    Optional<Rebuild> led(String projection, int version) {
        return Optional.ofNullable(documents()
                        .find(and(
                                eq("projection", projection),
                                eq("rebuild.generation.version", version),
                                eq("rebuild.endedAt", null),
                                in("rebuild.phase", Phase.SCANNING.code(), Phase.WRITING.code()),
                                ne("node", store.node()),
                                gt("alive", Instant.now().minus(SILENCE))))
                        .first())
                .map(RebuildLog::read);
    }

    boolean isOpen(Rebuild rebuild) {
        return documents()
                        .find(and(eq(rebuild.id()), eq("rebuild.endedAt", null)))
                        .first()
                != null;
    }

    Optional<Rebuild> find(String projection, String id) {
        return Optional.ofNullable(documents()
                        .find(and(eq(id), eq("projection", projection)))
                        .first())
                .map(RebuildLog::read);
    }

    /** Of a projection, the last one first. */
    List<Rebuild> all(String projection) {
        List<Rebuild> found = documents()
                .find(eq("projection", projection))
                .map(RebuildLog::read)
                .into(new ArrayList<>());
        found.sort(Comparator.comparing(Rebuild::startedAt).reversed());
        return found;
    }

    private MongoCollection<Document> documents() {
        return store.database().getCollection(COLLECTION);
    }

    private static Document written(Rebuild rebuild) {
        return Document.parse(JSON.writeValueAsString(rebuild));
    }

    private static Rebuild read(Document document) {
        @Nullable Document rebuild = document.get("rebuild", Document.class);
        return JSON.readValue(Objects.requireNonNull(rebuild).toJson(), Rebuild.class);
    }
}
