package nl.gezinslijn.query.history;

/** There is no such case for this reader: it does not exist, or it is another coach's. */
public final class NoSuchCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchCase() {
        super("there is no such case", null, false, false);
    }
}
