package nl.gezinslijn.services.wiring;

import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.keys.Wrapped;
import nl.gezinslijn.runtime.wiring.Notaries;
import nl.gezinslijn.services.store.Leases;
import nl.gezinslijn.services.store.MongoAccessRows;
import nl.gezinslijn.services.store.MongoProofLedger;
import nl.gezinslijn.services.store.MongoSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledgers of proofs, the key under which all instances sign, and which of them is the notary. */
@Configuration(proxyBeanMethods = false)
public class ProofStores {

    @Bean
    MongoSecrets secrets(ViewStore store) {
        return new MongoSecrets(store);
    }

    @Bean
    KeyPair notaryKey(MongoSecrets secrets, MasterKey masterKey) {
        return secrets.notaryKey(masterKey.aead());
    }

    @Bean
    Wrapped wrappedNotaryKey(MongoSecrets secrets, KeyPair notaryKey) {
        return master -> secrets.wrapAnew(master.alone(), master.aead());
    }

    @Bean
    ProofLedger eventProofLedger(ViewStore store) {
        return new MongoProofLedger(store, "events");
    }

    @Bean
    ProofLedger accessLogProofLedger(ViewStore store) {
        return new MongoProofLedger(store, "access-log");
    }

    @Bean
    LeafSource accessRows(ViewStore store) {
        return new MongoAccessRows(store);
    }

    @Bean
    Notaries.Turn notariesTurn(Leases leases) {
        Map<String, Leases.Lease> notaries = new ConcurrentHashMap<>();
        return log -> notaries.computeIfAbsent(log, it -> leases.lease("notary of " + it))
                .held();
    }
}
