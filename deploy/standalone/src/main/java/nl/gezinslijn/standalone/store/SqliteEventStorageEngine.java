package nl.gezinslijn.standalone.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gezinslijn.command.bus.StillUnderWay;
import nl.gezinslijn.runtime.names.MillisecondClock;
import nl.gezinslijn.runtime.store.StoredEvent;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage on one SQLite file. Appending blocks until the events are on the disk; many threads that append
 * at the same time share one commit ({@link GroupCommit}). Reading has connections of its own and takes rows in
 * batches, each in one short query, so a stream holds nothing and need not be closed.
 *
 * <p>Tokens are plain positions ({@link GlobalSequenceTrackingToken}), without gaps to look after: a position is given
 * out only while the file's one write lock is held, and that is let go only by the commit or the rollback. So who sees
 * position <i>n</i> sees every position below it that will ever exist.
 *
 * <p>Times are stored in milliseconds. Live events carry finer ones unless {@link MillisecondClock} is set, and then
 * live and stored events differ.
 *
 * <p>Errors: {@link AggregateStreamCreationException} when the first event of an aggregate exists,
 * {@link ConcurrencyException} when a later one does (nothing of that append is stored),
 * {@link StoreUnavailableException} in an outage, {@link StillUnderWay} when the disk does not answer: then what was
 * appended may yet be stored.
 */
public final class SqliteEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    private static final String STREAM = "SELECT " + EventColumns.ALL + ", global_index FROM events"
            + " WHERE global_index > ? ORDER BY global_index LIMIT ?";
    private static final String AGGREGATE = "SELECT " + EventColumns.ALL + " FROM events"
            + " WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?";
    private static final String SNAPSHOT = "SELECT " + EventColumns.ALL + " FROM snapshots WHERE aggregate_id = ?";
    private static final String LAST_SEQUENCE =
            "SELECT sequence FROM events WHERE aggregate_id = ? ORDER BY sequence DESC LIMIT 1";
    private static final String BEFORE_FIRST = "SELECT global_index - 1 FROM events ORDER BY global_index LIMIT 1";
    private static final String LAST = "SELECT global_index FROM events ORDER BY global_index DESC LIMIT 1";
    private static final String BEFORE_TIME =
            "SELECT global_index - 1 FROM events WHERE stored_at >= ? ORDER BY global_index LIMIT 1";

    private final GroupCommit writer;
    private final ReadPool readers;

    private SqliteEventStorageEngine(Builder builder) throws SQLException {
        super(builder);
        this.writer = new GroupCommit(builder.writer, builder.queueCapacity, builder.patience, builder.answer);
        this.readers = new ReadPool(builder.reader, builder.readers, builder.patience);
    }

    /**
     * @param file the event file; it and its directory are made when absent
     * @param serializer for events, metadata and snapshots
     */
    public static Builder builder(Path file, Serializer serializer) {
        return new Builder(new EventFile(file), serializer);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<StoredEvent> rows =
                events.stream().map(event -> StoredEvent.of(event, serializer)).toList();
        StoredEvent conflict = writer.execute(connection -> connection.insert(rows));
        if (conflict != null) {
            throw conflictWith(conflict);
        }
    }

    private static AxonException conflictWith(StoredEvent event) {
        if (event.aggregateId() == null) {
            return new ConcurrencyException("Event [%s] was stored before".formatted(event.eventId()));
        }
        if (event.sequence() == 0) {
            return new AggregateStreamCreationException(
                    "%s [%s] cannot be created: it exists".formatted(event.aggregateType(), event.aggregateId()));
        }
        return new ConcurrencyException("%s [%s] has an event at sequence %d, or event [%s] was stored before"
                .formatted(event.aggregateType(), event.aggregateId(), event.sequence(), event.eventId()));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        StoredEvent row = StoredEvent.of(snapshot, serializer);
        writer.execute(connection -> {
            connection.replaceSnapshot(row);
            return null;
        });
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return readers.query(SNAPSHOT, EventColumns::read, aggregateIdentifier).stream();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return readers.query(AGGREGATE, EventColumns::read, aggregateIdentifier, firstSequenceNumber, batchSize);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return readers.query(STREAM, SqliteEventStorageEngine::tracked, position(lastToken), batchSize);
    }

    private static TrackedEventData<byte[]> tracked(ResultSet row) throws SQLException {
        StoredEvent event = EventColumns.read(row);
        var token = new GlobalSequenceTrackingToken(row.getLong(10));
        return event.aggregateId() == null
                ? new EventOfNoAggregate(token, event)
                : new TrackedDomainEventData<>(token, event);
    }

    private static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default ->
                throw new IllegalArgumentException("A token of this store is a GlobalSequenceTrackingToken, not a "
                        + token.getClass().getSimpleName());
        };
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return first(LAST_SEQUENCE, row -> row.getLong(1), aggregateIdentifier);
    }

    /** Before the first event; null when there is none. */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return token(BEFORE_FIRST);
    }

    /** At the last event; null when there is none. */
    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(LAST);
    }

    /** Before the first event recorded at or after the given time, else at the last event; scans from the beginning. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        TrackingToken token = token(BEFORE_TIME, dateTime.toEpochMilli());
        return token == null ? createHeadToken() : token;
    }

    private @Nullable TrackingToken token(String sql, Object... parameters) {
        return first(sql, row -> row.getLong(1), parameters)
                .map(GlobalSequenceTrackingToken::new)
                .orElse(null);
    }

    /**
     * Not {@code max()} and {@code getObject(Long.class)}: the driver refuses NULL there, whereas no row is no number.
     */
    private <T> Optional<T> first(String sql, ReadPool.Row<T> row, Object... parameters) {
        return readers.query(sql, row, parameters).stream().findFirst();
    }

    /**
     * How many appends and snapshots were stored since the start, for metrics: with {@link #commits} the size of a
     * group.
     */
    public long writes() {
        return writer.writes();
    }

    /** How many commits were made since the start. */
    public long commits() {
        return writer.commits();
    }

    /** How many appends wait for the next commit at this moment. */
    public int waiting() {
        return writer.waiting();
    }

    /** Whether an append would be stored now; tries it, unless one just was. Waits no longer than for a commit. */
    public boolean canStore() {
        return writer.canStore();
    }

    /** Acknowledges what is being appended, refuses what comes later, and lets the file go. */
    @Override
    public void close() {
        // The writer last: the last connection to close folds the write-ahead log into the file, and readers cannot.
        readers.close();
        writer.close();
    }

    private record EventOfNoAggregate(TrackingToken trackingToken, StoredEvent event)
            implements TrackedEventData<byte[]> {

        @Override
        public String getEventIdentifier() {
            return event.eventId();
        }

        @Override
        public Instant getTimestamp() {
            return event.getTimestamp();
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return event.getMetaData();
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return event.getPayload();
        }
    }

    /** Everything has a default but the file and the serializer. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private ConnectionSource writer;
        private final ConnectionSource reader;
        private int readers = 4;
        private int queueCapacity = 1024;
        private Duration patience = Duration.ofSeconds(5);
        private Duration answer = Duration.ofSeconds(30);

        private Builder(EventFile file, Serializer serializer) {
            this.writer = file::openWriter;
            this.reader = file::openReader;
            eventSerializer(serializer);
            snapshotSerializer(serializer);
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter snapshotFilter) {
            super.snapshotFilter(snapshotFilter);
            return this;
        }

        /** How many events one query reads; 100 unless set. */
        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        /** How many connections read at the same time; 4 unless set. */
        public Builder readers(int readers) {
            this.readers = readers;
            return this;
        }

        /** How many appends may wait for the writer, and so share one commit at most; 1024 unless set. */
        public Builder queueCapacity(int queueCapacity) {
            this.queueCapacity = queueCapacity;
            return this;
        }

        /** How long an append waits for a place in the queue, and a query for a connection; 5 seconds unless set. */
        public Builder patience(Duration patience) {
            this.patience = patience;
            return this;
        }

        /** How long an append that is queued waits for its commit; 30 seconds unless set. */
        public Builder answer(Duration answer) {
            this.answer = answer;
            return this;
        }

        /** Lets a test stand between the engine and its file. */
        Builder writer(ConnectionSource writer) {
            this.writer = writer;
            return this;
        }

        /**
         * @throws StoreUnavailableException when the file cannot be opened, or is of a newer version than this program
         */
        public SqliteEventStorageEngine build() {
            try {
                return new SqliteEventStorageEngine(this);
            } catch (SQLException e) {
                throw new StoreUnavailableException("The event store could not be opened: " + e.getMessage(), e);
            }
        }
    }
}
