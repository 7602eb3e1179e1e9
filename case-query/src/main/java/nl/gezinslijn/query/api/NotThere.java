package nl.gezinslijn.query.api;

/** What the address names does not exist. */
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what is not there, without repeating what was asked for */
    NotThere(String what) {
        super(what, null, false, false);
    }
}
