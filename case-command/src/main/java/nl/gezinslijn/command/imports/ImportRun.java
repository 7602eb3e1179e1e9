package nl.gezinslijn.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import nl.gezinslijn.command.api.ProblemException;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.bus.Wordless;
import nl.gezinslijn.command.imports.ImportLedger.Checkpoint;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import being carried out, from its last checkpoint on: batch by batch, each followed by a checkpoint. What the
 * ledger holds is always the beginning of the file. Lines of the latest batch that were carried out without reaching a
 * checkpoint are handed in once more, and their cases know them by their keys.
 */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final RegisterImport begun;
    private final ImportLedger ledger;
    private final RegisterDesk desk;
    private final Clock clock;
    private final Executor lanes;
    private Progress progress;

    ImportRun(RegisterImport begun, ImportLedger ledger, RegisterDesk desk, Clock clock, Executor lanes) {
        this.begun = begun;
        this.ledger = ledger;
        this.desk = desk;
        this.clock = clock;
        this.lanes = lanes;
        this.progress = begun.progress();
    }

    /**
     * @param spool where the file is
     * @param mayGoOn asked before each batch: not when the service stops
     * @return the state it is left in: ended, interrupted, or running when the service stops
     */
    State carryOut(Spool spool, BooleanSupplier mayGoOn) {
        try (InputStream in = spool.open(begun.content().spool(), progress.offset())) {
            BatchReader batches =
                    new BatchReader(new RegisterLines(in, progress.line(), progress.offset()), desk, ledger);
            State state = State.RUNNING;
            while (state == State.RUNNING) {
                if (!mayGoOn.getAsBoolean()) {
                    return State.RUNNING;
                }
                state = next(batches);
            }
            return state;
        } catch (IOException e) {
            LOG.error("import {} cannot be read", begun.id(), Wordless.copy(e));
            return checkpoint(State.INTERRUPTED, List.of(), List.of(), "what was handed in cannot be read");
        }
    }

    private State next(BatchReader batches) throws IOException {
        Instant from = clock.instant();
        List<BatchLine> batch = batches.next();
        if (batch.isEmpty()) {
            return checkpoint(State.DONE, List.of(), List.of(), null);
        }
        String interruption = carryOut(batch);
        List<LineMark> done = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (BatchLine line : batch) {
            if (!line.isDealtWith()) {
                break;
            }
            progress = line.after(progress);
            line.done().ifPresent(done::add);
            line.refusal().ifPresent(refused::add);
        }
        progress = worked(progress, Duration.between(from, clock.instant()));
        return checkpoint(interruption == null ? State.RUNNING : State.INTERRUPTED, done, refused, interruption);
    }

    /** Answers why it could not go on; null when every line was dealt with. */
    private @Nullable String carryOut(List<BatchLine> batch) {
        AtomicReference<@Nullable String> interruption = new AtomicReference<>();
        Lanes side = new Lanes(lanes);
        for (BatchLine line : batch) {
            if (!line.isDealtWith()) {
                side.add(Objects.requireNonNull(line.entry()), () -> enter(line, interruption));
            }
        }
        try {
            side.finish();
        } catch (ExecutionException e) {
            interruption.compareAndSet(null, "something went wrong on our side");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            interruption.compareAndSet(null, "the service is stopping");
        }
        return interruption.get();
    }

    private void enter(BatchLine line, AtomicReference<@Nullable String> interruption) {
        if (interruption.get() != null) {
            throw new Interrupted();
        }
        try {
            desk.enter(Objects.requireNonNull(line.entry()));
            line.carriedOut();
        } catch (ProblemException e) {
            if (!isAnswer(e.problem())) {
                interruption.compareAndSet(
                        null, "line " + line.number() + ": " + e.problem().detail());
                throw new Interrupted();
            }
            line.refused(e.problem());
        } catch (RuntimeException e) {
            LOG.error("line {} of import {} failed", line.number(), begun.id(), Wordless.copy(e));
            interruption.compareAndSet(null, "line " + line.number() + ": something went wrong on our side");
            throw new Interrupted();
        }
    }

    /** Whatever the line is to blame for; the rest is ours, and the line keeps its turn. */
    private static boolean isAnswer(Problem problem) {
        return problem.kind() != Problem.Kind.UNAVAILABLE && problem.kind() != Problem.Kind.INTERNAL;
    }

    private State checkpoint(State state, List<LineMark> done, List<Refusal> refused, @Nullable String interruption) {
        return ledger.checkpoint(
                new Checkpoint(begun.id(), state, progress, done, refused, interruption, clock.instant()));
    }

    private static Progress worked(Progress p, Duration time) {
        return new Progress(
                p.line(), p.offset(), p.accepted(), p.alreadyDone(), p.refused(), p.workedMillis() + time.toMillis());
    }

    /** Keeps what comes after it in the same case from following. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted() {
            super("interrupted", null, false, false);
        }
    }
}
