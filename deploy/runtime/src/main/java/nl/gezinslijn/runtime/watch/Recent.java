package nl.gezinslijn.runtime.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be asked of a store, and is asked once for several who want to know it at about the same time.
 * A store that does not answer keeps nobody waiting for long: who watches has to see the other figures all the same.
 */
public final class Recent<T> {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Supplier<T> read;
    private final Duration patience;
    private @Nullable FutureTask<T> asked;
    private long askedAt;

    public Recent(Supplier<T> read) {
        this(read, PATIENCE);
    }

    /** @param patience how long one waits for an answer */
    public Recent(Supplier<T> read, Duration patience) {
        this.read = read;
        this.patience = patience;
    }

    /** As it was a moment ago; empty when it could not be read. */
    public Optional<T> get() {
        try {
            return Optional.of(ask().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** One question at a time: as long as there is no answer it is not asked again. */
    private synchronized FutureTask<T> ask() {
        FutureTask<T> last = asked;
        if (last != null && (!last.isDone() || System.nanoTime() - askedAt < FRESH.toNanos())) {
            return last;
        }
        FutureTask<T> next = new FutureTask<>(read::get);
        asked = next;
        askedAt = System.nanoTime();
        Thread.ofPlatform().daemon().name("figures").start(next);
        return next;
    }
}
