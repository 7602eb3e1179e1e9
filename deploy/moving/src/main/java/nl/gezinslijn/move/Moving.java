package nl.gezinslijn.move;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.query.proof.ProofLedger.Leaf;
import nl.gezinslijn.query.proof.ProofLedger.Node;
import nl.gezinslijn.runtime.store.EventArchive;
import nl.gezinslijn.runtime.store.EventArchive.Lying;
import nl.gezinslijn.runtime.store.StoredEvent;

/**
 * Moves events and their proofs from one store to another, where nobody writes to either. What a move that was broken
 * off has brought over stays, and the next one goes on behind it. At the end both stores are read as a whole: the root
 * of the tree over all events has to be the same, so that every head that was ever signed is a head of the moved ones.
 */
final class Moving {

    static final int BATCH = 500;

    private final EventArchive from;
    private final EventArchive to;

    Moving(EventArchive from, EventArchive to) {
        this.from = from;
        this.to = to;
    }

    /**
     * What a store holds.
     *
     * @param root of the tree over all its events, in order
     */
    record Contents(long events, Hash root) {}

    /**
     * Brings over what is not there yet.
     *
     * @param progress told how many are there now
     * @throws NotTheSame when what is in the other store is no beginning of this one
     */
    void events(LongConsumer progress) {
        long there = to.size();
        long position = behind(there);
        progress.accept(there);
        for (List<Lying> batch = from.after(position, BATCH); !batch.isEmpty(); batch = from.after(position, BATCH)) {
            List<StoredEvent> events = batch.stream().map(Lying::event).toList();
            to.append(events);
            position = batch.getLast().position();
            there += events.size();
            progress.accept(there);
        }
    }

    /** Where the event lies in this store that is the last of so many in the other. */
    private long behind(long there) {
        if (there == 0) {
            return EventArchive.BEGINNING;
        }
        Lying last = to.nth(there - 1).orElseThrow();
        Lying same = from.nth(there - 1)
                .orElseThrow(() -> new NotTheSame("the other store has " + there + " events, more than this one"));
        if (!Arrays.equals(same.event().leaf().bytes(), last.event().leaf().bytes())) {
            throw new NotTheSame("event " + (there - 1) + " of the other store is not that of this one");
        }
        return same.position();
    }

    /** Reads a store as a whole. */
    static Contents contents(EventArchive archive) {
        Frontier tree = new Frontier();
        long position = EventArchive.BEGINNING;
        for (List<Lying> page = archive.after(position, BATCH);
                !page.isEmpty();
                page = archive.after(position, BATCH)) {
            page.forEach(lying -> tree.append(Merkle.leaf(lying.event().leaf().bytes())));
            position = page.getLast().position();
        }
        return new Contents(tree.size(), tree.root());
    }

    /**
     * Holds both stores against each other.
     *
     * @throws NotTheSame when they differ
     */
    Contents compare() {
        Contents here = contents(from);
        Contents there = contents(to);
        if (!here.equals(there)) {
            throw new NotTheSame("here are " + here + ", there " + there);
        }
        return there;
    }

    /**
     * Brings the ledger of their proofs over: the same leaves under the same numbers, each held against the event it is
     * of, and every head that was signed, of which the last is held against the tree.
     *
     * @return how many heads there are now
     * @throws NotTheSame when a leaf is not that of its event, or the last head is not of this tree
     */
    long proofs(ProofLedger before, ProofLedger now) {
        Frontier tree = Frontier.of(now, now.size());
        long position = tree.size() == 0
                ? EventArchive.BEGINNING
                : to.nth(tree.size() - 1).orElseThrow().position();
        while (tree.size() < before.size()) {
            List<Lying> page = to.after(position, (int) Math.min(BATCH, before.size() - tree.size()));
            if (page.isEmpty()) {
                throw new NotTheSame("the proofs are of more events than there are");
            }
            now.append(leaves(page, tree.size(), before), nodes(page, tree));
            position = page.getLast().position();
        }
        return heads(before, now);
    }

    private static List<Leaf> leaves(List<Lying> page, long first, ProofLedger before) {
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf known : before.leaves(first, page.size())) {
            Lying lying = page.get(leaves.size());
            if (!Arrays.equals(known.bytes(), lying.event().leaf().bytes())) {
                throw new NotTheSame("leaf " + known.index() + " (" + known.id() + ") is not that of its event");
            }
            leaves.add(new Leaf(known.index(), lying.position(), known.id(), known.bytes()));
        }
        return leaves;
    }

    private static List<Node> nodes(List<Lying> page, Frontier tree) {
        List<Node> nodes = new ArrayList<>();
        page.forEach(lying -> tree.append(
                Merkle.leaf(lying.event().leaf().bytes()),
                (level, index, hash) -> nodes.add(new Node(level, index, hash))));
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
            if (!signed.root().equals(Frontier.of(now, signed.size()).root())) {
                throw new NotTheSame("the head of " + signed.size() + " events is not of this tree");
            }
        }
        return heads;
    }

    /** The two do not hold the same; nothing is to be begun on the other. */
    static final class NotTheSame extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTheSame(String why) {
            super(why);
        }
    }
}
