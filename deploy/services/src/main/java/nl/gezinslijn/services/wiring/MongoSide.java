package nl.gezinslijn.services.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.runtime.keys.KeyCounts;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.keys.Wrapped;
import nl.gezinslijn.runtime.watch.Connections;
import nl.gezinslijn.services.store.Leases;
import nl.gezinslijn.services.store.MongoAccessLog;
import nl.gezinslijn.services.store.MongoKeyVault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all processes share beside the events: views, keys, the access log, and whose turn it is. */
@Configuration(proxyBeanMethods = false)
public class MongoSide {

    @Bean(destroyMethod = "close")
    ViewStore viewStore(
            @Value("${gezinslijn.mongodb}") String uri,
            @Value("${gezinslijn.database:gezinslijn}") String database,
            MeterRegistry registry) {
        return new MongoViewStore(uri, database, Connections.counted(registry));
    }

    /** From the environment, or from a secret that is mounted as a file. */
    @Bean
    MasterKey masterKey(
            @Value("${gezinslijn.master-key:#{null}}") @Nullable String given,
            @Value("${gezinslijn.master-key-before:#{null}}") @Nullable String before)
            throws GeneralSecurityException {
        return MasterKey.given(given, before);
    }

    @Bean
    MongoKeyVault keyVault(ViewStore store, MasterKey masterKey) {
        return new MongoKeyVault(store, masterKey.aead());
    }

    @Bean
    Wrapped wrappedKeys(MongoKeyVault vault) {
        return master -> vault.wrapAnew(master.alone(), master.aead());
    }

    @Bean
    KeyCounts keyCounts(MongoKeyVault vault) {
        return new KeyCounts() {
            @Override
            public long size() {
                return vault.size();
            }

            @Override
            public long destroyed() {
                return vault.destroyed();
            }
        };
    }

    @Bean(destroyMethod = "close")
    MongoAccessLog accessLog(ViewStore store) {
        return new MongoAccessLog(store);
    }

    @Bean(destroyMethod = "close")
    Leases leases(ViewStore store, MeterRegistry registry) {
        Leases leases = new Leases(store);
        leases.watch((work, held) -> Gauge.builder("gezinslijn.lease.held", held, it -> it.getAsBoolean() ? 1 : 0)
                .tag("work", work)
                .description("1 in the process whose turn it is")
                .strongReference(true)
                .register(registry));
        return leases;
    }
}
