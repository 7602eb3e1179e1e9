package nl.gezinslijn.standalone.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import nl.gezinslijn.command.bus.StillUnderWay;
import nl.gezinslijn.runtime.store.StoredEvent;
import nl.gezinslijn.standalone.store.WriteConnection.Write;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread writes, and all who wait share its commits: while one commit is on its way to the disk the next writes
 * gather, so that the cost of reaching the disk is paid once for all of them.
 *
 * <p>Each write goes in whole or not at all: one that conflicts changes nothing, the others go on. Nobody hears
 * anything before the commit has returned, not even of a conflict, because what it conflicts with may be part of the
 * same commit. When the transaction fails everybody in it gets a {@link StoreUnavailableException}; the next one begins
 * on a new connection.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    /** How long a commit that succeeded says something of the next one. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ConnectionSource source;
    private final Duration answer;
    private final CommitQueue<Waiting> queue;
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Thread writer;

    private volatile long lastStored = System.nanoTime();

    // Touched by the writer thread only, once that runs.
    private @Nullable WriteConnection connection;
    private volatile boolean outage;

    /** @param counts whether it is something that somebody wanted stored */
    private record Waiting(Write write, CompletableFuture<Outcome> outcome, boolean counts) {

        Outcome outcomeWithin(Duration answer) {
            long until = System.nanoTime() + answer.toNanos();
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return outcome.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    } catch (TimeoutException e) {
                        throw new StillUnderWay(answer);
                    } catch (ExecutionException e) {
                        throw new IllegalStateException(e); // an outage is an outcome too
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private record Outcome(
            @Nullable StoredEvent conflict, @Nullable Throwable outage) {}

    /**
     * @param capacity how many may wait for a commit
     * @param patience how long one waits for a place among those
     * @param answer how long one waits for the commit
     * @throws SQLException when the file cannot be opened; what fails later is told to those whose write it was
     */
    GroupCommit(ConnectionSource source, int capacity, Duration patience, Duration answer) throws SQLException {
        this.source = source;
        this.answer = answer;
        this.queue = new CommitQueue<>(capacity, patience);
        this.connection = new WriteConnection(source.open());
        this.writer = Thread.ofPlatform().daemon().name("event-store-writer").start(this::run);
    }

    /**
     * Waits until the write is on the disk or refused. Once it is queued an interrupt does not end the waiting, because
     * the caller could not know what became of it; only a disk that does not answer at all does.
     *
     * @return the event that conflicts with what is stored (then nothing of this write is), or null
     * @throws StoreUnavailableException when nothing was acknowledged because of an outage
     * @throws StillUnderWay when the commit has not returned in time: the write may yet be stored
     */
    @Nullable
    StoredEvent execute(Write write) {
        Outcome outcome = outcome(write, true);
        if (outcome.outage() != null) {
            throw new StoreUnavailableException(
                    "The event store could not commit; nothing was stored", outcome.outage());
        }
        return outcome.conflict();
    }

    /** Whether a commit would succeed; one that changes nothing is tried, unless one has just succeeded. */
    boolean canStore() {
        if (!outage && System.nanoTime() - lastStored < FRESH.toNanos()) {
            return true;
        }
        try {
            return outcome(
                                    connection -> {
                                        connection.touch();
                                        return null;
                                    },
                                    false)
                            .outage()
                    == null;
        } catch (StoreUnavailableException | StillUnderWay e) {
            return false;
        }
    }

    private Outcome outcome(Write write, boolean counts) {
        var waiting = new Waiting(write, new CompletableFuture<>(), counts);
        queue.put(waiting);
        return waiting.outcomeWithin(answer);
    }

    /** How many writes were acknowledged as stored since the start. */
    long writes() {
        return writes.get();
    }

    /** How many wait for the next commit. */
    int waiting() {
        return queue.size();
    }

    /** How many commits the acknowledged writes took. */
    long commits() {
        return commits.get();
    }

    private void run() {
        for (List<Waiting> group = queue.takeAll(); !group.isEmpty(); group = queue.takeAll()) {
            Outcome[] outcomes = commit(group);
            for (int i = 0; i < outcomes.length; i++) {
                group.get(i).outcome().complete(outcomes[i]);
            }
        }
        disconnect();
    }

    private Outcome[] commit(List<Waiting> group) {
        var outcomes = new Outcome[group.size()];
        int stored = 0;
        try {
            WriteConnection connection = connect();
            connection.begin();
            for (int i = 0; i < outcomes.length; i++) {
                outcomes[i] = new Outcome(group.get(i).write().applyTo(connection), null);
                stored += outcomes[i].conflict() == null && group.get(i).counts() ? 1 : 0;
            }
            connection.commit();
            writes.addAndGet(stored);
            commits.addAndGet(group.stream().anyMatch(Waiting::counts) ? 1 : 0);
            lastStored = System.nanoTime();
            report(null);
        } catch (SQLException | RuntimeException | Error e) {
            Arrays.fill(outcomes, new Outcome(null, e));
            disconnect();
            report(e);
        }
        return outcomes;
    }

    /** Once when an outage begins and once when it ends, however many appends it hits. */
    private void report(@Nullable Throwable failure) {
        if (failure != null && !outage) {
            log.error("The event store cannot commit; what is appended is refused until it can", failure);
        } else if (failure == null && outage) {
            log.info("The event store commits again");
        }
        outage = failure != null;
    }

    private WriteConnection connect() throws SQLException {
        WriteConnection open = connection;
        if (open == null) {
            open = new WriteConnection(source.open());
            connection = open;
        }
        return open;
    }

    private void disconnect() {
        WriteConnection open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            log.warn("The event store's connection did not close", e);
        }
    }

    /** Writes and acknowledges what is queued, refuses what comes later, and lets the file go. */
    @Override
    public void close() {
        queue.close();
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
