package nl.gezinslijn.services.store;

import nl.gezinslijn.query.projection.OnRealMongo;

@OnRealMongo
class RealMongoAccessLogTest extends MongoAccessLogTest {

    @Override
    House house() {
        return House.inMongo();
    }
}
