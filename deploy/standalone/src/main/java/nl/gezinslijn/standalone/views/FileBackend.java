package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;

/** The server's way to the file: H2's, but for {@link FileDatabase how things stand in it}. */
final class FileBackend extends H2Backend {

    FileBackend(MVStore file) {
        super(file);
    }

    FileDatabase database(String name) {
        return (FileDatabase) resolveDatabase(name);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new FileDatabase(name, getMvStore(), getCursorRegistry());
    }
}
