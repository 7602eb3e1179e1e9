package nl.gezinslijn.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of up to 256 hashes, laid out as C2SP tlog-tiles has it, so that any mirror of such logs can copy it.
 *
 * @param level 0 for leaf hashes; above it, each hash is the root of a whole tile of the level below
 * @param index from the left
 * @param width how many hashes; fewer than 256 in the last tile of a level
 */
public record Tile(int level, long index, int width) {

    /** How many levels of the tree a tile spans. */
    public static final int HEIGHT = 8;

    /** How many hashes a whole tile holds. */
    public static final int WIDTH = 1 << HEIGHT;

    /** The tiles to write when a tree has grown: those that are new and those that hold more than before. */
    public static List<Tile> grown(long before, long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; size >>> (level * HEIGHT) > 0; level++) {
            long had = before >>> (level * HEIGHT);
            long has = size >>> (level * HEIGHT);
            for (long index = had / WIDTH; index * WIDTH < has && had < has; index++) {
                tiles.add(new Tile(level, index, (int) Math.min(WIDTH, has - index * WIDTH)));
            }
        }
        return tiles;
    }

    /** All tiles of a tree. */
    public static List<Tile> of(long size) {
        return grown(0, size);
    }

    /** Of its first hash within the level. */
    public long first() {
        return index * WIDTH;
    }

    public boolean whole() {
        return width == WIDTH;
    }

    /** Relative, as {@code tile/0/x001/x234/067} or, with fewer than 256 hashes, {@code tile/0/000.p/17}. */
    public String path() {
        StringBuilder number = new StringBuilder(digits(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, "x" + digits(rest % 1000) + "/");
        }
        return "tile/" + level + "/" + number + (whole() ? "" : ".p/" + width);
    }

    private static String digits(long group) {
        return String.format(Locale.ROOT, "%03d", group);
    }
}
