package nl.gezinslijn.query.api;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.gezinslijn.query.api.ProjectionAnswers.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a client how a rebuild goes, for as long as both are there. */
final class ProgressEvents implements Runnable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofHours(4);
    /** Something is sent at least once in so many looks, to notice a client that has left. */
    private static final int LOOKS_WITHOUT_A_WORD = 20;

    private final SseEmitter client = new SseEmitter(LONGEST.toMillis());
    private final Supplier<Progress> rebuild;
    private final AtomicBoolean left = new AtomicBoolean();

    private ProgressEvents(Supplier<Progress> rebuild) {
        this.rebuild = rebuild;
        client.onCompletion(() -> left.set(true));
        client.onTimeout(() -> left.set(true));
        client.onError(e -> left.set(true));
    }

    static SseEmitter follow(Supplier<Progress> rebuild) {
        var events = new ProgressEvents(rebuild);
        Thread.ofVirtual().name("progress of a rebuild").start(events);
        return events.client;
    }

    @Override
    public void run() {
        try {
            @Nullable Progress told = null;
            int silent = 0;
            while (!left.get()) {
                Progress now = rebuild.get();
                if (!now.equals(told)) {
                    client.send(SseEmitter.event().name("progress").data(now));
                    told = now;
                    silent = 0;
                } else if (++silent == LOOKS_WITHOUT_A_WORD) {
                    client.send(SseEmitter.event().comment("still here"));
                    silent = 0;
                }
                if (now.phase().ended()) {
                    break;
                }
                Thread.sleep(LOOK_AGAIN);
            }
            client.complete();
        } catch (IOException e) {
            // the client has left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            client.completeWithError(e);
        }
    }
}
