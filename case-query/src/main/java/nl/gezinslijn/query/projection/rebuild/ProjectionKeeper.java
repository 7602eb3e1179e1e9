package nl.gezinslijn.query.projection.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.Generation;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.ParkedCase.GivenUp;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionStatus;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Verdict;
import nl.gezinslijn.query.projection.scan.Partition;
import nl.gezinslijn.query.projection.scan.Reach;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one projection: the generation that serves is kept level, another can be built beside it and take its place.
 *
 * <p>When the version was raised since the last start, the older one goes on serving and the new one is built by
 * itself. A rebuild that a crash interrupted is gone on with.
 */
public final class ProjectionKeeper<E, S> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProjectionKeeper.class);
    private static final String SYSTEM = "system";
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
    private static final Duration HELPERS_STOP_WITHIN = Duration.ofSeconds(30);

    private final Projection<E, S> projection;
    private final EventStore events;
    private final ViewStore store;
    private final FlushingTokenStore tokens;
    private final Served<E, S> served;
    private final Shelf shelf;
    private final RebuildSettings settings;
    private final RebuildLog rebuilds;
    private final Wishes wishes;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("projection keeper"));
    private @Nullable ScheduledFuture<?> lookout;
    private final Helping<E, S> helping;
    private @Nullable Run<E, S> run;
    private volatile boolean closed;

    public ProjectionKeeper(
            Projection<E, S> projection,
            EventStore events,
            ViewStore store,
            Pointer pointer,
            RebuildSettings settings) {
        this.projection = projection;
        this.events = events;
        this.store = store;
        this.tokens = FlushingTokenStore.in(store);
        this.served = new Served<>(projection, events, store, tokens, settings.live());
        this.settings = settings;
        this.rebuilds = new RebuildLog(store);
        this.wishes = new Wishes(rebuilds);
        this.shelf = new Shelf(projection, store, pointer, rebuilds);
        this.helping = new Helping<>(projection, store, rebuilds, this::house);
    }

    public synchronized void start() {
        Generation serving = shelf.begin();
        served.keepLevel(serving);
        helping.start();
        shelf.clearUp();
        Optional<Rebuild> open = open();
        if (open.isPresent()) {
            goOnWith(open.get());
        } else if (serving.version() != projection.version()) {
            log.info("{} serves until version {} is built", serving.collection(), projection.version());
            begin(true, SYSTEM);
        }
        clock.execute(this::retryParked);
        long period = LOOK_AROUND.toMillis();
        lookout = clock.scheduleWithFixedDelay(this::lookAround, period, period, TimeUnit.MILLISECONDS);
    }

    /** Ends after the batches in hand; a rebuild is gone on with at the next start. */
    @Override
    public void close() {
        Run<E, S> running;
        synchronized (this) {
            closed = true;
            running = run;
            if (lookout != null) {
                lookout.cancel(false);
            }
        }
        clock.shutdown();
        if (running != null) {
            running.stop();
        }
        helping.close();
        if (running != null) {
            running.awaitStop();
        }
        synchronized (this) {
            served.close();
        }
    }

    public String name() {
        return projection.name();
    }

    /** The generation that serves, as far as this process keeps it level. */
    public Optional<LiveProjection<E, S>> live() {
        return served.live();
    }

    /** The generation that serves, and how it is doing. */
    public synchronized GenerationStatus current() {
        return status(shelf.current());
    }

    /** All generations there are: those that served and were not dropped, and the one that is being built. */
    public synchronized List<GenerationStatus> generations() {
        Set<Generation> all = new TreeSet<>(Generation.BY_AGE);
        all.addAll(shelf.adopted());
        if (run != null && !run.rebuild().phase().ended()) {
            all.add(run.rebuild().generation());
        }
        return all.stream().map(this::status).toList();
    }

    private GenerationStatus status(Generation generation) {
        LiveProjection<E, S> running = running(generation);
        return new GenerationStatus(
                generation,
                generation.equals(shelf.current()),
                running != null,
                running != null
                        ? running.status()
                        : ProjectionStatus.of(
                                projection.on(generation),
                                events,
                                store,
                                Tokens.position(store, generation.collection()),
                                false));
    }

    private @Nullable LiveProjection<E, S> running(Generation generation) {
        return Stream.of(served.live(), Optional.ofNullable(run).map(Run::live))
                .flatMap(Optional::stream)
                .filter(each -> each.generation().equals(generation))
                .findFirst()
                .orElse(null);
    }

    /** The parked cases of the generation that serves. */
    public List<ParkedCase> parked() {
        return live().map(LiveProjection::parked).orElse(List.of());
    }

    /** Folds a parked case again; whether its view is level now. */
    public boolean retry(String key) {
        return live().map(serving -> serving.retry(key)).orElse(false);
    }

    /** This program may be a later release than the one that could not fold them. */
    private void retryParked() {
        try {
            for (ParkedCase each : parked()) {
                if (!closed && each.givenUp() == null && retry(each.key())) {
                    log.info("{}: a case that was parked is level again", name());
                }
            }
        } catch (RuntimeException e) {
            log.warn("{}: what is parked could not be looked at: {}", name(), ParkedCase.causeOf(e));
        }
    }

    /** Gives a parked case up; whether it was parked. */
    public boolean giveUp(String key, GivenUp decision) {
        return live().map(serving -> serving.giveUp(key, decision)).orElse(false);
    }

    /** Begins to build this version anew beside what serves. It is ready to be switched to when it says so. */
    public synchronized Rebuild rebuild(String by) {
        if (!idle()) {
            throw new RebuildRefusedException("a rebuild is under way");
        }
        if (!store.exclusive() && open().isPresent()) {
            throw new RebuildRefusedException("a rebuild is under way at another process");
        }
        return begin(false, by);
    }

    /** The last one first. */
    public synchronized List<Rebuild> rebuilds() {
        return rebuilds.all(name()).stream().map(this::upToDate).toList();
    }

    public synchronized Optional<Rebuild> find(String id) {
        return rebuilds.find(name(), id).map(this::upToDate);
    }

    private Rebuild upToDate(Rebuild saved) {
        return run != null && run.rebuild().id().equals(saved.id()) ? run.rebuild() : saved;
    }

    /**
     * Lets readers change over, at once here and within a second elsewhere. Who reads from the old documents finishes
     * there; they stay until they are dropped, but are no longer kept level.
     *
     * @param acceptedBecause why it is right in spite of differences; null when none are accepted
     * @throws RebuildRefusedException if it is not ready, or differences were found and not accepted
     */
    public Rebuild switchTo(String id, @Nullable String acceptedBecause) {
        Optional<Rebuild> elsewhere = underWayElsewhere(id);
        return elsewhere.isPresent()
                ? wishes.grantedElsewhere(elsewhere.get(), Wish.of(Wish.Kind.SWITCH, acceptedBecause))
                : switchHere(id, acceptedBecause);
    }

    private synchronized Rebuild switchHere(String id, @Nullable String acceptedBecause) {
        Run<E, S> ready = underWay(id);
        Rebuild rebuild = ready.rebuild();
        Verdict verdict = rebuild.verdict();
        LiveProjection<E, S> fresh = ready.live();
        if (rebuild.phase() != Phase.READY || verdict == null || fresh == null || ready.stopping()) {
            throw new RebuildRefusedException("the rebuild is not ready");
        }
        if (verdict.differing() > 0 && acceptedBecause == null) {
            throw new RebuildRefusedException("differences were found and not accepted");
        }
        Generation old = shelf.current();
        if (!served.replaceBy(fresh, () -> shelf.adopt(rebuild.generation()))) {
            throw new RebuildRefusedException("the rebuild is behind what serves");
        }
        ready.end(Phase.SWITCHED, verdict.differing() > 0 ? acceptedBecause : null, null);
        rebuilds.parts().forget(rebuild);
        log.info("{} serves in the place of {}", rebuild.id(), old.collection());
        return ready.rebuild();
    }

    /** Ends a rebuild that has not been switched to, and drops what was built. */
    public void cancel(String id) {
        Optional<Rebuild> elsewhere = underWayElsewhere(id);
        if (elsewhere.isPresent()) {
            wishes.grantedElsewhere(elsewhere.get(), Wish.of(Wish.Kind.CANCEL, null));
        } else {
            cancelHere(id);
        }
    }

    private void cancelHere(String id) {
        Run<E, S> running;
        synchronized (this) {
            running = underWay(id);
            running.stop();
        }
        running.awaitStop();
        synchronized (this) {
            // first the word, then the deed: what a crash leaves of it is cleared up at the next start
            if (!running.rebuild().phase().ended()) {
                running.end(Phase.CANCELLED, null, null);
            }
        }
        drop(running.rebuild());
    }

    /** Lets go of what was built, when nobody who helped writes to it any more. */
    private void drop(Rebuild undone) {
        long end = System.nanoTime() + HELPERS_STOP_WITHIN.toNanos();
        while (!closed && rebuilds.parts().heldElsewhere(undone) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AROUND.toNanos() / 10);
        }
        synchronized (this) {
            shelf.drop(undone.generation());
            rebuilds.parts().forget(undone);
            store.commit();
        }
    }

    /**
     * Drops a generation that served earlier.
     *
     * @throws RebuildRefusedException if it serves, or is being built
     */
    public synchronized void dropEarlier(Generation generation) {
        shelf.dropEarlier(generation);
    }

    /** The one of this id that another process is at. */
    private synchronized Optional<Rebuild> underWayElsewhere(String id) {
        boolean here = store.exclusive() || (run != null && run.rebuild().id().equals(id));
        return here
                ? Optional.empty()
                : rebuilds.find(name(), id).filter(rebuild -> !rebuild.phase().ended());
    }

    /** What was asked at another process of the rebuild that is under way here. */
    private void grantWishes() {
        Run<E, S> here;
        synchronized (this) {
            here = run;
        }
        if (here == null || store.exclusive() || here.rebuild().phase().ended()) {
            return;
        }
        Rebuild rebuild = here.rebuild();
        rebuilds.wish(rebuild).filter(Wish::isOpen).ifPresent(wish -> {
            try {
                switch (wish.kind()) {
                    case SWITCH -> switchHere(rebuild.id(), wish.acceptedBecause());
                    case CANCEL -> cancelHere(rebuild.id());
                }
            } catch (RebuildRefusedException e) {
                rebuilds.refuse(rebuild, wish, String.valueOf(e.getMessage()));
            }
        });
    }

    private Run<E, S> underWay(String id) {
        if (run == null
                || !run.rebuild().id().equals(id)
                || run.rebuild().phase().ended()) {
            throw new RebuildRefusedException("the rebuild is not under way here");
        }
        return run;
    }

    private Rebuild begin(boolean automatic, String by) {
        Reach reach = Reach.all(events);
        Generation serving = shelf.current();
        long cases = status(serving).status().documents();
        Rebuild rebuild = Rebuild.begun(shelf.next(), automatic, by, Run.now());
        // a part for every process at least; first the parts, so that no rebuild is ever without
        rebuilds.parts().begin(rebuild, Partition.of(cases, settings.casesPerPart(), helping.processes()));
        rebuilds.begin(rebuild, reach);
        store.commit();
        return build(rebuild);
    }

    /** The rebuild of this version that has not ended, wherever it is done. */
    private Optional<Rebuild> open() {
        return rebuilds.all(name()).stream()
                .filter(rebuild ->
                        !rebuild.phase().ended() && rebuild.generation().version() == projection.version())
                .findFirst();
    }

    private void goOnWith(Rebuild rebuild) {
        if (!rebuilds.claim(rebuild)) {
            return;
        }
        if (shelf.adopted().contains(rebuild.generation())) {
            // it was switched to, and the crash came before that was noted
            rebuilds.save(rebuild.ended(Phase.SWITCHED, Run.now(), null, null));
            return;
        }
        log.info("{} is gone on with", rebuild.id());
        build(rebuild);
    }

    private Run.House<E, S> house() {
        return new Run.House<>(
                events, store, tokens, rebuilds, settings, projection.on(shelf.current()), served, this::drop);
    }

    private Rebuild build(Rebuild rebuild) {
        run = new Run<>(projection.on(rebuild.generation()), house(), rebuild, this::whenReady);
        run.start();
        return run.rebuild();
    }

    private void whenReady(Run<E, S> ready) {
        Rebuild rebuild = ready.rebuild();
        Verdict verdict = rebuild.verdict();
        if (rebuild.automatic() && verdict != null && verdict.differing() == 0) {
            try {
                switchHere(rebuild.id(), null);
            } catch (RebuildRefusedException e) {
                log.warn("{} does not serve yet: {}", rebuild.id(), e.getMessage());
            }
        }
    }

    /** Keeps what is known of a rebuild, and follows another process that has switched. */
    private void lookAround() {
        try {
            grantWishes();
            synchronized (this) {
                if (closed) {
                    return;
                }
                if (run != null) {
                    run.save();
                }
                if (!store.exclusive()) {
                    lookAtOthers();
                }
            }
        } catch (RuntimeException e) {
            log.warn("{} could not be looked after just now: {}", name(), ParkedCase.causeOf(e));
        }
    }

    private void lookAtOthers() {
        if (idle()) {
            // one that another process left behind
            rebuilds.orphan(name(), projection.version()).ifPresent(this::goOnWith);
        }
        helping.lookAround(idle());
        Generation serving = shelf.current();
        if (!served.generation().equals(serving)) {
            served.keepLevel(serving);
        }
    }

    private boolean idle() {
        return run == null || run.rebuild().phase().ended();
    }
}
