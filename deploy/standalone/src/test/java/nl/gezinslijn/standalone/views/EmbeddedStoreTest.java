package nl.gezinslijn.standalone.views;

import java.nio.file.Path;
import nl.gezinslijn.query.QuestionsSuite;
import nl.gezinslijn.query.projection.LiveProjectionSuite;
import nl.gezinslijn.query.projection.ParkingSuite;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.GenerationSuite;
import nl.gezinslijn.query.projection.rebuild.RebuildSuite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What the live projection promises, on the store inside this process. */
class EmbeddedStoreTest {

    @Nested
    class Live extends LiveProjectionSuite {

        @TempDir
        Path folder;

        @Override
        protected ViewStore open() {
            return new EmbeddedViewStore(folder);
        }
    }

    @Nested
    class Parking extends ParkingSuite {

        @TempDir
        Path folder;

        @Override
        protected ViewStore open() {
            return new EmbeddedViewStore(folder);
        }
    }

    @Nested
    class Rebuilding extends RebuildSuite {

        @TempDir
        Path folder;

        @Override
        protected ViewStore open() {
            return new EmbeddedViewStore(folder);
        }
    }

    @Nested
    class Generations extends GenerationSuite {

        @TempDir
        Path folder;

        @Override
        protected ViewStore open() {
            return new EmbeddedViewStore(folder);
        }
    }

    @Nested
    class Asked extends QuestionsSuite {

        @TempDir
        Path folder;

        @Override
        protected ViewStore open() {
            return new EmbeddedViewStore(folder);
        }
    }
}
