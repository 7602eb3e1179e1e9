package nl.gezinslijn.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Chance that comes out the same every time. Each family throws dice of its own, so that a change in one life leaves
 * the others as they were.
 */
final class Dice {

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    static Dice named(String name) {
        return new Dice(new Random(id(name).getMostSignificantBits()));
    }

    /** An id that belongs to a name for ever. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /** From 0 up to but not including n. */
    int below(int n) {
        return random.nextInt(n);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Some of the choices, no two the same, in the order they were thrown. */
    <T> List<T> pick(int count, Collection<T> choices) {
        return shuffled(choices).subList(0, Math.min(count, choices.size()));
    }

    <T> List<T> shuffled(Collection<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            Collections.swap(shuffled, last, below(last + 1));
        }
        return shuffled;
    }
}
