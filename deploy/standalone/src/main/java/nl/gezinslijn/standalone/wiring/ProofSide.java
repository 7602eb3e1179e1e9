package nl.gezinslijn.standalone.wiring;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.query.proof.Publisher;
import nl.gezinslijn.standalone.accesslog.AccessRows;
import nl.gezinslijn.standalone.health.NotaryHealth;
import nl.gezinslijn.standalone.keys.MasterKey;
import nl.gezinslijn.standalone.keys.Wrapped;
import nl.gezinslijn.standalone.proofs.FolderPublisher;
import nl.gezinslijn.standalone.proofs.NotaryKey;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.proofs.WebhookPublisher;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tamper evidence: who numbers events and lines of the access log, signs tree heads, and where they are published. */
@Configuration(proxyBeanMethods = false)
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

    @Bean
    Notaries notaries(
            KeyPair notaryKey,
            Clock clock,
            @Value("${gezinslijn.data}") Path data,
            @Value("${gezinslijn.proofs.name:#{null}}") @Nullable String name,
            @Value("${gezinslijn.proofs.rhythm:PT1H}") Duration rhythm,
            @Value("${gezinslijn.proofs.folder:#{null}}") @Nullable Path folder,
            @Value("${gezinslijn.proofs.webhook:#{null}}") @Nullable URI webhook) {
        return new Notaries(
                notaryKey,
                clock,
                name == null ? NotaryKey.ownName(notaryKey) : name,
                rhythm,
                folder == null ? data.resolve("proofs") : folder,
                webhook);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Notary eventNotary(Notaries notaries, EventRows eventRows, SqliteProofLedger eventProofLedger) {
        return notaries.of("events", eventRows, eventProofLedger);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Notary accessLogNotary(Notaries notaries, AccessRows accessRows, SqliteProofLedger accessLogProofLedger) {
        return notaries.of("access-log", accessRows, accessLogProofLedger);
    }

    /**
     * Two logs under one key, each with a name of its own, so that a head of one is none of the other.
     *
     * @param name to which that of the log is added
     */
    record Notaries(
            KeyPair key,
            Clock clock,
            String name,
            Duration rhythm,
            Path folder,
            @Nullable URI webhook) {

        Notary of(String log, LeafSource source, ProofLedger ledger) {
            List<Publisher> publishers = new ArrayList<>();
            publishers.add(new FolderPublisher(folder.resolve(log)));
            if (webhook != null) {
                publishers.add(new WebhookPublisher(webhook));
            }
            return new Notary(
                    source,
                    ledger,
                    new NoteSigner(name + "/" + log, key),
                    publishers,
                    clock,
                    Notary.Settings.every(rhythm));
        }
    }

    @Bean
    NotaryHealth notaryHealthIndicator(Notary eventNotary) {
        return new NotaryHealth(eventNotary);
    }

    @Bean
    NotaryHealth accessLogNotaryHealthIndicator(Notary accessLogNotary) {
        return new NotaryHealth(accessLogNotary);
    }
}
