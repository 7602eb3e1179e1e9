package nl.gezinslijn.query.access;

import org.jspecify.annotations.Nullable;

/** What a reader may see. */
public interface MayRead {

    /** Which cases somebody sees. */
    enum Cases {
        ALL,
        /** Those of which the reader is the coach or, after closure, was the last one. */
        OWN,
        NONE
    }

    Cases cases(Reader reader);

    /** Counts, without personal data. */
    boolean reports(Reader reader);

    /** How the views themselves are doing, and building them anew; without personal data. */
    boolean projections(Reader reader);

    /** To have a tree head signed at once, which publishes it. */
    boolean askForHeads(Reader reader);

    /** @param lastCoach the coach of now or, after closure, the last one; null before the first */
    default boolean theCase(Reader reader, @Nullable String lastCoach) {
        return switch (cases(reader)) {
            case ALL -> true;
            case OWN -> reader.account().equals(lastCoach);
            case NONE -> false;
        };
    }
}
