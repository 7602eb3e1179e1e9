package nl.gezinslijn.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gezinslijn.query.projection.ParkedCase.GivenUp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The parked cases of a generation: {@code {_id, seq, through, position, cause, since, givenUp}}. */
public final class ParkingLot {

    private static final String ID = "_id";
    private static final String SEQ = "seq";
    private static final String THROUGH = "through";
    private static final String POSITION = "position";
    private static final String CAUSE = "cause";
    private static final String SINCE = "since";
    private static final String GIVEN_UP = "givenUp";
    private static final String REASON = "reason";
    private static final String BY = "by";
    private static final String AT = "at";

    private final ViewStore store;
    private final String collection;
    private final int capacity;

    /** @param capacity how many cases may wait in it; those that were given up do not count */
    public ParkingLot(ViewStore store, Projection<?, ?> projection, int capacity) {
        this.store = store;
        this.collection = projection.generation().parking();
        this.capacity = capacity;
    }

    public Map<String, ParkedCase> find(Collection<String> keys) {
        return select(in(ID, keys)).stream().collect(Collectors.toMap(ParkedCase::key, Function.identity()));
    }

    @Nullable
    ParkedCase find(String key) {
        return find(List.of(key)).get(key);
    }

    public List<ParkedCase> all() {
        return select(new Document());
    }

    /** How many wait for a retry. */
    public long waiting() {
        return documents().countDocuments(exists(GIVEN_UP, false));
    }

    /** How many were given up. */
    public long givenUp() {
        return documents().countDocuments(exists(GIVEN_UP));
    }

    /** Refuses more cases than there is room for. */
    public void admit(int cases) {
        if (waiting() + cases > capacity) {
            throw new ProjectionStoppedException(collection, capacity);
        }
    }

    /**
     * Parks cases, and notes what was skipped of those that were parked before.
     *
     * @throws LostRaceException if one of the latter is not parked any more
     */
    public void write(Collection<ParkedCase> parked, Collection<ParkedCase> skipped) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        parked.forEach(it -> writes.add(new InsertOneModel<>(document(it))));
        skipped.forEach(it -> writes.add(new UpdateOneModel<>(eq(ID, it.key()), max(THROUGH, it.through()))));
        Bulk.write(store, collection, writes);
    }

    /** Lets a case go, unless more of its events were skipped since it was read here. */
    boolean release(ParkedCase parked) {
        Bson unchanged = and(eq(ID, parked.key()), eq(THROUGH, parked.through()));
        return store.write(database -> database.getCollection(collection).deleteOne(unchanged))
                        .getDeletedCount()
                == 1;
    }

    /** Whether the case is parked, and so could be given up; a retry is still possible. */
    boolean giveUp(String key, GivenUp decision) {
        return store.write(database -> database.getCollection(collection)
                                .updateOne(eq(ID, key), set(GIVEN_UP, document(decision))))
                        .getMatchedCount()
                == 1;
    }

    private List<ParkedCase> select(Bson filter) {
        return documents().find(filter).map(ParkingLot::parkedCase).into(new ArrayList<>());
    }

    private MongoCollection<Document> documents() {
        return store.database().getCollection(collection);
    }

    private static Document document(ParkedCase parked) {
        var document = new Document(ID, parked.key()).append(SEQ, parked.seq()).append(THROUGH, parked.through());
        parked.position().ifPresent(position -> document.append(POSITION, position));
        document.append(CAUSE, parked.cause()).append(SINCE, Date.from(parked.since()));
        if (parked.givenUp() != null) {
            document.append(GIVEN_UP, document(parked.givenUp()));
        }
        return document;
    }

    private static Document document(GivenUp decision) {
        return new Document(REASON, decision.reason()).append(BY, decision.by()).append(AT, Date.from(decision.at()));
    }

    private static @Nullable GivenUp givenUp(@Nullable Document document) {
        return document == null
                ? null
                : new GivenUp(
                        document.getString(REASON),
                        document.getString(BY),
                        document.getDate(AT).toInstant());
    }

    private static ParkedCase parkedCase(Document document) {
        Long position = document.getLong(POSITION);
        return new ParkedCase(
                Objects.requireNonNull(document.getString(ID)),
                document.get(SEQ, Number.class).longValue(),
                document.get(THROUGH, Number.class).longValue(),
                position == null ? OptionalLong.empty() : OptionalLong.of(position),
                document.getString(CAUSE),
                document.getDate(SINCE).toInstant(),
                givenUp(document.get(GIVEN_UP, Document.class)));
    }
}
