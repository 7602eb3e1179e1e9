package nl.gezinslijn.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.max;

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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The parked cases of one version of a projection: {@code {_id, seq, through, position, cause, since}}. */
final class ParkingLot {

    private static final String ID = "_id";
    private static final String SEQ = "seq";
    private static final String THROUGH = "through";
    private static final String POSITION = "position";
    private static final String CAUSE = "cause";
    private static final String SINCE = "since";

    private final ViewStore store;
    private final String collection;
    private final int capacity;

    ParkingLot(ViewStore store, Projection<?, ?> projection, int capacity) {
        this.store = store;
        this.collection = projection.collection() + "_parked";
        this.capacity = capacity;
    }

    Map<String, ParkedCase> find(Collection<String> keys) {
        return select(in(ID, keys)).stream().collect(Collectors.toMap(ParkedCase::key, Function.identity()));
    }

    @Nullable
    ParkedCase find(String key) {
        return find(List.of(key)).get(key);
    }

    List<ParkedCase> all() {
        return select(new Document());
    }

    long count() {
        return documents().countDocuments();
    }

    /** Refuses more cases than there is room for. */
    void admit(int cases) {
        if (count() + cases > capacity) {
            throw new ProjectionStoppedException(collection, capacity);
        }
    }

    /**
     * Parks cases, and notes what was skipped of those that were parked before.
     *
     * @throws LostRaceException if one of the latter is not parked any more
     */
    void write(Collection<ParkedCase> parked, Collection<ParkedCase> skipped) {
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

    private List<ParkedCase> select(Bson filter) {
        return documents().find(filter).map(ParkingLot::parkedCase).into(new ArrayList<>());
    }

    private MongoCollection<Document> documents() {
        return store.database().getCollection(collection);
    }

    private static Document document(ParkedCase parked) {
        var document = new Document(ID, parked.key()).append(SEQ, parked.seq()).append(THROUGH, parked.through());
        parked.position().ifPresent(position -> document.append(POSITION, position));
        return document.append(CAUSE, parked.cause()).append(SINCE, Date.from(parked.since()));
    }

    private static ParkedCase parkedCase(Document document) {
        Long position = document.getLong(POSITION);
        return new ParkedCase(
                Objects.requireNonNull(document.getString(ID)),
                document.get(SEQ, Number.class).longValue(),
                document.get(THROUGH, Number.class).longValue(),
                position == null ? OptionalLong.empty() : OptionalLong.of(position),
                document.getString(CAUSE),
                document.getDate(SINCE).toInstant());
    }
}
