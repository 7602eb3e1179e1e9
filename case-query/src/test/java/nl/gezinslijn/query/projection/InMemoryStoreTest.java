package nl.gezinslijn.query.projection;

import org.junit.jupiter.api.Nested;

class InMemoryStoreTest {

    @Nested
    class Live extends LiveProjectionSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMemory();
        }
    }

    @Nested
    class Parking extends ParkingSuite {

        @Override
        protected ViewStore open() {
            return TestViewStore.inMemory();
        }
    }
}
