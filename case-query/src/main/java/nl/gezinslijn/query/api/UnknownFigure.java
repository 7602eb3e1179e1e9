package nl.gezinslijn.query.api;

/** No report, or no figure in it that counts cases, is called so. */
final class UnknownFigure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownFigure() {
        super("there is no such figure that counts cases", null, false, false);
    }
}
