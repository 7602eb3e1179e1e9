package nl.gezinslijn.services.store;

import nl.gezinslijn.query.projection.OnRealMongo;

@OnRealMongo
class RealMongoSpoolTest extends MongoSpoolTest {

    @Override
    House house() {
        return House.inMongo();
    }
}
