package nl.gezinslijn.query.projection;

import nl.gezinslijn.query.projection.rebuild.RebuildSuite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = TestViewStore.MONGODB_URI, matches = ".+")
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
}
