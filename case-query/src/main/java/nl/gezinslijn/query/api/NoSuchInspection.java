package nl.gezinslijn.query.api;

/** There is no such inspection for this reader. */
final class NoSuchInspection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchInspection() {
        super("there is no such inspection", null, false, false);
    }
}
