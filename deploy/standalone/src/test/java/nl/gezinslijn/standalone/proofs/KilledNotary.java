package nl.gezinslijn.standalone.proofs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.proof.TreeHashes;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.query.proof.Publisher;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.proofs.NotaryKey;
import nl.gezinslijn.runtime.wiring.StoredNames;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.store.KilledProcess;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Appends without a pause while a notary follows; each published head goes into the ledger, and is told of on standard
 * output, until it is killed.
 */
final class KilledNotary {

    /** Few, to be killed between two; more than come in meanwhile, or it would always be behind and sign nothing. */
    private static final int BATCH = 50;

    private KilledNotary() {}

    /** Arguments: the folder, and the ledger. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<DomainEventMessage<?>> told = Life.of("told", Life.VENRAY)
                .registered("2024-01-02")
                .assigned("2024-01-05", "coach-1")
                .started("2024-01-08")
                .messages();
        try (var heard = ClientLedger.open(Path.of(arguments[1]));
                var engine = engine(folder);
                EventRows rows = EventRows.live(folder.resolve("events.sqlite"));
                SqliteProofLedger ledger = new SqliteProofLedger(folder.resolve("proofs.sqlite"));
                Notary notary = notary(folder, rows, ledger, Duration.ofMillis(10), new Publisher() {
                    @Override
                    public String name() {
                        return "standard output";
                    }

                    @Override
                    public void publish(Head head, TreeHashes hashes) {
                        String key = UUID.randomUUID().toString();
                        heard.sent(key, head.size() + " " + head.checkpoint().root());
                        heard.acknowledged(key, "published");
                        out.println(KilledProcess.ACKNOWLEDGED);
                    }
                })) {
            notary.start();
            for (int n = 0; n < Integer.MAX_VALUE; n++) {
                String caseId = UUID.randomUUID().toString();
                engine.appendEvents(
                        told.stream().map(event -> again(event, caseId)).toList());
            }
        }
    }

    static SqliteEventStorageEngine engine(Path folder) {
        return SqliteEventStorageEngine.builder(
                        folder.resolve("events.sqlite"), LogicalNameSerializer.of(new StoredNames()))
                .build();
    }

    static Notary notary(
            Path folder, EventRows rows, SqliteProofLedger ledger, Duration rhythm, Publisher... publishers)
            throws Exception {
        return new Notary(
                rows,
                ledger,
                new nl.gezinslijn.proof.NoteSigner(
                        "killed.example/events",
                        NotaryKey.load(
                                folder.resolve("notary.key"),
                                MasterKey.load(null, folder.resolve("master.key"))
                                        .aead())),
                List.of(publishers),
                Clock.systemUTC(),
                new Notary.Settings(rhythm, Duration.ofMillis(1), BATCH, Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    private static DomainEventMessage<?> again(DomainEventMessage<?> event, String caseId) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                caseId,
                event.getSequenceNumber(),
                event.getPayload(),
                event.getMetaData(),
                UUID.randomUUID().toString(),
                event.getTimestamp());
    }
}
