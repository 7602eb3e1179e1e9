package nl.gezinslijn.query.api;

/** No rule has this id. */
final class UnknownRule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRule() {
        super("there is no such rule", null, false, false);
    }
}
