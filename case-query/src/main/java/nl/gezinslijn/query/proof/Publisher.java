package nl.gezinslijn.query.proof;

import java.io.IOException;
import nl.gezinslijn.proof.TreeHashes;

/** Brings heads to where the operator of the store cannot take them back. */
public interface Publisher {

    /** Stays the same for ever: under it is kept how far it is. */
    String name();

    /**
     * Called for every head, smallest first, again and again until it succeeds; so it must do no harm to publish one
     * twice.
     *
     * @param hashes of a tree that is at least as large as the head
     */
    void publish(Head head, TreeHashes hashes) throws IOException, InterruptedException;
}
