package nl.gezinslijn.services.wiring;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.Spool;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.runtime.wiring.CommandSide;
import nl.gezinslijn.services.store.Leases;
import nl.gezinslijn.services.store.MongoImportLedger;
import nl.gezinslijn.services.store.MongoSpool;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Imports of old registers: what was handed in, how far it is, and which instance carries it out. */
@Configuration(proxyBeanMethods = false)
public class ImportStores {

    @Bean
    ImportLedger importLedger(ViewStore store) {
        return new MongoImportLedger(store);
    }

    @Bean
    Spool importSpool(
            ViewStore store, KeyVault vault, Clock clock, @Value("${gezinslijn.imports.most:1GB}") DataSize most) {
        return new MongoSpool(store, vault, most.toBytes(), clock);
    }

    @Bean
    CommandSide.Turn commandTurn(Leases leases) {
        Map<String, Leases.Lease> turns = new ConcurrentHashMap<>();
        return work -> turns.computeIfAbsent(work, leases::lease).held();
    }
}
