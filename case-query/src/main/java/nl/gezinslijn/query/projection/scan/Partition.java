package nl.gezinslijn.query.projection.scan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of all aggregates, by a hash of the identifier: one of {@code count} that are about equally large.
 *
 * @param count a power of two
 */
public record Partition(int index, int count) {

    private static final int MOST = 1 << 16;

    public Partition {
        if (index < 0 || index >= count || Integer.bitCount(count) != 1 || count > MOST) {
            throw new IllegalArgumentException("Not a partition: " + index + " of " + count);
        }
    }

    /** All parts there are when each may hold so many of so many aggregates. */
    public static List<Partition> of(long aggregates, long most) {
        return of(aggregates, most, 1);
    }

    /** The same, and not fewer than these. */
    public static List<Partition> of(long aggregates, long most, int fewest) {
        int count = 1;
        while (count < MOST && (aggregates / count > most || count < fewest)) {
            count *= 2;
        }
        int parts = count;
        return IntStream.range(0, parts)
                .mapToObj(index -> new Partition(index, parts))
                .toList();
    }

    public boolean holds(String aggregateId) {
        return (spread(aggregateId) & (count - 1)) == index;
    }

    /** The one half of it. */
    public Partition half() {
        return new Partition(index, count * 2);
    }

    /** The other half. */
    public Partition otherHalf() {
        return new Partition(index + count, count * 2);
    }

    /** As {@code 3/8}. */
    public String written() {
        return index + "/" + count;
    }

    public static Partition parse(String written) {
        int slash = written.indexOf('/');
        return new Partition(
                Integer.parseInt(written.substring(0, slash)), Integer.parseInt(written.substring(slash + 1)));
    }

    /** How many aggregates there are, of any partition. */
    public static final class Counts {

        private final int[] smallest = new int[MOST];

        public void add(String aggregateId) {
            smallest[spread(aggregateId) & (MOST - 1)]++;
        }

        public long of(Partition partition) {
            long sum = 0;
            for (int each = partition.index; each < MOST; each += partition.count) {
                sum += smallest[each];
            }
            return sum;
        }
    }

    /** Which of so many hands has this aggregate: from other bits of the hash than the partition's. */
    static int hand(String aggregateId, int hands) {
        return (int) (((spread(aggregateId) >>> 20) * (long) hands) >>> 12);
    }

    /** The identifiers may be alike in any way; this is the last step of MurmurHash3. */
    private static int spread(String aggregateId) {
        int h = aggregateId.hashCode();
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
