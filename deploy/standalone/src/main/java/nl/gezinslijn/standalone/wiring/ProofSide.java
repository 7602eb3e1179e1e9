package nl.gezinslijn.standalone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.keys.Wrapped;
import nl.gezinslijn.runtime.proofs.NotaryKey;
import nl.gezinslijn.runtime.wiring.Notaries;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Tamper evidence in files: the key, the ledgers, and the events as they lie in theirs. */
@Configuration(proxyBeanMethods = false)
@Import(Notaries.class)
class ProofSide {

    @Bean
    KeyPair notaryKey(@Value("${gezinslijn.data}") Path data, MasterKey masterKey) throws IOException {
        return NotaryKey.load(data.resolve("notary.key"), masterKey.aead());
    }

    /** @param notaryKey has been made when the file is looked at */
    @Bean
    Wrapped wrappedNotaryKey(@Value("${gezinslijn.data}") Path data, KeyPair notaryKey) {
        return master -> NotaryKey.wrapAnew(data.resolve("notary.key"), master);
    }

    @Bean(destroyMethod = "close")
    SqliteProofLedger eventProofLedger(@Value("${gezinslijn.data}") Path data) {
        return new SqliteProofLedger(data.resolve("proofs.sqlite"));
    }

    @Bean(destroyMethod = "close")
    SqliteProofLedger accessLogProofLedger(@Value("${gezinslijn.data}") Path data) {
        return new SqliteProofLedger(data.resolve("access-log-proofs.sqlite"));
    }

    /** @param engine makes the file, and closes it after this has read its last */
    @Bean(destroyMethod = "close")
    EventRows eventRows(@Value("${gezinslijn.data}") Path data, SqliteEventStorageEngine engine) {
        return EventRows.live(data.resolve("events.sqlite"));
    }

    /** There is no other. */
    @Bean
    Notaries.Turn notariesTurn() {
        return log -> true;
    }
}
