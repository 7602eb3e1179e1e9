package nl.gezinslijn.move;

import nl.gezinslijn.query.projection.OnRealMongo;
import nl.gezinslijn.query.projection.TestViewStore;

@OnRealMongo
class RealMongoMovingTest extends MovingTest {

    @Override
    TestViewStore store() {
        return TestViewStore.inMongo();
    }
}
