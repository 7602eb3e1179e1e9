package nl.gezinslijn.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.proof.Proofs;
import nl.gezinslijn.query.proof.ProofLedger.Leaf;
import nl.gezinslijn.query.proof.ProofLedger.Node;
import org.junit.jupiter.api.Test;

/** What every ledger must do. */
public abstract class LedgerSuite {

    private static final Instant THEN = Instant.parse("2026-11-24T12:00:00.123Z");

    private final Frontier tree = new Frontier();

    /** Empty when a test begins. */
    protected abstract ProofLedger ledger();

    @Test
    void an_empty_one_has_nothing() {
        assertThat(ledger().size()).isZero();
        assertThat(ledger().leaf(0)).isEmpty();
        assertThat(ledger().find("entry-0")).isEmpty();
        assertThat(ledger().latestHead()).isEmpty();
        assertThat(ledger().headsAfter(-1, 10)).isEmpty();
        assertThat(ledger().published("folder")).isEqualTo(-1);
        assertThat(Proofs.root(ledger(), 0)).isEqualTo(Merkle.empty());
    }

    @Test
    void leaves_are_found_by_number_and_by_id() {
        grow(300);

        assertThat(ledger().size()).isEqualTo(300);
        Leaf leaf = ledger().leaf(299).orElseThrow();
        assertThat(leaf.id()).isEqualTo("entry-299");
        assertThat(leaf.position()).isEqualTo(2_990);
        assertThat(leaf.bytes()).isEqualTo("bytes of 299".getBytes(UTF_8));
        assertThat(ledger().find("entry-299").orElseThrow().index()).isEqualTo(299);
        assertThat(ledger().leaf(300)).isEmpty();
        assertThat(ledger().leaves(297, 2)).extracting(Leaf::id).containsExactly("entry-297", "entry-298");
        assertThat(ledger().leaves(299, 10)).extracting(Leaf::index).containsExactly(299L);
        assertThat(ledger().leaves(300, 10)).isEmpty();
    }

    @Test
    void the_tree_is_read_back_at_every_size() {
        grow(70_000);

        assertThat(Proofs.root(ledger(), 70_000)).isEqualTo(tree.root());
        assertThat(Frontier.of(ledger(), 70_000).root()).isEqualTo(tree.root());
        for (int size : new int[] {1, 2, 255, 256, 257, 65_535, 65_536, 65_537}) {
            Hash root = Proofs.root(ledger(), size);
            assertThat(Proofs.consistency(ledger(), size, 70_000).proves(root, tree.root()))
                    .isTrue();
            assertThat(Proofs.inclusion(ledger(), size - 1, size)
                            .proves(
                                    Merkle.leaf(ledger().leaf(size - 1)
                                            .orElseThrow()
                                            .bytes()),
                                    root))
                    .isTrue();
        }
        assertThatThrownBy(() -> ledger().read(0, 69_999, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger().read(3, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_is_numbered_once_and_a_number_given_once_or_nothing_is_written() {
        grow(3);

        for (Leaf wrong : List.of(leaf(3, 1), leaf(2, 9), leaf(1, 1))) {
            assertThatThrownBy(() -> ledger().append(List.of(leaf(3, 3), wrong), List.of()))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(ledger().size()).isEqualTo(3);
        assertThat(ledger().find("entry-3")).isEmpty();
    }

    @Test
    void every_head_is_kept_as_it_was_signed() {
        Head first = head(0);
        Head second = head(7);
        ledger().keep(second);
        ledger().keep(first);
        ledger().keep(new Head(second.note(), THEN.plusSeconds(1)));

        assertThat(ledger().latestHead()).hasValueSatisfying(head -> same(head, second));
        assertThat(ledger().head(0)).hasValueSatisfying(head -> same(head, first));
        assertThat(ledger().head(1)).isEmpty();
        assertThat(ledger().headsAfter(-1, 10)).extracting(Head::size).containsExactly(0L, 7L);
        assertThat(ledger().headsAfter(-1, 1)).extracting(Head::size).containsExactly(0L);
        assertThat(ledger().headsAfter(0, 10)).extracting(Head::size).containsExactly(7L);
    }

    @Test
    void how_far_each_publisher_is_is_kept() {
        ledger().markPublished("folder", 5);
        ledger().markPublished("folder", 9);
        ledger().markPublished("webhook", 0);

        assertThat(ledger().published("folder")).isEqualTo(9);
        assertThat(ledger().published("webhook")).isZero();
    }

    private static void same(Head head, Head other) {
        assertThat(head.note()).hasToString(other.note().toString());
        assertThat(head.signedAt()).isEqualTo(other.signedAt());
    }

    private void grow(int size) {
        for (int from = 0; from < size; from += 1_000) {
            List<Leaf> leaves = new ArrayList<>();
            List<Node> nodes = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + 1_000); i++) {
                Leaf leaf = leaf(i, i);
                leaves.add(leaf);
                tree.append(Merkle.leaf(leaf.bytes()), (level, index, hash) -> nodes.add(new Node(level, index, hash)));
            }
            ledger().append(leaves, nodes);
        }
    }

    private static Leaf leaf(int index, int entry) {
        return new Leaf(index, entry * 10L, "entry-" + entry, ("bytes of " + entry).getBytes(UTF_8));
    }

    private static Head head(long size) {
        try {
            NoteSigner signer = new NoteSigner(
                    "test.example/log", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            return new Head(signer.sign(new Checkpoint("test.example/log", size, Merkle.empty()).text()), THEN);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
