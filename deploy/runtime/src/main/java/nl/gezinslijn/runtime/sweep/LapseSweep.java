package nl.gezinslijn.runtime.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.gezinslijn.command.api.Desk;
import nl.gezinslijn.command.api.ProblemException;
import nl.gezinslijn.command.bus.Wordless;
import nl.gezinslijn.command.term.RecordLapse;
import nl.gezinslijn.runtime.watch.SweepMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Records the terms that ended without request or closure (TERM-4): at start, for what came due while the service was
 * down, and then hourly. The command is idempotent, so a case swept twice is recorded once.
 *
 * <p>While an import is unfinished nothing is swept: a case of which half is in would be judged by today, and what was
 * recorded of it today would keep its next, older line out (TIME-1). The end of the last import sweeps.
 */
public class LapseSweep {

    private static final Logger LOG = LoggerFactory.getLogger(LapseSweep.class);

    private static final Duration RHYTHM = Duration.ofHours(1);

    private final DueTerms due;
    private final Desk desk;
    private final Clock clock;
    private final BooleanSupplier importing;
    private final BooleanSupplier ourTurn;
    private final SweepMeters meters;
    private volatile boolean ready;
    private volatile Instant next = Instant.MIN;

    /**
     * @param importing an import is unfinished
     * @param ourTurn whether this process, of several, sweeps
     */
    public LapseSweep(
            DueTerms due,
            Desk desk,
            Clock clock,
            BooleanSupplier importing,
            BooleanSupplier ourTurn,
            SweepMeters meters) {
        this.ourTurn = ourTurn;
        this.meters = meters;
        this.due = due;
        this.desk = desk;
        this.clock = clock;
        this.importing = importing;
    }

    /** Ready means that an old register has been played in: its cases are not judged by today while they come in. */
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        ready = true;
        sweep();
    }

    /**
     * A sweep that failed is tried again within a minute; so is one that fell to another process, which may be gone.
     */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    public void eachMinute() {
        Instant now = clock.instant();
        // further off than the rhythm: the clock was ahead when it was set, and has been put right since
        if (!now.isBefore(next) || next.isAfter(now.plus(RHYTHM))) {
            sweep();
        }
    }

    /** The last unfinished import has ended. */
    public void afterImports() {
        sweep();
    }

    private synchronized void sweep() {
        try {
            record();
        } catch (RuntimeException e) {
            meters.failed();
            LOG.warn("lapsed terms could not be looked up; the next try is within a minute", Wordless.copy(e));
        }
    }

    private void record() {
        if (!ready || !ourTurn.getAsBoolean()) {
            return;
        }
        if (importing.getAsBoolean()) {
            LOG.info("lapsed terms are not recorded while an import is unfinished");
            next = clock.instant().plus(RHYTHM);
            return;
        }
        LocalDate today = LocalDate.now(clock);
        int recorded = 0;
        for (DueTerms.Due term : due.endedBefore(today)) {
            if (importing.getAsBoolean()) {
                break;
            }
            try {
                recorded += desk.record(
                                        term.caseId(),
                                        new RecordLapse(),
                                        term.endedOn().plusDays(1),
                                        "sweep-" + UUID.randomUUID())
                                .events()
                                .isEmpty()
                        ? 0
                        : 1;
            } catch (ProblemException e) {
                meters.failed();
                // The case moved on since the view was read, or the store is away: the next sweep looks again.
                LOG.info("the lapse of case {} was not recorded: {}", term.caseId(), e.getMessage());
            }
        }
        next = clock.instant().plus(RHYTHM);
        meters.swept(recorded, clock.instant());
        if (recorded > 0) {
            LOG.info("{} lapsed terms recorded", recorded);
        }
    }
}
