package nl.gezinslijn.command.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;
import org.jspecify.annotations.Nullable;

/** What became of imports and of their lines. What a method has answered survives a crash. */
public interface ImportLedger {

    /** Answers false, and changes nothing, when there is one with this id already. */
    boolean add(RegisterImport received);

    Optional<RegisterImport> find(UUID id);

    /** The latest first. */
    List<RegisterImport> latest(int atMost);

    /** In the order in which they were received. */
    List<RegisterImport> unfinished();

    boolean anyUnfinished();

    /** Takes it up: it is running from now on. Empty when it has ended or stands still. */
    Optional<RegisterImport> begin(UUID id, Instant at);

    /** One that stands still waits for its turn again; any other stays as it is. */
    void requeue(UUID id);

    /** Lets one that waits or runs stand still; lines being carried out at this moment are still counted. */
    void pause(UUID id);

    /** Ends it, unless it has ended. Lines being carried out at this moment are still counted. */
    void cancel(UUID id, Instant at);

    /** The line that was carried out under this key. */
    Optional<LineMark> done(String key);

    /** Every line that was carried out, in order of its key; {@code ""} is before the first. */
    List<LineMark> doneAfter(String key, int atMost);

    /** Records what has happened since the last checkpoint, all or nothing; answers the state it is in now. */
    State checkpoint(Checkpoint checkpoint);

    List<Refusal> refusals(UUID id, long afterLine, int atMost);

    /**
     * @param state it is in from now on, unless it was cancelled or paused meanwhile
     * @param progress in all, not since the last checkpoint
     * @param done carried out since the last checkpoint
     * @param refused since the last checkpoint
     */
    record Checkpoint(
            UUID id,
            State state,
            Progress progress,
            List<LineMark> done,
            List<Refusal> refused,
            @Nullable String interruption,
            Instant at) {}
}
