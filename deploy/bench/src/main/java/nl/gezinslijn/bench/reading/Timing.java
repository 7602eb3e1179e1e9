package nl.gezinslijn.bench.reading;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long something took that is done more than once in a turn. */
final class Timing {

    private Timing() {}

    /** @param began by {@link System#nanoTime} */
    static double millisSince(long began) {
        return (double) (System.nanoTime() - began) / TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** @param of one or more */
    static double median(List<Double> of) {
        double[] sorted = of.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
