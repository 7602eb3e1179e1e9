package nl.gezinslijn.services.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.proof.Proofs;
import nl.gezinslijn.query.proof.LedgerSuite;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.query.proof.ProofLedger.Leaf;
import nl.gezinslijn.query.proof.ProofLedger.Node;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoProofLedgerTest extends LedgerSuite {

    private static final int ENTRIES = 2_000;

    private final House house = house();
    private final ProofLedger ledger = open();

    House house() {
        return House.inMemory();
    }

    @AfterEach
    void forget() {
        house.close();
    }

    @Override
    protected ProofLedger ledger() {
        return ledger;
    }

    private ProofLedger open() {
        return new MongoProofLedger(house.instance(), "events");
    }

    @Test
    void notaries_at_once_number_every_entry_once_and_build_one_tree() throws Exception {
        List<Callable<Integer>> notaries = IntStream.range(0, 3)
                .<Callable<Integer>>mapToObj(i -> () -> noteAll(open(), 70 + 30 * i))
                .toList();
        try (ExecutorService many = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> each : many.invokeAll(notaries)) {
                assertThat(each.get()).as("refused").isNotNegative();
            }
        }
        requireWhole();
    }

    @Test
    void the_next_notary_goes_on_from_what_a_crash_left_half_done() {
        note(ledger, 0, 300);
        // its nodes are there, and of its leaves the first ones
        Batch begun = new Batch(ledger, 300);
        begun.take(600);
        house.instance()
                .write(database -> database.getCollection("proofs-events-nodes")
                        .insertOne(
                                new Document("level", 1).append("index", 1L).append("hash", new Binary(new byte[32]))));
        ledger.append(begun.leaves.subList(0, 7), List.of());

        noteAll(open(), 500);

        requireWhole();
    }

    @Test
    void who_is_behind_writes_nothing() {
        note(ledger, 0, 100);
        Batch late = new Batch(ledger, 100);
        late.take(50);
        note(open(), 100, 60);

        assertThatThrownBy(() -> ledger.append(late.leaves, late.nodes)).isInstanceOf(RuntimeException.class);
        assertThat(ledger.size()).isEqualTo(160);
    }

    @Test
    void who_is_behind_takes_back_nothing_that_was_published() {
        ledger.markPublished("folder", 9);
        open().markPublished("folder", 5);

        assertThat(ledger.published("folder")).isEqualTo(9);
    }

    private void requireWhole() {
        Frontier tree = new Frontier();
        for (int i = 0; i < ENTRIES; i++) {
            Leaf leaf = ledger.leaf(i).orElseThrow();
            assertThat(leaf.id()).isEqualTo("entry-" + i);
            tree.append(Merkle.leaf(leaf.bytes()), (level, index, hash) -> {});
        }
        assertThat(ledger.size()).isEqualTo(ENTRIES);
        assertThat(Proofs.root(ledger, ENTRIES)).isEqualTo(tree.root());
    }

    /** As a notary does: reads where it is anew after each failure; answers how often it was refused. */
    private static int noteAll(ProofLedger ledger, int batch) {
        int refused = 0;
        for (long size = ledger.size(); size < ENTRIES; size = ledger.size()) {
            try {
                note(ledger, size, (int) Math.min(batch, ENTRIES - size));
            } catch (RuntimeException e) {
                refused++;
            }
        }
        return refused;
    }

    private static void note(ProofLedger ledger, long from, int count) {
        Batch batch = new Batch(ledger, from);
        batch.take(count);
        ledger.append(batch.leaves, batch.nodes);
    }

    private static final class Batch {

        private final List<Leaf> leaves = new ArrayList<>();
        private final List<Node> nodes = new ArrayList<>();
        private final Frontier tree;

        Batch(ProofLedger ledger, long size) {
            tree = Frontier.of(ledger, size);
        }

        void take(int count) {
            for (int i = 0; i < count; i++) {
                long index = tree.size();
                Leaf leaf = new Leaf(index, index * 10, "entry-" + index, ("bytes of " + index).getBytes(UTF_8));
                leaves.add(leaf);
                tree.append(Merkle.leaf(leaf.bytes()), (level, at, hash) -> nodes.add(new Node(level, at, hash)));
            }
        }
    }
}
