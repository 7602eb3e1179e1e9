package nl.gezinslijn.query.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.feed.Delivery.Outcome;
import nl.gezinslijn.query.feed.Subscription.State;
import nl.gezinslijn.query.feed.Subscriptions.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts events to whoever subscribed: each subscription in the order of the feed, one event at a time and at least
 * once. A receiver that fails keeps only itself waiting, ever longer, until it is given up.
 *
 * <p>Several processes may do this beside each other: who posts for a subscription holds it for a while, and holds it
 * anew with every event. One that dies lets go by dying; the next goes on from what is on record, and repeats no more
 * than what was not.
 */
public final class Postman implements AutoCloseable {

    /**
     * How it works.
     *
     * @param look how often it looks for what is new
     * @param patience how long a receiver may take for one event
     * @param hold how long a subscription is held; longer than patience
     * @param firstPause before a failed event is tried again; doubles each time, less up to half by chance
     * @param giveUp how long a receiver may fail before it is not tried any more
     */
    public record Settings(
            Duration look,
            Duration patience,
            Duration hold,
            Duration firstPause,
            Duration longestPause,
            Duration giveUp) {

        public static final Settings DEFAULT = new Settings(
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofHours(1),
                Duration.ofDays(3));

        public Settings givingUpAfter(Duration time) {
            return new Settings(look, patience, hold, firstPause, longestPause, time);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 100;

    private final Feed feed;
    private final Subscriptions subscriptions;
    private final AccessLog accessLog;
    private final Delivery delivery;
    private final Clock clock;
    private final DoubleSupplier chance;
    private final String holder;
    private final Settings settings;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("postman").factory());
    private final ExecutorService posting = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("posting ", 0).factory());
    private volatile boolean closed;

    /**
     * @param accessLog where each event of a case is noted before it leaves
     * @param chance from 0 to 1, so that receivers that failed together are not tried again together
     * @param holder no other process has this name while this one lives
     */
    public Postman(
            Feed feed,
            Subscriptions subscriptions,
            AccessLog accessLog,
            Targets targets,
            JsonMapper json,
            Clock clock,
            DoubleSupplier chance,
            String holder,
            Settings settings) {
        this.feed = feed;
        this.subscriptions = subscriptions;
        this.accessLog = accessLog;
        this.delivery = new Delivery(targets, json, clock, settings.patience());
        this.clock = clock;
        this.chance = chance;
        this.holder = holder;
        this.settings = settings;
    }

    public void start() {
        var unused =
                looking.scheduleWithFixedDelay(this::look, 0, settings.look().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Instant now = clock.instant();
            long last = feed.last();
            for (Subscription each : subscriptions.all()) {
                if (each.state() == State.ACTIVE && each.position() > last && subscriptions.isAhead(each.id(), last)) {
                    LOG.error("webhook {} knows more events than there are; nothing is posted for it", each.id());
                }
                boolean waits = each.state() == State.ACTIVE
                        && each.position() < last
                        && !each.due().isAfter(now);
                if (waits && inHand.add(each.id())) {
                    posting.execute(() -> post(each.id()));
                }
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("it cannot be seen now which events are to be posted; looking again", e);
            }
        }
    }

    private void post(String id) {
        try {
            subscriptions.hold(id, holder, clock.instant(), until()).ifPresent(this::postAll);
            inHand.remove(id);
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("posting for webhook {} broke off; trying again", id, e);
                // what is wrong with us is not better at the next look
                var unused = looking.schedule(
                        () -> inHand.remove(id), settings.hold().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void postAll(Held to) {
        String id = to.subscription().id();
        try {
            long position = to.subscription().position();
            List<FeedEvent> events = feed.after(position, BATCH);
            while (!events.isEmpty() && postInTurn(to, events)) {
                events = feed.after(events.getLast().number(), BATCH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            subscriptions.release(id, holder);
        }
    }

    /** Whether all were accepted, and it is still for us to go on. */
    private boolean postInTurn(Held to, List<FeedEvent> events) throws InterruptedException {
        Subscription whose = to.subscription();
        for (FeedEvent event : events) {
            if (whose.wants(event)) {
                if (closed) {
                    return false;
                }
                Outcome outcome = handOver(to, event);
                if (outcome instanceof Outcome.Failed failed) {
                    failed(whose.id(), failed);
                    return false;
                }
                if (!subscriptions.advance(whose.id(), holder, event.number(), until())) {
                    return false;
                }
            }
        }
        return subscriptions.advance(whose.id(), holder, events.getLast().number(), until());
    }

    private Outcome handOver(Held to, FeedEvent event) throws InterruptedException {
        if (event.ofCase()) {
            try {
                accessLog.keep(HandedOver.line(to.subscription(), event, clock.instant()));
            } catch (AccessLog.Unavailable e) {
                return new Outcome.Failed("that it was handed over could not be recorded here");
            }
        }
        return delivery.post(to, event);
    }

    private void failed(String id, Outcome.Failed failed) {
        Subscription now = subscriptions.find(id).orElse(null);
        if (now == null || closed) {
            return;
        }
        Instant at = clock.instant();
        Instant since = now.failingSince() == null ? at : now.failingSince();
        boolean givenUp = !since.plus(settings.giveUp()).isAfter(at);
        State next = failed.gone() ? State.GONE : givenUp ? State.GIVEN_UP : State.ACTIVE;
        subscriptions.failed(id, holder, failed.trouble(), since, at.plus(pause(now.failures(), failed)), next);
        if (next != State.ACTIVE) {
            LOG.error("nothing is posted for webhook {} any more: {}, since {}", id, failed.trouble(), since);
        } else if (now.failures() == 0) {
            LOG.warn("an event could not be posted for webhook {}: {}; trying again", id, failed.trouble());
        }
    }

    private Duration pause(int before, Outcome.Failed failed) {
        Duration doubled = settings.firstPause().multipliedBy(1L << Math.min(before, 30));
        Duration most = least(doubled, settings.longestPause());
        Duration own = most.minusMillis((long) (most.toMillis() * chance.getAsDouble() / 2));
        return failed.delay() == null
                ? own
                : least(settings.longestPause(), own.compareTo(failed.delay()) > 0 ? own : failed.delay());
    }

    private static Duration least(Duration one, Duration other) {
        return List.of(one, other).stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant until() {
        return clock.instant().plus(settings.hold());
    }

    /** Waits for the events that are under way, and lets go of what it holds. */
    @Override
    public void close() {
        closed = true;
        looking.shutdownNow();
        posting.shutdown();
        try {
            if (!posting.awaitTermination(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                posting.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delivery.close();
    }
}
