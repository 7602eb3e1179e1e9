package nl.gezinslijn.query.proof;

/** What was numbered is no longer where it was: the store was changed, or is older than the proofs. */
public final class NotaryStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotaryStopped(String message) {
        super(message);
    }
}
