package nl.gezinslijn.query.projection.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.scan.Partition;
import nl.gezinslijn.query.projection.scan.Reach;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The parts of all cases that a rebuild is divided in, one document each: {@code {_id, rebuild, part, node, alive,
 * done, folded, cases, parked}}. Every process may take one that nobody is at.
 *
 * <p>A claim saves work and is no lock. Two that fold the same part write the same documents, since both read the same
 * stretch of events; what is there already stays.
 */
final class Parts {

    private static final String COLLECTION = "rebuild-parts";

    private final ViewStore store;
    private final Duration silence;

    /** @param silence after which a process that said nothing is taken to be dead */
    Parts(ViewStore store, Duration silence) {
        this.store = store;
        this.silence = silence;
    }

    /**
     * What folding one part brought.
     *
     * @param rest what it has left to others, because memory could not hold it
     * @param last up to where it has folded
     */
    record Folded(List<Partition> rest, @Nullable TrackingToken last, long cases, List<ParkedCase> parked) {}

    void begin(Rebuild rebuild, List<Partition> all) {
        forget(rebuild);
        all.forEach(part -> add(rebuild, part));
    }

    private void add(Rebuild rebuild, Partition part) {
        store.write(database -> database.getCollection(COLLECTION)
                .updateOne(
                        eq(id(rebuild, part)),
                        combine(
                                setOnInsert("rebuild", rebuild.id()),
                                setOnInsert("part", part.written()),
                                setOnInsert("done", false)),
                        new UpdateOptions().upsert(true)));
    }

    /** One that nobody is at is this process's now; empty when there is none. */
    Optional<Partition> claim(Rebuild rebuild) {
        for (Document free : find(and(eq("rebuild", rebuild.id()), eq("done", false)))) {
            Partition part = Partition.parse(free.getString("part"));
            long mine = store.write(database -> database.getCollection(COLLECTION)
                            .updateOne(
                                    and(eq(id(rebuild, part)), eq("done", false), unclaimed()),
                                    combine(set("node", store.node()), set("alive", Instant.now()))))
                    .getMatchedCount();
            if (mine == 1) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    boolean hasFree(Rebuild rebuild) {
        return !find(and(eq("rebuild", rebuild.id()), eq("done", false), unclaimed()))
                .isEmpty();
    }

    private Bson unclaimed() {
        return or(
                eq("node", null),
                eq("node", store.node()),
                lt("alive", Instant.now().minus(silence)));
    }

    /** This process goes on with what it has claimed. */
    void alive(Rebuild rebuild) {
        store.write(database -> database.getCollection(COLLECTION)
                .updateMany(
                        and(eq("rebuild", rebuild.id()), eq("node", store.node()), eq("done", false)),
                        set("alive", Instant.now())));
    }

    /** For another to take. */
    void release(Rebuild rebuild, Partition part) {
        store.write(database -> database.getCollection(COLLECTION)
                .updateOne(and(eq(id(rebuild, part)), eq("node", store.node())), set("node", null)));
    }

    /** Its documents are written. The rest comes first, so that a crash in between leaves nothing out. */
    void finish(Rebuild rebuild, Partition part, Folded folded) {
        folded.rest().forEach(rest -> add(rebuild, rest));
        store.write(database -> database.getCollection(COLLECTION)
                .updateOne(
                        eq(id(rebuild, part)),
                        combine(
                                set("done", true),
                                set("folded", Tokens.written(folded.last())),
                                set("cases", folded.cases()),
                                set("parked", (long) folded.parked().size()))));
    }

    Standing standing(Rebuild rebuild, Reach reach) {
        int done = 0;
        int left = 0;
        long cases = 0;
        long parked = 0;
        @Nullable TrackingToken lowest = null;
        for (Document part : find(eq("rebuild", rebuild.id()))) {
            if (!part.getBoolean("done")) {
                left++;
                continue;
            }
            TrackingToken last = Tokens.read(part.get("folded", Document.class));
            lowest = done == 0 || lowest == null || last == null ? last : lowest.lowerBound(last);
            done++;
            cases += part.getLong("cases");
            parked += part.getLong("parked");
        }
        return new Standing(reach, done, left, lowest, cases, parked);
    }

    /** Whether another process is at a part of it. */
    boolean heldElsewhere(Rebuild rebuild) {
        return !find(and(
                        eq("rebuild", rebuild.id()),
                        eq("done", false),
                        ne("node", null),
                        ne("node", store.node()),
                        gt("alive", Instant.now().minus(silence))))
                .isEmpty();
    }

    void forget(Rebuild rebuild) {
        store.write(database -> database.getCollection(COLLECTION).deleteMany(eq("rebuild", rebuild.id())));
    }

    private List<Document> find(Bson which) {
        return store.database().getCollection(COLLECTION).find(which).into(new ArrayList<>());
    }

    private static String id(Rebuild rebuild, Partition part) {
        return rebuild.id() + " " + part.written();
    }
}
