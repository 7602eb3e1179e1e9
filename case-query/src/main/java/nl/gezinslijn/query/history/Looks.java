package nl.gezinslijn.query.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.projection.scan.Hand;
import nl.gezinslijn.query.projection.scan.Reach;
import nl.gezinslijn.query.projection.scan.Scan;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds every case as somebody sees it who looks back. The first look from somewhere takes one pass over all events of
 * the store, with all cores; the latest looks are remembered, and the next from there reads only what came since.
 */
final class Looks<S> {

    private static final Logger log = LoggerFactory.getLogger(Looks.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Of the heap, for what is remembered. */
    private static final int ONE_PART_IN = 16;

    private final EventStore events;
    private final CaseHistory history;
    private final Function<String, S> none;
    private final Function<AsOf, Step<S>> folding;
    private final Cache<AsOf, Look<S>> latest;

    /** One entry on; an entry that takes another back asks for the line before it. */
    @FunctionalInterface
    interface Step<S> {
        S apply(S state, Entry<CaseEvent> entry, Supplier<List<Entry<CaseEvent>>> line);
    }

    /**
     * What was seen.
     *
     * @param states by case
     * @param leftOut cases that will not fold, as they were before that showed
     * @param last where the events ended
     */
    record Look<S>(
            Map<String, S> states,
            Map<String, S> leftOut,
            @Nullable TrackingToken last) {

        int cases() {
            return states.size() + leftOut.size();
        }
    }

    /**
     * @param none a case before its first event
     * @param bytes that a case takes, about
     */
    Looks(
            EventStore events,
            CaseHistory history,
            Function<String, S> none,
            Function<AsOf, Step<S>> folding,
            int bytes) {
        this.events = events;
        this.history = history;
        this.none = none;
        this.folding = folding;
        this.latest = Caffeine.newBuilder()
                .maximumWeight(Runtime.getRuntime().maxMemory() / ONE_PART_IN / bytes)
                .weigher((AsOf asOf, Look<S> look) -> look.cases())
                .expireAfterAccess(REMEMBERED)
                .executor(Runnable::run)
                .build();
    }

    Look<S> from(AsOf asOf) {
        Look<S> earlier = latest.getIfPresent(asOf);
        Look<S> look = goOn(asOf, earlier == null ? new Look<>(Map.of(), Map.of(), null) : earlier);
        // an event may still come in a gap, and would not be seen by who goes on behind it
        if (!(look.last() instanceof GapAwareTrackingToken token && token.hasGaps())) {
            latest.put(asOf, look);
        }
        return look;
    }

    private Look<S> goOn(AsOf asOf, Look<S> earlier) {
        Reach all = Reach.all(events);
        Reach since = earlier.last() == null ? all : new Reach(earlier.last(), all.through());
        if (earlier.last() != null && since.events() == 0) {
            return earlier;
        }
        Step<S> step = folding.apply(asOf);
        Scan.Done<Folding> done = new Scan(events, Scan.Settings.DEFAULT)
                .run(
                        since,
                        message -> CaseFiles.AGGREGATE.equals(message.getType()),
                        () -> new Folding(step, earlier),
                        Scan.Watch.NONE);
        Map<String, S> states = new HashMap<>(earlier.states());
        Map<String, S> leftOut = new HashMap<>(earlier.leftOut());
        for (Folding hand : done.hands()) {
            states.putAll(hand.states);
            leftOut.putAll(hand.leftOut);
        }
        states.keySet().removeAll(leftOut.keySet());
        return new Look<>(states, leftOut, done.last());
    }

    private final class Folding implements Hand {

        private final Step<S> step;
        private final Look<S> earlier;
        private final Map<String, S> states = new HashMap<>();
        private final Map<String, S> leftOut = new HashMap<>();

        Folding(Step<S> step, Look<S> earlier) {
            this.step = step;
            this.earlier = earlier;
        }

        @Override
        public void take(List<DomainEventMessage<?>> chunk) {
            for (DomainEventMessage<?> message : chunk) {
                String caseId = message.getAggregateIdentifier();
                if (leftOut.containsKey(caseId) || earlier.leftOut().containsKey(caseId)) {
                    continue;
                }
                S before = states.computeIfAbsent(caseId, this::before);
                try {
                    Entry<CaseEvent> entry = CaseFiles.entry(message);
                    S after = step.apply(
                            before, entry, () -> history.entries(caseId, 0, Math.toIntExact(entry.sequence())));
                    states.put(caseId, after);
                } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
                    leftOut.put(caseId, before);
                    states.remove(caseId);
                    log.warn(
                            "case {} is left out: its event {} cannot be folded: {}",
                            caseId,
                            message.getSequenceNumber(),
                            e.getClass().getName());
                }
            }
        }

        private S before(String caseId) {
            S known = earlier.states().get(caseId);
            return known == null ? none.apply(caseId) : known;
        }
    }
}
