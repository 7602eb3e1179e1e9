package nl.gezinslijn.query.dossier;

/** For whom a dossier is. */
public enum Copy {
    /** Whoever takes the case over, or judges it. */
    FULL,
    /** A parent: without reports, reporters and addresses (domain §6). */
    PARENT
}
