package nl.gezinslijn.query.projection.rebuild;

/** A rebuild cannot do what was asked, as it is now. */
public final class RebuildRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why without anything that somebody typed */
    RebuildRefusedException(String why) {
        super(why, null, false, false);
    }
}
