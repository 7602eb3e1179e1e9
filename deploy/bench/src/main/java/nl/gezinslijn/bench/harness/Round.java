package nl.gezinslijn.bench.harness;

import java.nio.file.Path;

/**
 * The turn of one contestant in one round.
 *
 * @param number from 1 on; 0 is the warm-up
 * @param folder empty, and gone after the turn
 * @param ground what outlives rounds
 * @param quick whether a little work will do: it is tried whether all works, and nothing is measured
 * @param seed of all chance; the same for all contestants of a round
 */
public record Round(int number, Path folder, Ground ground, boolean quick, long seed) {

    /** One of two amounts of work. */
    public int amount(int quickly, int measured) {
        return quick ? quickly : measured;
    }
}
