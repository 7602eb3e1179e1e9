package nl.gezinslijn.query.access;

/** What a reader may see: nothing, unless it is said here. */
public interface MayRead {

    /** Figures over the cases of a programme. */
    enum Figures {
        ALL,
        /** Those that count few cases are left out, so that nobody is known by them. */
        WITHOUT_SMALL_CELLS,
        NONE
    }

    /** Which cases. */
    Sight sight(Reader reader);

    /** @param programme id of the programme whose figures are asked for */
    Figures figures(Reader reader, String programme);

    /** How the views themselves are doing, and building them anew; without personal data. */
    boolean projections(Reader reader);

    /** Whether personal data is shown: name, birth date, contact, address. */
    boolean names(Reader reader);

    /** To have a tree head signed at once, which publishes it. */
    boolean askForHeads(Reader reader);

    /** To follow every event of every case, without what is in it, and to have them sent on. */
    boolean follow(Reader reader);
}
