package nl.gezinslijn.query.projection;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = TestViewStore.MONGODB_URI, matches = ".+")
class LiveProjectionOnMongoTest extends LiveProjectionSuite {

    @Override
    protected ViewStore open() {
        return TestViewStore.inMongo();
    }
}
