package nl.gezinslijn.command.api;

import java.time.Instant;
import java.util.UUID;
import nl.gezinslijn.command.imports.RegisterImport;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, for the API.
 *
 * @param receivedFrom account of who handed it in
 * @param sha256 of the file, in hex
 * @param lines of the file
 * @param line number of the last line dealt with; 0 before the first
 * @param accepted lines carried out
 * @param alreadyDone lines that had been carried out before
 * @param interruption why it stands still
 */
public record ImportProgress(
        UUID id,
        RegisterImport.State state,
        String receivedFrom,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String sha256,
        long bytes,
        long lines,
        long line,
        long accepted,
        long alreadyDone,
        long refused,
        @Nullable Long linesPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable String interruption) {

    static ImportProgress of(RegisterImport i) {
        Progress p = i.progress();
        boolean measured = p.workedMillis() > 0 && p.line() > 0;
        return new ImportProgress(
                i.id(),
                i.state(),
                i.client(),
                i.receivedAt(),
                i.startedAt(),
                i.endedAt(),
                i.content().sha256(),
                i.content().bytes(),
                i.content().lines(),
                p.line(),
                p.accepted(),
                p.alreadyDone(),
                p.refused(),
                measured ? p.line() * 1000 / p.workedMillis() : null,
                measured && !i.state().ended()
                        ? (i.content().lines() - p.line()) * p.workedMillis() / p.line() / 1000
                        : null,
                i.interruption());
    }
}
