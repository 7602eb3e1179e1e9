package nl.gezinslijn.command;

/** There is no such case, or no such thing in it. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
