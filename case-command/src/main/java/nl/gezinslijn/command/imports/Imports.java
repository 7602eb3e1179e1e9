package nl.gezinslijn.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.aggregate.RequestKeyReused;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;
import org.jspecify.annotations.Nullable;

/** What one may do with imports: hand in a file, look how far it is, let it stand still, go on, or end it. */
public final class Imports {

    private final ImportLedger ledger;
    private final Spool spool;
    private final ImportRunner runner;
    private final Clock clock;

    public Imports(ImportLedger ledger, Spool spool, ImportRunner runner, Clock clock) {
        this.ledger = ledger;
        this.spool = spool;
        this.runner = runner;
        this.clock = clock;
    }

    /**
     * Takes a file in and puts it in the queue. The same file under the same id answers the import that is there.
     *
     * @throws RequestKeyReused when there is another file under this id
     * @throws InvalidField when it holds no line
     * @throws IOException as {@link Spool#take}
     */
    public RegisterImport receive(UUID id, String client, InputStream upload) throws IOException {
        Content content = spool.take(upload);
        RegisterImport received = null;
        try {
            if (content.lines() == 0) {
                throw new InvalidField("body", "holds no lines");
            }
            received = add(new RegisterImport(
                    id, client, content, State.RECEIVED, Progress.NONE, clock.instant(), null, null, null));
        } finally {
            if (received == null || !received.content().spool().equals(content.spool())) {
                spool.erase(content.spool());
            }
        }
        runner.wake();
        return received;
    }

    private RegisterImport add(RegisterImport received) {
        Optional<RegisterImport> before = ledger.add(received) ? Optional.empty() : ledger.find(received.id());
        if (before.isPresent()
                && !before.get().content().sha256().equals(received.content().sha256())) {
            throw new RequestKeyReused();
        }
        return before.orElse(received);
    }

    public Optional<RegisterImport> find(UUID id) {
        return ledger.find(id);
    }

    /** The latest first. */
    public List<RegisterImport> latest(int atMost) {
        return ledger.latest(atMost);
    }

    /** In the order of the file. */
    public List<Refusal> refusals(UUID id, long afterLine, int atMost) {
        return ledger.refusals(id, afterLine, atMost);
    }

    /** Lets one that is under way stand still after the lines in hand; one that has ended stays so. */
    public Optional<RegisterImport> pause(UUID id) {
        return change(id, i -> runner.pause(i.id()));
    }

    /** Lets one that stands still go on; any other stays as it is. */
    public Optional<RegisterImport> resume(UUID id) {
        return change(id, i -> runner.resume(i.id()));
    }

    /** Ends it and forgets the file; one that has ended stays as it is. */
    public Optional<RegisterImport> cancel(UUID id) {
        return change(id, runner::cancel);
    }

    private Optional<RegisterImport> change(UUID id, Consumer<RegisterImport> change) {
        @Nullable RegisterImport there = ledger.find(id).orElse(null);
        if (there == null || there.state().ended()) {
            return Optional.ofNullable(there);
        }
        change.accept(there);
        return ledger.find(id);
    }
}
