package nl.gezinslijn.query.web;

/** The address names something that is not there. */
final class UnknownPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPage() {
        super("there is no such page", null, false, false);
    }
}
