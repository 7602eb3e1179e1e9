package nl.gezinslijn.query.access;

/** This reader sees nothing of that kind, whatever there is. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what not for this reader, said without telling what there is */
    public NotAllowed(String what) {
        super(what, null, false, false);
    }
}
