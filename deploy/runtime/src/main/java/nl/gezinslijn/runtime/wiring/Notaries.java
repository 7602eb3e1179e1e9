package nl.gezinslijn.runtime.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.query.proof.Publisher;
import nl.gezinslijn.runtime.health.NotaryHealth;
import nl.gezinslijn.runtime.proofs.FolderPublisher;
import nl.gezinslijn.runtime.proofs.NotaryKey;
import nl.gezinslijn.runtime.proofs.WebhookPublisher;
import nl.gezinslijn.runtime.watch.NotaryMeters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tamper evidence: who numbers events and lines of the access log, signs tree heads, and where they are published. Two
 * logs under one key, each with a name of its own, so that a head of one is none of the other.
 */
@Configuration(proxyBeanMethods = false)
public class Notaries {

    private final KeyPair key;
    private final Clock clock;
    private final Turn turn;
    private final String name;
    private final Duration rhythm;
    private final @Nullable Path folder;
    private final @Nullable URI webhook;

    /** Which of several processes numbers what is new; the others read, and take over. */
    @FunctionalInterface
    public interface Turn {

        boolean isOurs(String log);
    }

    /**
     * @param name to which that of the log is added
     * @param folder where heads and tiles are laid, if anywhere
     * @param webhook where heads are posted, if anywhere
     */
    Notaries(
            KeyPair notaryKey,
            Clock clock,
            Turn turn,
            @Value("${gezinslijn.proofs.name:#{null}}") @Nullable String name,
            @Value("${gezinslijn.proofs.rhythm:PT1H}") Duration rhythm,
            @Value("${gezinslijn.proofs.folder:#{null}}") @Nullable Path folder,
            @Value("${gezinslijn.proofs.webhook:#{null}}") @Nullable URI webhook) {
        this.key = notaryKey;
        this.clock = clock;
        this.turn = turn;
        this.name = name == null ? NotaryKey.ownName(notaryKey) : name;
        this.rhythm = rhythm;
        this.folder = folder;
        this.webhook = webhook;
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Notary eventNotary(LeafSource eventRows, ProofLedger eventProofLedger) {
        return of("events", eventRows, eventProofLedger);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Notary accessLogNotary(LeafSource accessRows, ProofLedger accessLogProofLedger) {
        return of("access-log", accessRows, accessLogProofLedger);
    }

    @Bean
    NotaryMeters notaryMeters(Notary eventNotary, LeafSource eventRows, Notary accessLogNotary, LeafSource accessRows) {
        return new NotaryMeters(
                Map.of(
                        "events",
                        new NotaryMeters.Log(eventRows, eventNotary),
                        "access-log",
                        new NotaryMeters.Log(accessRows, accessLogNotary)),
                clock);
    }

    private Notary of(String log, LeafSource source, ProofLedger ledger) {
        List<Publisher> publishers = new ArrayList<>();
        if (folder != null) {
            publishers.add(new FolderPublisher(folder.resolve(log)));
        }
        if (webhook != null) {
            publishers.add(new WebhookPublisher(webhook));
        }
        return new Notary(
                source,
                ledger,
                new NoteSigner(name + "/" + log, key),
                publishers,
                clock,
                () -> turn.isOurs(log),
                Notary.Settings.every(rhythm));
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
