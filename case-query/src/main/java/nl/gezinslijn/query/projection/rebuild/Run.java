package nl.gezinslijn.query.projection.rebuild;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.gezinslijn.query.projection.Documents;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Verdict;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rebuild from beginning to end, or from where a crash left it, on a thread of its own. */
final class Run<E, S> {

    private static final Logger log = LoggerFactory.getLogger(Run.class);
    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final int LOOK_FOR_PARTS_MILLIS = 250;

    /**
     * The house it runs in.
     *
     * @param served the projection on the generation that serves
     * @param serving how that is doing
     * @param drop lets go of what has failed
     */
    record House<E, S>(
            EventStore events,
            ViewStore store,
            FlushingTokenStore tokens,
            RebuildLog log,
            RebuildSettings settings,
            Projection<E, S> served,
            Serving serving,
            Consumer<Rebuild> drop) {}

    /** The generation that serves. */
    interface Serving {

        long position();

        /** Whether it is kept level here, and has not stopped. */
        boolean moving();
    }

    private final Projection<E, S> projection;
    private final House<E, S> house;
    private final Meter meter;
    private final Thread thread;
    private final Consumer<Run<E, S>> whenReady;
    private volatile Standing standing;
    private Rebuild rebuild;
    private @Nullable LiveProjection<E, S> live;
    private volatile boolean stopping;

    /** @param projection on the generation to build */
    Run(Projection<E, S> projection, House<E, S> house, Rebuild rebuild, Consumer<Run<E, S>> whenReady) {
        this.projection = projection;
        this.house = house;
        this.standing = house.log().standing(rebuild);
        this.meter = new Meter(standing);
        this.rebuild = rebuild;
        this.whenReady = whenReady;
        this.thread =
                Thread.ofPlatform().daemon().name("rebuild " + rebuild.id()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** What is known of it now. */
    synchronized Rebuild rebuild() {
        return rebuild.phase().ended() ? rebuild : rebuild.in(rebuild.phase(), meter.work());
    }

    /** Keeps what is known of it, and says that this process is at it. */
    synchronized void save() {
        if (!rebuild.phase().ended()) {
            house.log().save(rebuild());
            if (!standing.built()) {
                house.log().parts().alive(rebuild);
            }
        }
    }

    /** Its live projection, once it has one. */
    synchronized @Nullable LiveProjection<E, S> live() {
        return live;
    }

    /**
     * Ends it where it is, to be gone on with later or never. It is not interrupted: that could hit a commit and close
     * the file underneath.
     */
    void stop() {
        stopping = true;
    }

    /** Waits until it does nothing any more, and keeps its documents level no longer. */
    void awaitStop() {
        await(thread);
        LiveProjection<E, S> running = live();
        if (running != null) {
            running.close();
        }
    }

    /** Waits for its end, also when interrupted meanwhile. */
    static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** It has ended in this way. */
    synchronized void end(Phase end, @Nullable String accepted, @Nullable String failure) {
        rebuild = rebuild().ended(end, now(), accepted, failure);
        house.log().save(rebuild);
        house.store().commit();
    }

    private void run() {
        try {
            build();
            catchUp();
            judge();
            enter(Phase.READY);
            whenReady.accept(this);
        } catch (CancellationException e) {
            log.info("{} is not built any further for now", rebuild.id());
        } catch (RuntimeException | Error e) {
            if (!stopping) {
                log.error("{} could not be built: {}", rebuild.id(), ParkedCase.causeOf(e));
                fail(e);
            }
        }
    }

    private void fail(Throwable e) {
        try {
            LiveProjection<E, S> running = live();
            if (running != null) {
                running.close();
            }
            end(Phase.FAILED, null, ParkedCase.causeOf(e));
            house.drop().accept(rebuild);
        } catch (RuntimeException alsoThat) {
            // the store is away: at the next start it is gone on with
            log.error("{} could not be ended: {}", rebuild.id(), ParkedCase.causeOf(alsoThat));
        }
    }

    /** Until all parts are folded, whoever folds them. */
    private void build() {
        var share = new Share<>(projection, house, rebuild, meter, this::stopping, this::enter);
        // the embedded server reads all documents for an index that it then does not keep: there are none yet
        if (house.store().exclusive()) {
            index();
        }
        while (!standing.built()) {
            if (!share.foldOne()) {
                // another process is at what is left
                pause(LOOK_FOR_PARTS_MILLIS);
            }
            standing = house.log().standing(rebuild);
            meter.finished(standing);
        }
        if (!house.store().exclusive()) {
            index();
        }
    }

    private void index() {
        enter(Phase.INDEXING);
        new Documents(house.store(), projection)
                .createIndexes(projection.fields().indexes());
    }

    private void catchUp() {
        enter(Phase.CATCHING_UP);
        Tokens.begin(
                house.tokens(), projection.collection(), house.settings().live().segments(), standing.folded());
        var starting = new LiveProjection<>(
                projection,
                house.events(),
                house.tokens(),
                house.store(),
                house.settings().live());
        synchronized (this) {
            live = starting;
        }
        starting.start();
        long served = house.serving().position();
        await(() -> starting.position() >= served, starting);
    }

    private void judge() {
        enter(Phase.COMPARING);
        LiveProjection<E, S> fresh = Objects.requireNonNull(live());
        Verdict verdict = new Comparison<>(
                        house.served(),
                        projection,
                        house.events(),
                        house.store(),
                        house.settings().listedDifferences(),
                        this::stopping)
                .verdict(position -> await(
                        () -> fresh.position() >= position
                                && (!house.serving().moving() || house.serving().position() >= position),
                        fresh));
        synchronized (this) {
            rebuild = rebuild.judged(verdict);
        }
        if (verdict.differing() > 0) {
            log.warn(
                    "{} differs from {} in {} cases",
                    rebuild.id(),
                    house.served().collection(),
                    verdict.differing());
        }
    }

    private void await(BooleanSupplier condition, LiveProjection<E, S> needed) {
        while (!condition.getAsBoolean()) {
            unless(this::stopping);
            if (needed.stopped()) {
                throw new IllegalStateException("too many cases are parked");
            }
            pause(LOOK_AGAIN_MILLIS);
        }
    }

    private void pause(int millis) {
        unless(this::stopping);
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new CancellationException("interrupted");
        }
    }

    private synchronized void enter(Phase phase) {
        unless(this::stopping);
        rebuild = rebuild.in(phase, meter.work());
        house.log().save(rebuild);
    }

    boolean stopping() {
        return stopping;
    }

    static void unless(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled");
        }
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
