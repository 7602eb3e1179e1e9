package nl.gezinslijn.services.store;

import nl.gezinslijn.query.projection.OnRealMongo;

@OnRealMongo
class RealMongoKeyVaultTest extends MongoKeyVaultTest {

    @Override
    House house() {
        return House.inMongo();
    }
}
