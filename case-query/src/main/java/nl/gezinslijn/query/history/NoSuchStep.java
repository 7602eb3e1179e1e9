package nl.gezinslijn.query.history;

/** The case has no entry of that sequence. */
public final class NoSuchStep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchStep() {
        super("there is no such step in this case", null, false, false);
    }
}
