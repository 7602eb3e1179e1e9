package nl.gezinslijn.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Every engine that we support, under the same contract; at the end the roll is called. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class EventStorageEngineContractIT {

    @Nested
    class OurEngineOnSqlite extends EventStorageEngineContract {

        private SqliteEventStorageEngine sqlite;

        @Override
        EventStorageEngine start(Path directory) {
            sqlite = SqliteEventStorageEngine.builder(directory.resolve("events.sqlite"), SERIALIZER)
                    .build();
            return sqlite;
        }

        @Override
        void stop() {
            sqlite.close();
        }
    }

    @Nested
    class AxonsEngineInMemory extends EventStorageEngineContract {

        @Override
        EventStorageEngine start(Path directory) {
            return new InMemoryEventStorageEngine();
        }

        @Override
        Map<Promise, String> broken() {
            String why = "Axon's in-memory engine puts every event into a map and looks at nothing";
            return Map.of(
                    Promise.A_SEQUENCE_IS_TAKEN_ONCE, why,
                    Promise.AN_EVENT_ID_IS_TAKEN_ONCE, why,
                    Promise.AN_APPEND_IS_ALL_OR_NOTHING, why,
                    Promise.TIME_IS_IN_MILLISECONDS, "Axon's in-memory engine keeps the very objects",
                    Promise.A_FOLLOWER_MISSES_NOTHING,
                            "Axon's in-memory engine shows the events of one append one by one, in any order");
        }
    }

    /** PostgreSQL as the tests bring it, with fsync. */
    @Nested
    class AxonsEngineOnPostgres extends EventStorageEngineContract {

        private static PostgresForTests postgres;

        @BeforeAll
        static void startServer() throws Exception {
            postgres = PostgresForTests.embedded();
        }

        @AfterAll
        static void stopServer() throws Exception {
            postgres.close();
        }

        @Test
        void it_syncs_to_the_disk() throws Exception {
            assertThat(postgres.setting("fsync")).isEqualTo("on");
        }

        @Override
        EventStorageEngine start(Path directory) throws Exception {
            return postgres.engineInFreshSchema(SERIALIZER);
        }

        @Override
        void stop() throws Exception {
            postgres.dropSchema();
        }
    }

    /** Any PostgreSQL: a JDBC URL with user and password in it; each test makes and drops a schema of its own. */
    @Nested
    @EnabledIfEnvironmentVariable(named = PostgresForTests.URL, matches = ".+")
    class AxonsEngineOnAnyPostgres extends EventStorageEngineContract {

        private final PostgresForTests postgres = PostgresForTests.byUrl();

        @Override
        EventStorageEngine start(Path directory) throws Exception {
            return postgres.engineInFreshSchema(SERIALIZER);
        }

        @Override
        void stop() throws Exception {
            postgres.dropSchema();
        }
    }

    @Nested
    @Order(Integer.MAX_VALUE)
    class RollCallAtTheEnd {

        @Test
        void every_supported_engine_has_sat_the_whole_contract() {
            assertThat(RollCall.contract()).hasSizeGreaterThanOrEqualTo(30);
            for (Class<?> engine : engines()) {
                assertThat(RollCall.of(engine).keySet())
                        .as(engine.getSimpleName())
                        .isEqualTo(RollCall.contract());
            }
        }

        @Test
        void nobody_but_the_in_memory_engine_was_excused_from_anything() {
            for (Class<?> engine : engines()) {
                var excused = RollCall.of(engine).entrySet().stream()
                        .filter(answer -> !answer.getValue().equals("passed"))
                        .toList();
                if (engine == AxonsEngineInMemory.class) {
                    assertThat(excused).isNotEmpty();
                } else {
                    assertThat(excused).as(engine.getSimpleName()).isEmpty();
                }
            }
        }

        private List<Class<?>> engines() {
            List<Class<?>> always =
                    List.of(OurEngineOnSqlite.class, AxonsEngineInMemory.class, AxonsEngineOnPostgres.class);
            return System.getenv(PostgresForTests.URL) == null
                    ? always
                    : Stream.concat(always.stream(), Stream.of(AxonsEngineOnAnyPostgres.class))
                            .toList();
        }
    }
}
