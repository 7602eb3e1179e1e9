package nl.gezinslijn.query.proof;

/** The event is newer than the latest head. */
public final class NotYetSigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYetSigned() {
        super("no head has been signed since this was recorded; the next one has it", null, false, false);
    }
}
