package nl.gezinslijn.query.projection.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;

/** The way from the reading thread to one hand: a chunk being filled, and a few that wait. */
final class Lane<H extends Hand> {

    private final H hand;
    private final int size;
    private final BlockingQueue<List<DomainEventMessage<?>>> waiting;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private List<DomainEventMessage<?>> chunk;

    Lane(H hand, Scan.Settings settings) {
        this.hand = hand;
        this.size = settings.chunk();
        this.waiting = new ArrayBlockingQueue<>(settings.waiting());
        this.chunk = new ArrayList<>(size);
    }

    void start(Executor threads) {
        threads.execute(this::work);
    }

    H hand() {
        return hand;
    }

    void add(DomainEventMessage<?> event) throws InterruptedException {
        chunk.add(event);
        if (chunk.size() == size) {
            handOver(chunk);
            chunk = new ArrayList<>(size);
        }
    }

    /** Nothing more comes. */
    void end() throws InterruptedException {
        if (!chunk.isEmpty()) {
            handOver(chunk);
        }
        handOver(List.of());
    }

    /** Waits until everything is taken; fails as the hand did. */
    void join() {
        try {
            end.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Waits for a place, but not for a hand that has failed. */
    private void handOver(List<DomainEventMessage<?>> full) throws InterruptedException {
        while (!waiting.offer(full, 100, TimeUnit.MILLISECONDS)) {
            if (end.isDone()) {
                join();
            }
        }
    }

    private void work() {
        try {
            for (List<DomainEventMessage<?>> next = waiting.take(); !next.isEmpty(); next = waiting.take()) {
                hand.take(next);
            }
            end.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.cancel(false);
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
    }
}
