package nl.gezinslijn.services.store;

import nl.gezinslijn.query.projection.OnRealMongo;

@OnRealMongo
class RealMongoProofLedgerTest extends MongoProofLedgerTest {

    @Override
    House house() {
        return House.inMongo();
    }
}
