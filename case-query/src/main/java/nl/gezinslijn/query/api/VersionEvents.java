package nl.gezinslijn.query.api;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import nl.gezinslijn.query.changes.CaseChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells one client each newer version of a case, for as long as both are there. */
final class VersionEvents implements Runnable {

    /** Then the client asks anew, and whether it may is judged anew. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** So often something is sent, to notice a client that has left. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final long OVER = -1;

    /** What a client is told, as {@code {"version":12}}. */
    record Version(long version) {}

    /** Without a limit: the server's own way to end it is a failure. */
    private final SseEmitter client = new SseEmitter(0L);

    private final BlockingQueue<Long> versions = new LinkedBlockingQueue<>();
    private final CaseChanges.Following following;
    private final LongSupplier now;
    private final Consumer<VersionEvents> over;

    /**
     * @param now asked once what is followed already, so that nothing falls in between
     * @param over told at its end
     */
    VersionEvents(CaseChanges changes, String caseId, LongSupplier now, Consumer<VersionEvents> over) {
        this.now = now;
        this.over = over;
        this.following = changes.follow(caseId, versions::add, this::end);
        client.onCompletion(this::end);
        client.onTimeout(this::end);
        client.onError(e -> end());
    }

    SseEmitter start() {
        Thread.ofVirtual().name("versions of a case").start(this);
        return client;
    }

    void end() {
        versions.add(OVER);
    }

    @Override
    public void run() {
        try (following) {
            long end = System.nanoTime() + LONGEST.toNanos();
            long told = now.getAsLong();
            tell(told);
            while (System.nanoTime() < end) {
                @Nullable Long next = versions.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    client.send(SseEmitter.event().comment("still here"));
                } else if (next == OVER) {
                    break;
                } else if (next > told) {
                    told = next;
                    tell(told);
                }
            }
            client.complete();
        } catch (IOException e) {
            // the client has left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            client.completeWithError(e);
        } finally {
            over.accept(this);
        }
    }

    private void tell(long version) throws IOException {
        client.send(SseEmitter.event().name("version").data(new Version(version)));
    }
}
