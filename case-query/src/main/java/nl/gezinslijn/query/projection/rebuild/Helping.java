package nl.gezinslijn.query.projection.rebuild;

import java.util.function.Supplier;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ViewStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process does for rebuilds that others lead, where there are others. */
final class Helping<E, S> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Helping.class);

    private final Projection<E, S> projection;
    private final RebuildLog rebuilds;
    private final Supplier<Run.House<E, S>> house;
    private final Processes processes;
    private @Nullable Help<E, S> help;

    Helping(Projection<E, S> projection, ViewStore store, RebuildLog rebuilds, Supplier<Run.House<E, S>> house) {
        this.projection = projection;
        this.rebuilds = rebuilds;
        this.house = house;
        this.processes = new Processes(projection, store);
    }

    void start() {
        processes.here();
    }

    /** Among how many processes a rebuild can be divided. */
    int processes() {
        return processes.count();
    }

    /** @param idle nothing of its own is being built here */
    synchronized void lookAround(boolean idle) {
        processes.here();
        if (help != null && !help.isOver()) {
            help.lookAfter();
        } else if (idle) {
            rebuilds.led(projection.name(), projection.version())
                    .filter(rebuilds.parts()::hasFree)
                    .ifPresent(this::lendAHand);
        }
    }

    private void lendAHand(Rebuild rebuild) {
        help = new Help<>(projection.on(rebuild.generation()), house.get(), rebuild);
        help.start();
    }

    /** What was not finished is for others. */
    @Override
    public synchronized void close() {
        if (help != null) {
            help.stop();
            help.awaitStop();
        }
        try {
            processes.gone();
        } catch (RuntimeException e) {
            log.info("{}: that this process ends will be noticed by its silence", projection.name());
        }
    }
}
