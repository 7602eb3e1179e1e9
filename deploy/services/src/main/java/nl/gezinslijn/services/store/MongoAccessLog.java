package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static nl.gezinslijn.services.store.Shared.ID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.accesslog.LineText;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access log of all instances. In each of them one thread writes, and all who wait share a write of it. A database
 * does not refuse by itself to change a line, as the file of one instance does: give its user no right but to find and
 * to insert here; the proofs over the lines tell whatever was done to them.
 */
public final class MongoAccessLog implements AccessLog, AutoCloseable {

    static final String LINES = "access-log";
    static final String AT = "at";
    static final String ACCOUNT = "account";
    static final String COMMAND = "command";
    static final String LINE = "line";
    private static final String CASES = "cases";

    private static final Logger LOG = LoggerFactory.getLogger(MongoAccessLog.class);
    private static final int CAPACITY = 10_000;

    private final Shared lines;
    private final NextNumbers numbers;
    private final Duration patience;
    private final Semaphore places = new Semaphore(CAPACITY);
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("access-log-writer").factory());

    private record Waiting(AccessLine line, CompletableFuture<Void> safe) {}

    public MongoAccessLog(ViewStore store) {
        this(store, Shared.PATIENCE);
    }

    MongoAccessLog(ViewStore store, Duration patience) {
        this.lines = new Shared(store, LINES);
        this.numbers = new NextNumbers(lines);
        this.patience = patience;
        lines.index(Indexes.compoundIndex(Indexes.ascending(CASES), descending(ID)), false);
        lines.index(Indexes.compoundIndex(Indexes.ascending(ACCOUNT), descending(ID)), false);
        lines.index(Indexes.ascending(AT), false);
    }

    @Override
    public void keep(AccessLine line) {
        try {
            put(line).join();
        } catch (CompletionException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public void keepSoon(AccessLine line) {
        // when it fails, who looked is in the events all the same
        var unused = put(line);
    }

    private CompletableFuture<Void> put(AccessLine line) {
        Waiting waiting = new Waiting(line, new CompletableFuture<>());
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable(new IllegalStateException("no place in its queue for " + patience));
            }
            queue.add(waiting);
            writer.execute(this::write);
            return waiting.safe();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(e);
        } catch (RejectedExecutionException e) {
            if (queue.remove(waiting)) {
                places.release();
                throw new Unavailable(e);
            }
            // the last write before the end has taken it
            return waiting.safe();
        }
    }

    private void write() {
        List<Waiting> group = takeAll();
        if (group.isEmpty()) {
            return;
        }
        try {
            numbers.append(
                    group.stream().map(waiting -> document(waiting.line())).toList(), patience);
            group.forEach(waiting -> waiting.safe().complete(null));
        } catch (RuntimeException e) {
            LOG.error("The access log cannot be written; what it is to keep is not answered", e);
            // who came meanwhile has waited long enough too
            group.addAll(takeAll());
            group.forEach(waiting -> waiting.safe().completeExceptionally(e));
        } finally {
            places.release(group.size());
        }
    }

    private List<Waiting> takeAll() {
        List<Waiting> all = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
        }
        return all;
    }

    private static Document document(AccessLine line) {
        return document(
                line.at(),
                line.account(),
                line.action() == AccessLine.Action.COMMAND,
                line.cases(),
                LineText.write(line));
    }

    /** Without its number. */
    static Document document(Instant at, String account, boolean command, List<String> cases, String line) {
        return new Document(AT, Date.from(at))
                .append(ACCOUNT, account)
                .append(COMMAND, command)
                .append(CASES, cases)
                .append(LINE, line);
    }

    @Override
    public List<AccessLine> find(Query query) {
        List<Bson> conditions = new ArrayList<>();
        if (query.caseId() != null) {
            conditions.add(eq(CASES, query.caseId()));
        }
        if (query.account() != null) {
            conditions.add(eq(ACCOUNT, query.account()));
        }
        if (query.commands() != null) {
            conditions.add(eq(COMMAND, query.commands()));
        }
        if (query.from() != null) {
            conditions.add(gte(AT, Date.from(query.from())));
        }
        if (query.to() != null) {
            conditions.add(lt(AT, Date.from(query.to())));
        }
        if (query.before() != null) {
            conditions.add(lt(ID, query.before()));
        }
        return orUnavailable(() -> lines.read()
                .find(conditions.isEmpty() ? Filters.empty() : and(conditions))
                .sort(descending(ID))
                .limit(query.most())
                .map(row -> LineText.read(row.getString(LINE)).numbered(row.getLong(ID)))
                .into(new ArrayList<>()));
    }

    @Override
    public long size() {
        return orUnavailable(() -> NextNumbers.last(lines));
    }

    private static <T> T orUnavailable(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            throw new Unavailable(e);
        }
    }

    /** Writes what still waits. */
    @Override
    public void close() {
        writer.close();
    }
}
