package nl.gezinslijn.casefile;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sums by key, in the order of the keys. Never changed: one more makes another, which shares the keys. Every contact
 * makes one, and copying trees of weeks and months took most of the time of folding a long case.
 */
@SuppressWarnings("JdkObsolete") // nobody asks more of it than a sorted map has
final class Sums<K extends Comparable<? super K>> extends AbstractMap<K, Integer> implements SortedMap<K, Integer> {

    private final List<K> keys;
    private final int[] sums;

    private Sums(List<K> keys, int[] sums) {
        this.keys = keys;
        this.sums = sums;
    }

    static <K extends Comparable<? super K>> Sums<K> none() {
        return new Sums<K>(List.of(), new int[0]);
    }

    /** The same, or a copy of what may be changed. */
    static <K extends Comparable<? super K>> Sums<K> of(SortedMap<K, Integer> sums) {
        return sums instanceof Sums<K> same
                ? same
                : new Sums<>(
                        List.copyOf(sums.keySet()),
                        sums.values().stream().mapToInt(Integer::intValue).toArray());
    }

    Sums<K> plus(K key, int more) {
        int found = Collections.binarySearch(keys, key);
        if (found >= 0) {
            int[] changed = sums.clone();
            changed[found] += more;
            return new Sums<>(keys, changed);
        }
        int place = -found - 1;
        List<K> further = new ArrayList<>(keys);
        further.add(place, key);
        int[] changed = Arrays.copyOf(sums, sums.length + 1);
        System.arraycopy(sums, place, changed, place + 1, sums.length - place);
        changed[place] = more;
        return new Sums<>(further, changed);
    }

    @Override
    @SuppressWarnings("unchecked") // as of any sorted map: what cannot be compared with keys is a mistake
    public @Nullable Integer get(@Nullable Object key) {
        int found = key == null ? -1 : Collections.binarySearch(keys, (K) key);
        return found < 0 ? null : sums[found];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<K, Integer>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, Integer>> iterator() {
                return IntStream.range(0, sums.length)
                        .mapToObj(i -> Map.entry(keys.get(i), sums[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return sums.length;
            }
        };
    }

    /** Refused as every other change is, also where there is nothing to clear. */
    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public SortedMap<K, Integer> subMap(K from, K to) {
        return between(place(from), place(to));
    }

    @Override
    public SortedMap<K, Integer> headMap(K to) {
        return between(0, place(to));
    }

    @Override
    public SortedMap<K, Integer> tailMap(K from) {
        return between(place(from), sums.length);
    }

    private Sums<K> between(int from, int to) {
        return new Sums<>(keys.subList(from, to), Arrays.copyOfRange(sums, from, to));
    }

    /** Of a key, or of the first one after it. */
    private int place(K key) {
        int found = Collections.binarySearch(keys, key);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public K firstKey() {
        return keys.getFirst();
    }

    @Override
    public K lastKey() {
        return keys.getLast();
    }
}
