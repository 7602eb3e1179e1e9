package nl.gezinslijn.services.store;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import nl.gezinslijn.query.projection.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who does what only one instance should do: sign, sweep, import. Each lease has one holder until it ends by the
 * database's clock; who dies is succeeded when it has ended. A lease saves work and noise, and is no lock: a holder
 * that is held up just before it writes may write after its lease has gone to another. What must not happen twice is
 * refused where it is written.
 */
public final class Leases implements AutoCloseable {

    /** How soon another takes over from one that died. */
    public static final Duration TERM = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    /** A renewal may fail twice before a lease ends. */
    private static final int RENEWALS = 3;

    /** So much of the term a holder counts on: clocks run at slightly different speeds. */
    private static final double SURE = 0.9;

    private final LeaseBook book;
    private final Duration term;
    private final LongSupplier nanos;
    private final String holder = UUID.randomUUID().toString();
    private final Queue<Lease> leases = new ConcurrentLinkedQueue<>();
    private final Queue<BiConsumer<String, BooleanSupplier>> onlookers = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService renewer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leases").factory());

    public Leases(ViewStore store) {
        this(new MongoLeaseBook(store), TERM, System::nanoTime);
    }

    Leases(LeaseBook book, Duration term, LongSupplier nanos) {
        this.book = book;
        this.term = term;
        this.nanos = nanos;
        long pause = term.toMillis() / RENEWALS;
        var unused = renewer.scheduleWithFixedDelay(
                () -> List.copyOf(leases).forEach(Lease::renew), pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Who wants to know of each work, once it was asked for here. */
    public void watch(BiConsumer<String, BooleanSupplier> onlooker) {
        onlookers.add(onlooker);
        leases.forEach(lease -> onlooker.accept(lease.name, lease::held));
    }

    /** Asks for it now, and from now on whenever it is free, until it is closed. */
    public Lease lease(String name) {
        Lease lease = new Lease(name);
        lease.renew();
        leases.add(lease);
        onlookers.forEach(onlooker -> onlooker.accept(name, lease::held));
        return lease;
    }

    /** Gives all of them back. */
    @Override
    public void close() {
        renewer.shutdown();
        List.copyOf(leases).forEach(Lease::close);
    }

    /** One of them, as this instance sees it. */
    public final class Lease implements AutoCloseable {

        private final String name;
        private volatile long sureUntil;
        private boolean closed;

        private Lease(String name) {
            this.name = name;
            this.sureUntil = nanos.getAsLong();
        }

        /** Whether this instance is sure that no other holds it. */
        public boolean held() {
            return sureUntil - nanos.getAsLong() > 0;
        }

        private synchronized void renew() {
            if (closed) {
                return;
            }
            // from before it was asked: later would be later than the database counts from
            long asked = nanos.getAsLong();
            try {
                sureUntil = book.take(name, holder, term) ? asked + (long) (term.toNanos() * SURE) : asked;
            } catch (RuntimeException e) {
                LOG.warn("The lease '{}' cannot be renewed now; it is tried again", name, e);
            }
        }

        /** Another may have it at once. */
        @Override
        public synchronized void close() {
            if (closed) {
                return;
            }
            closed = true;
            leases.remove(this);
            sureUntil = nanos.getAsLong();
            try {
                book.giveBack(name, holder);
            } catch (RuntimeException e) {
                LOG.warn("The lease '{}' cannot be given back; it ends by itself", name, e);
            }
        }
    }
}
