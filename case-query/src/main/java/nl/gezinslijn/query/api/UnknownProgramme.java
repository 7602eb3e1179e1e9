package nl.gezinslijn.query.api;

/** No programme has this id. */
final class UnknownProgramme extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownProgramme() {
        super("there is no such programme", null, false, false);
    }
}
