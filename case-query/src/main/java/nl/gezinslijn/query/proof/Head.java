package nl.gezinslijn.query.proof;

import java.time.Instant;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.Note;

/**
 * A signed tree head.
 *
 * @param note the head with its signature, as others read it
 */
public record Head(Note note, Instant signedAt) {

    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    public long size() {
        return checkpoint().size();
    }
}
