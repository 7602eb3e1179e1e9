package nl.gezinslijn.query.projection;

import nl.gezinslijn.query.QuestionsSuite;
import nl.gezinslijn.query.projection.rebuild.GenerationSuite;
import nl.gezinslijn.query.projection.rebuild.RebuildSuite;
import nl.gezinslijn.query.projection.rebuild.SharedRebuildSuite;
import org.junit.jupiter.api.Nested;

@OnRealMongo
class MongoStoreTest {

    @Nested
    class Live extends LiveProjectionSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMongo();
        }
    }

    @Nested
    class Parking extends ParkingSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMongo();
        }
    }

    @Nested
    class Rebuilding extends RebuildSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMongo();
        }
    }

    @Nested
    class Generations extends GenerationSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMongo();
        }
    }

    @Nested
    class RebuildingTogether extends SharedRebuildSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMongo();
        }
    }

    @Nested
    class Asked extends QuestionsSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMongo();
        }
    }
}
