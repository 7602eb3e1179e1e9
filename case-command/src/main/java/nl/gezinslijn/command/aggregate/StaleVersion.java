package nl.gezinslijn.command.aggregate;

/** The sender saw an older version of the case. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long current;

    public StaleVersion(long current) {
        super("the case has changed meanwhile; it is at version " + current, null, false, false);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
