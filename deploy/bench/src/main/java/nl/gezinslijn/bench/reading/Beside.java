package nl.gezinslijn.bench.reading;

import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.bench.harness.Outcome;

/**
 * Two ways to do something, one after the other, so often; who begins changes. What counts is how many times as long
 * the second takes.
 */
record Beside(int times, Work bare, Work ours) {

    /** Does it once. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** @param measure of the ratio, the median of all times; the milliseconds of both are kept beside it */
    Outcome outcome(String measure) throws Exception {
        List<Double> bareTook = new ArrayList<>();
        List<Double> oursTook = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            boolean bareFirst = i % 2 == 0;
            if (bareFirst) {
                bareTook.add(millis(bare));
            }
            oursTook.add(millis(ours));
            if (!bareFirst) {
                bareTook.add(millis(bare));
            }
            ratios.add(oursTook.getLast() / bareTook.getLast());
        }
        return Outcome.of(measure, Timing.median(ratios))
                .and(measure + "-bare-ms", Timing.median(bareTook))
                .and(measure + "-ours-ms", Timing.median(oursTook));
    }

    private static double millis(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return Timing.millisSince(began);
    }
}
