package nl.gezinslijn.standalone.wiring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import nl.gezinslijn.command.WorkingDays;
import nl.gezinslijn.command.api.Importer;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.changes.ChangesHere;
import nl.gezinslijn.query.changes.Recorded;
import nl.gezinslijn.runtime.erasure.ErasureSweep;
import nl.gezinslijn.runtime.health.Answering;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.watch.CommandLookout;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import nl.gezinslijn.runtime.wiring.AxonConfiguration.Remembering;
import nl.gezinslijn.runtime.wiring.CommandSide;
import nl.gezinslijn.runtime.wiring.HouseSide;
import nl.gezinslijn.runtime.wiring.WatchSide;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import nl.gezinslijn.standalone.store.ErasureRows;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.DirectExecutor;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Commands on an event store in a file. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Import({HouseSide.class, CommandSide.class, WatchSide.class})
class WriteSide {

    @Bean(destroyMethod = "close")
    SqliteEventStorageEngine eventStorageEngine(
            @Value("${gezinslijn.data}") Path data, LogicalNameSerializer serializer) {
        return SqliteEventStorageEngine.builder(data.resolve("events.sqlite"), serializer)
                .snapshotFilter(AxonConfiguration.snapshotFilter())
                .upcasterChain(AxonConfiguration.upcasters(serializer))
                .build();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    Configuration axon(
            EventStorageEngine engine,
            Serializer serializer,
            Programmes programmes,
            Frameworks frameworks,
            WorkingDays days,
            Clock clock,
            CommandLookout lookout) {
        return AxonConfiguration.of(
                configurer -> configurer.configureEmbeddedEventStore(c -> engine),
                DirectExecutor.INSTANCE,
                UnaryOperator.identity(),
                serializer,
                programmes,
                frameworks,
                days,
                lookout,
                Remembering.BOTH);
    }

    /** @param engine makes the file, and closes it after this has read its last */
    @Bean(destroyMethod = "close")
    ErasureRows erasureRows(@Value("${gezinslijn.data}") Path data, SqliteEventStorageEngine engine) {
        return new ErasureRows(data.resolve("events.sqlite"));
    }

    @Bean(initMethod = "finish")
    ErasureSweep erasureSweep(ErasureRows erasures, KeyVault vault) {
        return new ErasureSweep(erasures::subjects, vault);
    }

    /** Down when nothing can be stored. */
    @Bean
    HealthIndicator eventStoreHealthIndicator(SqliteEventStorageEngine engine) {
        return new Answering(engine::canStore);
    }

    @Bean
    MeterBinder groupCommitMeters(SqliteEventStorageEngine engine) {
        return registry -> {
            FunctionCounter.builder("gezinslijn.store.writes", engine, SqliteEventStorageEngine::writes)
                    .description("Appends and snapshots stored")
                    .register(registry);
            FunctionCounter.builder("gezinslijn.store.commits", engine, SqliteEventStorageEngine::commits)
                    .description("Commits that they took")
                    .register(registry);
            Gauge.builder("gezinslijn.store.waiting", engine, SqliteEventStorageEngine::waiting)
                    .description("Appends that wait for the next commit")
                    .register(registry);
        };
    }

    @Bean
    EventStore eventStore(Configuration axon) {
        return axon.eventStore();
    }

    @Bean
    ChangesHere caseChanges() {
        return new ChangesHere();
    }

    @Bean(destroyMethod = "close")
    Recorded recorded(EventStore events, ChangesHere changes) {
        return new Recorded(events, changes::changed);
    }

    @Bean
    CommandGateway commandGateway(Configuration axon) {
        return axon.commandGateway();
    }

    @Bean
    DemoPlayer demoPlayer(Importer importer, Accounts accounts, JsonMapper json) {
        return new DemoPlayer(importer, accounts, json);
    }
}
