package nl.gezinslijn.standalone.wiring;

import jakarta.validation.Validator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.gezinslijn.command.WorkingDays;
import nl.gezinslijn.command.api.CallerResolver;
import nl.gezinslijn.command.api.Desk;
import nl.gezinslijn.command.api.Importer;
import nl.gezinslijn.command.api.RequestKeys;
import nl.gezinslijn.command.calendar.HolidayCalendar;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import nl.gezinslijn.standalone.erasure.ErasureSweep;
import nl.gezinslijn.standalone.store.ErasureRows;
import nl.gezinslijn.standalone.store.LogicalNameSerializer;
import nl.gezinslijn.standalone.store.MillisecondClock;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Commands: programmes, keys, event store, Axon, the desk. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class WriteSide implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }

    @Bean
    Clock clock() {
        return MillisecondClock.install();
    }

    @Bean
    Programmes programmes(@Value("${gezinslijn.programmes:#{null}}") @Nullable Path own) {
        return own == null ? Programmes.shipped() : Programmes.shippedAnd(own);
    }

    @Bean
    Frameworks frameworks(@Value("${gezinslijn.frameworks:#{null}}") @Nullable Path own) {
        return own == null ? Frameworks.shipped() : Frameworks.shippedAnd(own);
    }

    @Bean
    WorkingDays workingDays() {
        return new HolidayCalendar();
    }

    @Bean
    LogicalNameSerializer storedSerializer() {
        return LogicalNameSerializer.of(new StoredNames(), StoredJson::configure);
    }

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
            Clock clock) {
        return AxonConfiguration.of(engine, serializer, programmes, frameworks, days);
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

    @Bean
    EventStore eventStore(Configuration axon) {
        return axon.eventStore();
    }

    @Bean
    CommandGateway commandGateway(Configuration axon) {
        return axon.commandGateway();
    }

    @Bean
    Desk desk(CommandGateway commands, Seal seal, JsonMapper json, Clock clock) {
        return new Desk(commands, seal, new RequestKeys(json), clock);
    }

    @Bean
    Importer importer(Desk desk, JsonMapper json, Validator validator) {
        return new Importer(desk, json, validator);
    }

    @Bean
    DemoPlayer demoPlayer(Importer importer, Accounts accounts, JsonMapper json) {
        return new DemoPlayer(importer, accounts, json);
    }
}
