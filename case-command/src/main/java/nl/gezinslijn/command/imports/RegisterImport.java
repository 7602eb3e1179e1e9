package nl.gezinslijn.command.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file of an old register, as the ledger knows it.
 *
 * @param client who handed it in
 * @param content what was handed in
 * @param progress how far it has come
 * @param startedAt when its first line was taken up
 * @param endedAt when it was done or cancelled
 * @param interruption why it stands still; names no value of any line
 */
public record RegisterImport(
        UUID id,
        String client,
        Content content,
        State state,
        Progress progress,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String interruption) {

    public enum State {
        /** Waits for its turn. */
        RECEIVED,
        RUNNING,
        /** It was paused, or the service could not go on at a line; no line is lost, and it can be resumed. */
        INTERRUPTED,
        DONE,
        CANCELLED;

        /** Nothing more will come of it. */
        public boolean ended() {
            return this == DONE || this == CANCELLED;
        }
    }

    /** Why one stands still that somebody paused. */
    public static final String PAUSED = "it was paused";

    /**
     * @param spool under what name the content is kept until the import has ended
     * @param sha256 of all bytes, in hex
     * @param lines blank ones counted too
     */
    public record Content(String spool, String sha256, long bytes, long lines) {}

    /**
     * @param line number of the last line dealt with, from 1; 0 before the first
     * @param offset byte after that line
     * @param accepted lines carried out
     * @param alreadyDone lines that an earlier import, or this file further up, had carried out
     * @param workedMillis time spent on it, without the time it waited or stood still
     */
    public record Progress(long line, long offset, long accepted, long alreadyDone, long refused, long workedMillis) {

        public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

        /** Lines dealt with, without blank ones. */
        public long entries() {
            return accepted + alreadyDone + refused;
        }
    }
}
