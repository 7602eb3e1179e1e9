package nl.gezinslijn.proof;

import java.util.ArrayList;
import java.util.List;

/** A tree in memory, with what a store keeps of it. */
public final class GrownTree implements TreeHashes {

    private final List<List<Hash>> levels = new ArrayList<>();
    private final Frontier frontier = new Frontier();

    public GrownTree() {
        levels.add(new ArrayList<>());
    }

    /** With leaves that are all different. */
    public static GrownTree of(int size) {
        GrownTree tree = new GrownTree();
        for (int i = 0; i < size; i++) {
            tree.append(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return tree;
    }

    public void append(byte[] entry) {
        append(Merkle.leaf(entry));
    }

    public void append(Hash leaf) {
        levels.getFirst().add(leaf);
        frontier.append(leaf, (level, index, node) -> {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            if (index != levels.get(level).size()) {
                throw new IllegalStateException("nodes come in order");
            }
            levels.get(level).add(node);
        });
    }

    public Hash leaf(int index) {
        return levels.getFirst().get(index);
    }

    public long size() {
        return frontier.size();
    }

    public Hash root() {
        return frontier.root();
    }

    /** The root as RFC 9162 defines it, straight from the leaves. */
    Hash definedRoot(int begin, int end) {
        if (begin == end) {
            return Merkle.empty();
        }
        if (end - begin == 1) {
            return leaf(begin);
        }
        int middle = begin + Integer.highestOneBit(end - begin - 1);
        return Merkle.node(definedRoot(begin, middle), definedRoot(middle, end));
    }

    @Override
    public List<Hash> read(int level, long first, int count) {
        return List.copyOf(levels.get(level).subList((int) first, (int) first + count));
    }
}
