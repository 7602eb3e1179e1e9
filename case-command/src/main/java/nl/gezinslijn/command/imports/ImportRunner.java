package nl.gezinslijn.command.imports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import nl.gezinslijn.command.bus.Wordless;
import nl.gezinslijn.command.imports.RegisterImport.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries imports out one after the other, in the order in which they were received. Those that were under way when the
 * service stopped, however it stopped, go on when it starts; those that were interrupted wait to be resumed.
 */
public final class ImportRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    /** Many entries under way share one commit of the store. */
    private static final int LANES = 16;

    private static final long SECONDS_UNTIL_NEXT_TRY = 10;

    private final ImportLedger ledger;
    private final Spool spool;
    private final RegisterDesk desk;
    private final Clock clock;
    private final BooleanSupplier ourTurn;
    private final List<Runnable> whenNoneIsLeft = new CopyOnWriteArrayList<>();
    private final Semaphore work = new Semaphore(0);
    private final ExecutorService lanes = Executors.newFixedThreadPool(
            LANES, Thread.ofPlatform().name("import-lane-", 0).factory());
    private final Thread worker = Thread.ofPlatform().daemon().name("imports").unstarted(this::run);
    private volatile boolean stopping;
    private volatile @Nullable UUID current;

    public ImportRunner(ImportLedger ledger, Spool spool, RegisterDesk desk, Clock clock) {
        this(ledger, spool, desk, clock, () -> true);
    }

    /** @param ourTurn whether this process, of several, carries imports out */
    public ImportRunner(ImportLedger ledger, Spool spool, RegisterDesk desk, Clock clock, BooleanSupplier ourTurn) {
        this.ourTurn = ourTurn;
        this.ledger = ledger;
        this.spool = spool;
        this.desk = desk;
        this.clock = clock;
    }

    /** To be told whenever the last unfinished import has ended, before the first is taken up. */
    public void whenNoneIsLeft(Runnable listener) {
        whenNoneIsLeft.add(listener);
    }

    /** Clears away what a crash left behind; before anything can be handed in. */
    public void tidy() {
        spool.retain(ledger.unfinished().stream().map(i -> i.content().spool()).collect(Collectors.toSet()));
    }

    /** Goes on where the service stopped. */
    public void start() {
        worker.start();
        wake();
    }

    /** There is something to do. */
    void wake() {
        work.release();
    }

    /** After the batch that is under way. */
    void pause(UUID id) {
        ledger.pause(id);
    }

    void resume(UUID id) {
        ledger.requeue(id);
        wake();
    }

    void cancel(RegisterImport cancelled) {
        ledger.cancel(cancelled.id(), clock.instant());
        if (!cancelled.id().equals(current)) {
            ended(cancelled);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                if (!ourTurn.getAsBoolean()) {
                    waitForWork();
                    continue;
                }
                Optional<RegisterImport> next = ledger.unfinished().stream()
                        .filter(i -> i.state() != State.INTERRUPTED)
                        .findFirst();
                if (next.isPresent()) {
                    carryOut(next.get());
                } else {
                    waitForWork();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("imports stand still; the next try is in {} s", SECONDS_UNTIL_NEXT_TRY, Wordless.copy(e));
                waitForNextTry();
            }
        }
    }

    private void carryOut(RegisterImport next) {
        current = next.id();
        try {
            State left = ledger.begin(next.id(), clock.instant())
                    .map(begun -> new ImportRun(begun, ledger, desk, clock, lanes).carryOut(spool, this::mayGoOn))
                    .orElseGet(() -> ledger.find(next.id()).orElseThrow().state());
            LOG.info("import {} is {}", next.id(), left);
            if (left.ended()) {
                ended(next);
            }
        } finally {
            current = null;
        }
    }

    private boolean mayGoOn() {
        return !stopping && ourTurn.getAsBoolean();
    }

    private void ended(RegisterImport ended) {
        spool.erase(ended.content().spool());
        if (!ledger.anyUnfinished()) {
            whenNoneIsLeft.forEach(Runnable::run);
        }
    }

    /** Not for ever: another process may have taken one in, or have gone. */
    private void waitForWork() throws InterruptedException {
        if (work.tryAcquire(SECONDS_UNTIL_NEXT_TRY, TimeUnit.SECONDS)) {
            work.drainPermits();
        }
    }

    private void waitForNextTry() {
        work.drainPermits();
        try {
            work.tryAcquire(SECONDS_UNTIL_NEXT_TRY, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops after the batch that is under way. */
    @Override
    public void close() {
        stopping = true;
        wake();
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        lanes.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
