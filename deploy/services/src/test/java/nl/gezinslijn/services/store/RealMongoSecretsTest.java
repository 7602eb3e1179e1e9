package nl.gezinslijn.services.store;

import nl.gezinslijn.query.projection.OnRealMongo;

@OnRealMongo
class RealMongoSecretsTest extends MongoSecretsTest {

    @Override
    House house() {
        return House.inMongo();
    }
}
