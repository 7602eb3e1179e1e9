package nl.gezinslijn.query.projection.rebuild;

/** What was asked of a projection cannot be done as it is now. */
public final class RebuildRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why without anything that somebody typed */
    public RebuildRefusedException(String why) {
        super(why, null, false, false);
    }
}
