package nl.gezinslijn.services.store;

import nl.gezinslijn.query.projection.OnRealMongo;

@OnRealMongo
class RealMongoImportLedgerTest extends MongoImportLedgerTest {

    @Override
    House house() {
        return House.inMongo();
    }
}
