package nl.gezinslijn.bench.reading;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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
        double[] bareTook = new double[times];
        double[] oursTook = new double[times];
        double[] ratios = new double[times];
        for (int i = 0; i < times; i++) {
            boolean bareFirst = i % 2 == 0;
            if (bareFirst) {
                bareTook[i] = millis(bare);
            }
            oursTook[i] = millis(ours);
            if (!bareFirst) {
                bareTook[i] = millis(bare);
            }
            ratios[i] = oursTook[i] / bareTook[i];
        }
        return Outcome.of(measure, median(ratios))
                .and(measure + "-bare-ms", median(bareTook))
                .and(measure + "-ours-ms", median(oursTook));
    }

    private static double millis(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (double) (System.nanoTime() - began) / TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
