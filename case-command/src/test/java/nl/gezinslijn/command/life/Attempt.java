package nl.gezinslijn.command.life;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Somebody tries something, sensible or not.
 *
 * @param pick which of the actions
 * @param possible picks among those the state allows, by somebody entitled; else among all, by anybody
 * @param daysLater how long after the attempt before
 * @param daysBack how long ago it occurred
 * @param whim chooses what the action leaves open
 */
record Attempt(int pick, boolean possible, int daysLater, int daysBack, int whim) {

    static Arbitrary<Attempt> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10_000).withoutEdgeCases(),
                        Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(0, 20))),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(0, 90))),
                        Arbitraries.integers().between(0, 10_000).withoutEdgeCases())
                .as(Attempt::new);
    }
}
