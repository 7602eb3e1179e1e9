package nl.gezinslijn.bench.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Some clients at the same time, each playing one life after the other, and waiting for the answer to each step. */
final class Clients {

    private Clients() {}

    /** Plays one life to its end. */
    @FunctionalInterface
    interface Life {

        /** @param client from 0 on */
        void play(int client) throws Exception;
    }

    /** @param seconds until the last life that was begun had ended */
    record Played(long lives, double seconds) {

        double livesPerSecond() {
            return lives / seconds;
        }
    }

    /** Each begins a new life until the time is over, and at least one. */
    static Played play(int clients, Duration time, Life life) throws Exception {
        AtomicLong lives = new AtomicLong();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> playing = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                playing.add(threads.submit(() -> {
                    do {
                        life.play(client);
                        lives.incrementAndGet();
                    } while (System.nanoTime() - began < time.toNanos());
                    return null;
                }));
            }
            for (Future<?> one : playing) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        return new Played(lives.get(), (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1));
    }
}
