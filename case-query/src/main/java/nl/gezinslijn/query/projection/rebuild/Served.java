package nl.gezinslijn.query.projection.rebuild;

import java.time.Duration;
import java.util.Optional;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.Generation;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.ViewStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The generation that serves, kept level. Changed by one thread at a time, asked by any. */
final class Served<E, S> implements Run.Serving, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOOK_AGAIN_MILLIS = 5;

    private final Projection<E, S> projection;
    private final EventStore events;
    private final ViewStore store;
    private final FlushingTokenStore tokens;
    private final LiveProjection.Settings settings;
    private volatile Generation generation;
    private volatile @Nullable LiveProjection<E, S> live;

    Served(
            Projection<E, S> projection,
            EventStore events,
            ViewStore store,
            FlushingTokenStore tokens,
            LiveProjection.Settings settings) {
        this.projection = projection;
        this.events = events;
        this.store = store;
        this.tokens = tokens;
        this.settings = settings;
        this.generation = projection.generation();
    }

    /**
     * From now on this one. An older version is kept level with the fold of the new one, case by case as they change,
     * where nobody else can be at it. Elsewhere the processes of that version do, until the last of them is replaced.
     */
    void keepLevel(Generation next) {
        close();
        generation = next;
        if (next.version() == projection.version() || store.exclusive()) {
            var starting = new LiveProjection<>(projection.on(next), events, tokens, store, settings);
            starting.start();
            live = starting;
        }
    }

    /**
     * Puts another in its place that is level already. The old one stands still for a moment, so that nobody sees a
     * case go back.
     *
     * @param adopt makes readers change over
     * @return whether the other has come as far as this one
     */
    boolean replaceBy(LiveProjection<E, S> fresh, Runnable adopt) {
        Generation old = generation;
        close();
        if (!reaches(fresh, position())) {
            keepLevel(old);
            return false;
        }
        adopt.run();
        generation = fresh.generation();
        live = fresh;
        return true;
    }

    Generation generation() {
        return generation;
    }

    /** Empty where it is not this process that keeps it level. */
    Optional<LiveProjection<E, S>> live() {
        return Optional.ofNullable(live);
    }

    @Override
    public long position() {
        LiveProjection<E, S> running = live;
        return running == null ? Tokens.position(store, generation.collection()) : running.position();
    }

    @Override
    public boolean moving() {
        LiveProjection<E, S> running = live;
        return running != null && !running.stopped();
    }

    @Override
    public void close() {
        LiveProjection<E, S> running = live;
        live = null;
        if (running != null) {
            running.close();
        }
    }

    private static boolean reaches(LiveProjection<?, ?> fresh, long position) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (fresh.position() < position) {
            if (System.nanoTime() > end || fresh.stopped()) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
