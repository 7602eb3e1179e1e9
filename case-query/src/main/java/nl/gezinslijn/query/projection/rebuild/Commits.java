package nl.gezinslijn.query.projection.rebuild;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.gezinslijn.query.projection.ViewStore;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Commits what is written now and then, on a thread of its own: those who fold and write go on meanwhile. The embedded
 * store keeps in memory what is not committed, so they wait when it is much.
 */
final class Commits implements AutoCloseable {

    private static final int BATCHES = 16;
    private static final int MOST_BATCHES = 48;

    private final ViewStore store;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(new AxonThreadFactory("rebuild-commits"));
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private int batches;

    Commits(ViewStore store) {
        this.store = store;
    }

    /**
     * A batch was written.
     *
     * @throws RuntimeException as an earlier commit failed
     */
    void written() {
        CompletableFuture<Void> tooMuch = count();
        if (tooMuch != null) {
            await(tooMuch);
        }
    }

    /** @return what to wait for, if there is much to commit */
    private synchronized @Nullable CompletableFuture<Void> count() {
        batches++;
        if (batches >= BATCHES && last.isDone()) {
            await(last);
            batches = 0;
            last = CompletableFuture.runAsync(store::commit, thread);
        }
        return batches >= MOST_BATCHES ? last : null;
    }

    private static void await(CompletableFuture<Void> commit) {
        try {
            commit.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new CancellationException(String.valueOf(e.getCause()));
        }
    }

    /** Waits for the one under way. */
    @Override
    public void close() {
        thread.close();
    }
}
