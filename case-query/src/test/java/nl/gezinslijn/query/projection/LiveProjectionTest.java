package nl.gezinslijn.query.projection;

class LiveProjectionTest extends LiveProjectionSuite {

    @Override
    protected ViewStore open() {
        return TestViewStore.inMemory();
    }
}
