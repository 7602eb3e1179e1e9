package nl.gezinslijn.query.projection;

import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static nl.gezinslijn.query.projection.Projection.FOLDED_BY;
import static nl.gezinslijn.query.projection.Projection.SEQ;
import static nl.gezinslijn.query.projection.Projection.STATE;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.gezinslijn.query.projection.Projection.Lines;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Decoder;
import org.bson.conversions.Bson;

/**
 * Reads the views of a projection. Streams hold a cursor: close them.
 *
 * <p>The embedded store looks at every document for anything but a key, and knows few operators: filter and sort on
 * fields, and compute the rest in the fold or in Java.
 */
public final class ProjectionReader<S> {

    private static final Bson WITHOUT_STATE = exclude(STATE, FOLDED_BY);

    /** Documents in a message: few, so that also of some hundred the first are looked at while the next come in. */
    private static final int AT_ONCE = 100;

    private final Supplier<? extends Projection<?, S>> projection;
    private final ViewStore store;
    private final Lines lines;

    private ProjectionReader(Supplier<? extends Projection<?, S>> projection, ViewStore store, Lines lines) {
        this.projection = projection;
        this.store = store;
        this.lines = lines;
    }

    /** Reads the generation that the projection is on, which is one of its own version. */
    public ProjectionReader(Projection<?, S> projection, ViewStore store) {
        this(() -> projection, store, (key, sequence) -> {
            throw new IllegalStateException("The documents are of another version");
        });
    }

    /** Reads the generation that serves at the moment of each question. */
    public static <E, S> ProjectionReader<S> following(
            Pointer pointer, Projection<E, S> projection, ViewStore store, EventStore events) {
        return new ProjectionReader<S>(() -> pointer.current(projection), store, Lines.of(events));
    }

    /**
     * A part of what is found, so that the store finds no more.
     *
     * @param skip how many come before it
     * @param limit how many at most; 0 for all that are left
     */
    public record Slice(int skip, int limit) {
        public static final Slice WHOLE = new Slice(0, 0);
        public static final Slice FIRST = new Slice(0, 1);

        public Slice {
            if (skip < 0 || limit < 0) {
                throw new IllegalArgumentException("Not a slice: " + skip + ", " + limit);
            }
        }
    }

    /** The view of one case. */
    public Optional<View<S>> find(String key) {
        try (Stream<View<S>> views = views(Filters.eq(key), new Document())) {
            return views.findFirst();
        }
    }

    /** The views that match, whole. */
    public Stream<View<S>> views(Bson filter, Bson sort) {
        // always a selection: the embedded server changes whole documents in place while it sends them
        Projection<?, S> now = projection.get();
        return stream(collection(now, Document.class)
                        .find(filter)
                        .sort(sort)
                        .projection(include(SEQ, STATE, FOLDED_BY)))
                .map(document -> now.view(document, lines));
    }

    /**
     * The documents that match, without their state.
     *
     * @param fields the fields to give, besides the key; all if empty
     */
    public Stream<Document> documents(Bson filter, Bson sort, List<String> fields) {
        return documents(filter, sort, fields, Slice.WHOLE);
    }

    /** Some of them. */
    public Stream<Document> documents(Bson filter, Bson sort, List<String> fields, Slice slice) {
        Bson selection = fields.isEmpty() ? WITHOUT_STATE : include(fields);
        return stream(part(filter, sort, slice, Document.class).projection(selection));
    }

    /** Some of them with all their fields, decoded as they are looked at, while the next ones come in. */
    public <T> Stream<T> documents(Bson filter, Bson sort, Slice slice, Decoder<T> fields) {
        return stream(part(filter, sort, slice, RawBsonDocument.class).projection(WITHOUT_STATE))
                .map(document -> document.decode(fields));
    }

    private <D> FindIterable<D> part(Bson filter, Bson sort, Slice slice, Class<D> as) {
        return collection(projection.get(), as)
                .find(filter)
                .sort(sort)
                .skip(slice.skip())
                .limit(slice.limit());
    }

    private <D> MongoCollection<D> collection(Projection<?, S> now, Class<D> as) {
        return store.database().getCollection(now.collection(), as);
    }

    private static <D> Stream<D> stream(FindIterable<D> found) {
        MongoCursor<D> cursor = found.batchSize(AT_ONCE).cursor();
        ReadAhead<D> documents;
        try {
            documents = new ReadAhead<>(cursor);
        } catch (RuntimeException e) {
            cursor.close();
            throw e;
        }
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(documents::close);
    }
}
