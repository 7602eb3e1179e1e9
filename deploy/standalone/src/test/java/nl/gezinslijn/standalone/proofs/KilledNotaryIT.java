package nl.gezinslijn.standalone.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Proofs;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Presence;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.store.KilledProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process with the notary is killed in the middle of its work, several times over the same files. */
class KilledNotaryIT {

    private static final int KILLS = 4;
    private static final int HEADS_BEFORE_A_KILL = 20;

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void no_event_is_left_out_or_numbered_twice_and_no_published_head_is_contradicted() throws Exception {
        Path heard = folder.resolve("heard");
        for (int kill = 1; kill <= KILLS; kill++) {
            KilledProcess.run(KilledNotary.class, HEADS_BEFORE_A_KILL, folder.toString(), heard.toString());
            check(ClientLedger.read(heard));
        }
        Recording.did(KILLS);
        List<ClientLedger.Line> heads = ClientLedger.read(heard);
        assertThat(heads).hasSizeGreaterThanOrEqualTo(KILLS * HEADS_BEFORE_A_KILL);
        judge(heads).nothingIsLost();
    }

    /** What a published head says is still so; the rest of the list was held against the store after each kill. */
    private Judgement judge(List<ClientLedger.Line> heads) {
        try (SqliteProofLedger ledger = new SqliteProofLedger(folder.resolve("proofs.sqlite"))) {
            return Judgement.of(heads, line -> {
                String[] parts = line.about().split(" ", 2);
                boolean holds =
                        Proofs.root(ledger, Long.parseLong(parts[0])).toString().equals(parts[1]);
                return Presence.of(holds ? 1 : 0);
            });
        }
    }

    private void check(List<ClientLedger.Line> heard) throws Exception {
        try (var engine = KilledNotary.engine(folder);
                EventRows rows = EventRows.live(folder.resolve("events.sqlite"));
                SqliteProofLedger ledger = new SqliteProofLedger(folder.resolve("proofs.sqlite"));
                Notary notary = KilledNotary.notary(folder, rows, ledger, Duration.ofDays(1))) {
            long noted = ledger.size();
            Head head = notary.sign();

            List<byte[]> stored = new ArrayList<>();
            for (EventLeaf event : rows) {
                stored.add(event.bytes());
            }
            assertThat(engine.createHeadToken().position().orElseThrow()).isEqualTo(stored.size());
            assertThat(noted).as("noted before the kill").isPositive().isLessThanOrEqualTo(stored.size());
            assertThat(head.size()).isEqualTo(stored.size());
            for (int i = 0; i < stored.size(); i++) {
                assertThat(ledger.leaf(i).orElseThrow().bytes()).isEqualTo(stored.get(i));
            }
            for (ClientLedger.Line line : heard) {
                String[] parts = line.about().split(" ", 2);
                assertThat(Proofs.root(ledger, Long.parseLong(parts[0]))).hasToString(parts[1]);
            }
        }
    }
}
