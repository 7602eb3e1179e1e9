package nl.gezinslijn.query.projection;

/** Another writer changed one of these documents after they were read: read them again and start over. */
final class LostRaceException extends IllegalStateException {

    LostRaceException(String collection) {
        super("Documents in " + collection + " were changed by another writer");
    }
}
