package nl.gezinslijn.query.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.Merkle;

/** A ledger that forgets everything. */
public final class MemoryLedger implements ProofLedger {

    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<String, Leaf> byId = new HashMap<>();
    private final List<List<Hash>> nodes = new ArrayList<>();
    private final TreeMap<Long, Head> heads = new TreeMap<>();
    private final Map<String, Long> published = new HashMap<>();
    private int failures;

    /** The next times that something is appended it fails. */
    synchronized void failToAppend(int times) {
        failures = times;
    }

    @Override
    public synchronized long size() {
        return leaves.size();
    }

    @Override
    public synchronized Optional<Leaf> leaf(long index) {
        return index < 0 || index >= leaves.size() ? Optional.empty() : Optional.of(leaves.get((int) index));
    }

    @Override
    public synchronized List<Leaf> leaves(long from, int atMost) {
        return leaves.stream().skip(from).limit(atMost).toList();
    }

    @Override
    public synchronized Optional<Leaf> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized void append(List<Leaf> more, List<Node> above) {
        if (failures-- > 0) {
            throw new IllegalStateException("disk full");
        }
        for (int i = 0; i < more.size(); i++) {
            String id = more.get(i).id();
            if (more.get(i).index() != leaves.size() + i
                    || byId.containsKey(id)
                    || more.subList(0, i).stream().anyMatch(leaf -> leaf.id().equals(id))) {
                throw new IllegalStateException("numbered already");
            }
        }
        leaves.addAll(more);
        more.forEach(leaf -> byId.put(leaf.id(), leaf));
        for (Node node : above) {
            while (nodes.size() < node.level()) {
                nodes.add(new ArrayList<>());
            }
            nodes.get(node.level() - 1).add(node.hash());
        }
    }

    @Override
    public synchronized List<Hash> read(int level, long first, int count) {
        List<Hash> row = level == 0
                ? leaves.stream().map(leaf -> Merkle.leaf(leaf.bytes())).toList()
                : level <= nodes.size() ? nodes.get(level - 1) : List.<Hash>of();
        if (first + count > row.size()) {
            throw new IllegalArgumentException("the tree does not have them all");
        }
        return List.copyOf(row.subList((int) first, (int) first + count));
    }

    @Override
    public synchronized void keep(Head head) {
        heads.putIfAbsent(head.size(), head);
    }

    @Override
    public synchronized Optional<Head> latestHead() {
        return Optional.ofNullable(heads.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public synchronized Optional<Head> head(long size) {
        return Optional.ofNullable(heads.get(size));
    }

    @Override
    public synchronized List<Head> headsAfter(long size, int atMost) {
        return heads.tailMap(size, false).values().stream().limit(atMost).toList();
    }

    @Override
    public synchronized long published(String publisher) {
        return published.getOrDefault(publisher, -1L);
    }

    @Override
    public synchronized void markPublished(String publisher, long size) {
        published.put(publisher, size);
    }
}
