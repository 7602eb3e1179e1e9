package nl.gezinslijn.query.projection;

/** An event was delivered while one before it was not: the case's view would be wrong from here on. */
public final class SequenceGapException extends IllegalStateException {

    SequenceGapException(long expected, long found) {
        super("Expected sequence number " + expected + ", found " + found);
    }
}
