package nl.gezinslijn.query.projection;

import nl.gezinslijn.query.QuestionsSuite;
import nl.gezinslijn.query.projection.rebuild.RebuildSuite;
import org.junit.jupiter.api.Nested;

class InMemoryStoreTest {

    @Nested
    class Live extends LiveProjectionSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMemory();
        }
    }

    @Nested
    class Parking extends ParkingSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMemory();
        }
    }

    @Nested
    class Rebuilding extends RebuildSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMemory();
        }
    }

    @Nested
    class Asked extends QuestionsSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMemory();
        }
    }
}
