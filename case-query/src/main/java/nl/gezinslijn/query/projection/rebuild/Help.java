package nl.gezinslijn.query.projection.rebuild;

import java.util.concurrent.CancellationException;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds parts of a rebuild that another process leads, on a thread of its own, until none is free. */
final class Help<E, S> {

    private static final Logger log = LoggerFactory.getLogger(Help.class);

    private final Projection<E, S> projection;
    private final Run.House<E, S> house;
    private final Rebuild rebuild;
    private final Thread thread;
    private volatile boolean stopping;

    /** @param projection on the generation to build */
    Help(Projection<E, S> projection, Run.House<E, S> house, Rebuild rebuild) {
        this.projection = projection;
        this.house = house;
        this.rebuild = rebuild;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("help with rebuild " + rebuild.id())
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    Rebuild rebuild() {
        return rebuild;
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    /** Says that this process is at it, or notices that nobody wants it any more. */
    void lookAfter() {
        if (house.log().isOpen(rebuild)) {
            house.log().parts().alive(rebuild);
        } else {
            stopping = true;
        }
    }

    /** Ends it where it is; what was not finished is for others. */
    void stop() {
        stopping = true;
    }

    void awaitStop() {
        Run.await(thread);
    }

    private void run() {
        try {
            // nobody looks at what this process alone has read
            var meter = new Meter(house.log().standing(rebuild));
            var share = new Share<>(projection, house, rebuild, meter, () -> stopping, phase -> {});
            int folded = 0;
            while (!stopping && share.foldOne()) {
                folded++;
            }
            if (folded > 0) {
                log.info("{}: folded {} parts of it for another process", rebuild.id(), folded);
            }
        } catch (CancellationException e) {
            log.info("{} is not helped with any further", rebuild.id());
        } catch (RuntimeException | Error e) {
            // who leads it meets the same, and says so
            log.warn("{} could not be helped with: {}", rebuild.id(), ParkedCase.causeOf(e));
        }
    }
}
