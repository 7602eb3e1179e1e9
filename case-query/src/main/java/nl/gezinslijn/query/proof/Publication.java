package nl.gezinslijn.query.proof;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes to one place, head after head, each until it is there; a thread of its own, since places can be slow. */
final class Publication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Publisher publisher;
    private final ProofLedger ledger;
    private final Duration firstPause;
    private final Duration longestPause;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Thread thread;
    private boolean awaited;
    private boolean closing;

    Publication(Publisher publisher, ProofLedger ledger, Duration firstPause, Duration longestPause) {
        this.publisher = publisher;
        this.ledger = ledger;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.thread =
                Thread.ofPlatform().daemon().name("publish-" + publisher.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** There is a new head. */
    void wake() {
        lock.lock();
        try {
            awaited = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration pause = firstPause;
        boolean failing = false;
        try {
            while (true) {
                try {
                    publishAll();
                    if (failing) {
                        LOG.info("tree heads are published again: {}", publisher.name());
                    }
                    failing = false;
                    pause = firstPause;
                    if (!await(null)) {
                        return;
                    }
                } catch (IOException | RuntimeException e) {
                    if (!failing) {
                        LOG.warn("a tree head could not be published ({}); it is tried again", publisher.name(), e);
                    }
                    failing = true;
                    if (!await(pause)) {
                        return;
                    }
                    pause = min(pause.multipliedBy(2), longestPause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publishAll() throws IOException, InterruptedException {
        for (Optional<Head> next = next(); next.isPresent(); next = next()) {
            Head head = next.get();
            publisher.publish(head, ledger);
            ledger.markPublished(publisher.name(), head.size());
        }
    }

    private Optional<Head> next() {
        return ledger.headsAfter(ledger.published(publisher.name()), 1).stream().findFirst();
    }

    /**
     * Waits for news, or after a failure for the pause, through which no news cuts.
     *
     * @return false when it is over
     */
    private boolean await(@Nullable Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long nanos = pause == null ? 0 : pause.toNanos();
            while (!closing && (pause == null ? !awaited : nanos > 0)) {
                if (pause == null) {
                    news.await();
                } else {
                    nanos = news.awaitNanos(nanos);
                }
            }
            boolean more = awaited;
            awaited = false;
            return !closing || (pause == null && more);
        } finally {
            lock.unlock();
        }
    }

    private static Duration min(Duration some, Duration other) {
        return some.compareTo(other) < 0 ? some : other;
    }

    /** Tries once more what is still to be published, and waits for that a short while. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            news.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
