package nl.gezinslijn.move;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.LeafSource.Found;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.query.proof.ProofLedger.Leaf;
import nl.gezinslijn.query.proof.ProofLedger.Node;

/** Moves the proofs over a log that has been moved. */
final class Proofs {

    private static final int BATCH = 500;

    private Proofs() {}

    /**
     * Brings the ledger over: the same leaves under the same numbers, each held against the entry it is of, and every
     * head that was signed, of which the last is held against the tree.
     *
     * @param log that was moved
     * @return how many heads there are now
     * @throws NotTheSame when a leaf is not that of its entry, or the last head is not of this tree
     */
    static long move(LeafSource log, ProofLedger before, ProofLedger now) {
        Frontier tree = Frontier.of(now, now.size());
        long next = tree.size() == 0
                ? Long.MIN_VALUE
                : now.leaf(tree.size() - 1).orElseThrow().position() + 1;
        while (tree.size() < before.size()) {
            List<Found> page = log.from(next, (int) Math.min(BATCH, before.size() - tree.size()));
            if (page.isEmpty()) {
                throw new NotTheSame("the proofs are of more entries than there are");
            }
            now.append(leaves(page, tree.size(), before), nodes(page, tree));
            next = page.getLast().position() + 1;
        }
        return heads(before, now);
    }

    private static List<Leaf> leaves(List<Found> page, long first, ProofLedger before) {
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf known : before.leaves(first, page.size())) {
            Found found = page.get(leaves.size());
            if (!Arrays.equals(known.bytes(), found.leaf())) {
                throw new NotTheSame("leaf " + known.index() + " (" + known.id() + ") is not that of its entry");
            }
            leaves.add(new Leaf(known.index(), found.position(), known.id(), known.bytes()));
        }
        return leaves;
    }

    private static List<Node> nodes(List<Found> page, Frontier tree) {
        List<Node> nodes = new ArrayList<>();
        page.forEach(found -> tree.append(
                Merkle.leaf(found.leaf()), (level, index, hash) -> nodes.add(new Node(level, index, hash))));
        return nodes;
    }

    private static long heads(ProofLedger before, ProofLedger now) {
        long size = -1;
        long heads = 0;
        for (List<Head> page = before.headsAfter(size, BATCH); !page.isEmpty(); page = before.headsAfter(size, BATCH)) {
            page.forEach(now::keep);
            heads += page.size();
            size = page.getLast().size();
        }
        Optional<Head> latest = now.latestHead();
        if (latest.isPresent()) {
            Checkpoint signed = latest.get().checkpoint();
            if (signed.size() > now.size()
                    || !signed.root().equals(Frontier.of(now, signed.size()).root())) {
                throw new NotTheSame("the head of " + signed.size() + " entries is not of this tree");
            }
        }
        return heads;
    }
}
