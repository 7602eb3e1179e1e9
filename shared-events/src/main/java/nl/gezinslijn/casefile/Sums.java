package nl.gezinslijn.casefile;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums by day, week or month, as immutable maps: each is copied when it changes, and not when it is handed on. */
final class Sums {

    private static final Class<?> IMMUTABLE =
            Collections.unmodifiableSortedMap(new TreeMap<>()).getClass();

    private Sums() {}

    /** The same, never to change again. */
    static <K extends Comparable<? super K>> SortedMap<K, Integer> kept(SortedMap<K, Integer> sums) {
        return sums.getClass() == IMMUTABLE ? sums : Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /** With more at one key. */
    static <K extends Comparable<? super K>> SortedMap<K, Integer> with(SortedMap<K, Integer> sums, K key, int more) {
        SortedMap<K, Integer> next = new TreeMap<>(sums);
        next.merge(key, more, Integer::sum);
        return Collections.unmodifiableSortedMap(next);
    }
}
