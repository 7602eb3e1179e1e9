package nl.gezinslijn.standalone.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where appends wait for the writer: bounded, and emptied as a whole. After {@link #close} it refuses but is drained.
 */
public final class CommitQueue<T> implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final int capacity;
    private final Duration patience;
    private List<T> waiting = new ArrayList<>();
    private boolean closed;

    /**
     * @param capacity how many may wait, and so how many one commit can hold at most
     * @param patience how long one waits for a place
     */
    public CommitQueue(int capacity, Duration patience) {
        this.capacity = capacity;
        this.patience = patience;
    }

    /** @throws StoreUnavailableException when closed, interrupted, or full for longer than the patience */
    public void put(T item) {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!closed && waiting.size() >= capacity) {
                if (nanos <= 0) {
                    throw new StoreUnavailableException(
                            "The event store is overloaded: no place in its queue for " + patience);
                }
                nanos = emptied.awaitNanos(nanos);
            }
            if (closed) {
                throw new StoreUnavailableException("The event store is closed");
            }
            waiting.add(item);
            filled.signal();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted while waiting for a place in the event store's queue", e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is there and takes it all; empty only when closed and drained. */
    public List<T> takeAll() {
        lock.lock();
        try {
            while (!closed && waiting.isEmpty()) {
                filled.awaitUninterruptibly();
            }
            List<T> taken = waiting;
            waiting = new ArrayList<>();
            emptied.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            emptied.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
