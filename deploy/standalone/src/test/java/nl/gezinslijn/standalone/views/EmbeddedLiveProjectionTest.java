package nl.gezinslijn.standalone.views;

import java.nio.file.Path;
import nl.gezinslijn.query.projection.LiveProjectionSuite;
import nl.gezinslijn.query.projection.ViewStore;
import org.junit.jupiter.api.io.TempDir;

/** The live projection on the store inside this process. */
class EmbeddedLiveProjectionTest extends LiveProjectionSuite {

    @TempDir
    Path folder;

    @Override
    protected ViewStore open() {
        return new EmbeddedViewStore(folder);
    }
}
