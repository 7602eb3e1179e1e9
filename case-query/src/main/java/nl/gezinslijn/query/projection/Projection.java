package nl.gezinslijn.query.projection;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;

/**
 * What a view is made of: one document per case, folded from the events of that case alone.
 *
 * <p>A projection is a value made of pure functions; the engine's verbs (live, rebuild, history) all use the same one.
 * Each version has a collection of its own, and each rebuild of a version another, with documents
 *
 * <pre>{@code {_id: case, seq: last sequence folded, state: canonical JSON, ...fields to query by}}</pre>
 *
 * <p>Every event of a case has its own sequence number, without gaps. So an upcaster may change an event, but not split
 * or drop it.
 *
 * @param name kebab-case, for example {@code case-file}
 * @param version raised whenever fold, JSON or fields change
 * @param aggregateType the type of the aggregates whose events are folded, as the event store has it
 * @param generation the documents that are meant; those of another version are folded again before they are used
 */
public record Projection<E, S>(
        String name,
        int version,
        String aggregateType,
        Fold<E, S> fold,
        Json<S> json,
        Fields<S> fields,
        Generation generation) {

    public static final String ID = "_id";
    public static final String SEQ = "seq";
    public static final String STATE = "state";

    /** In the collection of another version: the version that folded this document. */
    static final String FOLDED_BY = "foldedBy";

    public static final Set<String> RESERVED = Set.of(ID, SEQ, STATE, FOLDED_BY);

    /**
     * How events become state.
     *
     * @param decode the event in a message of the event store
     * @param initial the state of a case before its first event
     * @param step the state after one more event
     */
    public record Fold<E, S>(Function<DomainEventMessage<?>, E> decode, Function<String, S> initial, Step<E, S> step) {

        /** For a fold that never looks back. */
        public static <E, S> Fold<E, S> of(
                Function<DomainEventMessage<?>, E> decode, Function<String, S> initial, BiFunction<S, E, S> step) {
            return new Fold<>(decode, initial, (state, event, line) -> step.apply(state, event));
        }
    }

    /** One event on; an event that takes an earlier one back asks for the line before it. */
    @FunctionalInterface
    public interface Step<E, S> {
        S apply(S state, E event, Supplier<List<E>> line);
    }

    /** Reads a case's events from the first up to, and without, a sequence. */
    @FunctionalInterface
    public interface Lines {
        List<DomainEventMessage<?>> before(String key, long sequence);

        static Lines of(EventStore events) {
            return (key, sequence) -> events.readEvents(key, 0)
                    .asStream()
                    .takeWhile(message -> message.getSequenceNumber() < sequence)
                    .<DomainEventMessage<?>>map(message -> message)
                    .toList();
        }
    }

    /**
     * How state is stored: as canonical JSON, equal states giving equal strings, so that two builds of a view can be
     * compared byte by byte.
     */
    public record Json<S>(Function<S, String> write, Function<String, S> read) {}

    /**
     * What can be queried besides the key.
     *
     * @param of the extra fields of a document; none may be called {@code _id}, {@code seq} or {@code state}
     * @param indexes each one or more field names, ascending
     */
    public record Fields<S>(Function<S, Document> of, List<List<String>> indexes) {

        /** Nothing but the key. */
        public static <S> Fields<S> none() {
            return new Fields<>(state -> new Document(), List.of());
        }
    }

    public Projection {
        if (!name.matches("[a-z][a-z0-9-]*")
                || version < 1
                || !generation.projection().equals(name)) {
            throw new IllegalArgumentException("Not a projection's name and version: " + name + " " + version);
        }
    }

    /** On the documents of its first build. */
    public Projection(String name, int version, String aggregateType, Fold<E, S> fold, Json<S> json, Fields<S> fields) {
        this(name, version, aggregateType, fold, json, fields, new Generation(name, version, 0));
    }

    /** The same on other documents. */
    public Projection<E, S> on(Generation other) {
        return new Projection<>(name, version, aggregateType, fold, json, fields, other);
    }

    /** The collection of the documents that are meant; also the name of their event processor. */
    public String collection() {
        return generation.collection();
    }

    /** The view of a case before its first event. */
    public View<S> empty(String key) {
        return new View<>(key, -1, fold.initial().apply(key));
    }

    /**
     * The view after one more event, or the same view if it has that event already.
     *
     * @param lines for the rare event that takes an earlier one back
     * @throws SequenceGapException if an event in between is missing
     */
    public View<S> next(View<S> view, DomainEventMessage<?> message, Lines lines) {
        long seq = message.getSequenceNumber();
        if (seq <= view.seq()) {
            return view;
        }
        if (seq > view.seq() + 1) {
            throw new SequenceGapException(view.seq() + 1, seq);
        }
        return new View<>(
                view.key(),
                seq,
                fold.step()
                        .apply(
                                view.state(),
                                fold.decode().apply(message),
                                () -> lines.before(view.key(), seq).stream()
                                        .map(fold.decode())
                                        .toList()));
    }

    /** The view after all of these events of one case. */
    public View<S> fold(String key, Iterable<? extends DomainEventMessage<?>> messages, Lines lines) {
        View<S> view = empty(key);
        for (DomainEventMessage<?> message : messages) {
            view = next(view, message, lines);
        }
        return view;
    }

    public Document document(View<S> view) {
        var document = new Document(ID, view.key())
                .append(SEQ, view.seq())
                .append(STATE, json.write().apply(view.state()));
        if (ofAnotherVersion()) {
            document.append(FOLDED_BY, version);
        }
        fields.of().apply(view.state()).forEach((field, value) -> {
            if (RESERVED.contains(field)) {
                throw new IllegalStateException("Projection " + name + " may not have a field " + field);
            }
            document.append(field, value);
        });
        return document;
    }

    /** What a document says; one that another version folded is not read, but folded again up to where it stands. */
    View<S> view(Document document, Lines lines) {
        String key = Objects.requireNonNull(document.getString(ID));
        if (!folded(document)) {
            return fold(key, lines.before(key, seq(document) + 1), lines);
        }
        return new View<>(key, seq(document), read(document));
    }

    /** Whether this version folded the document, and not another. */
    public boolean folded(Document document) {
        return !ofAnotherVersion() || Integer.valueOf(version).equals(document.getInteger(FOLDED_BY));
    }

    private S read(Document document) {
        return json.read().apply(Objects.requireNonNull(document.getString(STATE)));
    }

    private boolean ofAnotherVersion() {
        return generation.version() != version;
    }

    public static long seq(Document document) {
        return document.get(SEQ, Number.class).longValue();
    }
}
