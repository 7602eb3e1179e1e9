package nl.gezinslijn.bench.harness;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How figures lie: the least, the quarters and the most. */
public record Spread(int count, double least, double lower, double median, double upper, double most) {

    /** Null when there are none. */
    static @Nullable Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            return null;
        }
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(
                sorted.length,
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                sorted[sorted.length - 1]);
    }

    Spread times(double factor) {
        return new Spread(count, least * factor, lower * factor, median * factor, upper * factor, most * factor);
    }

    /** Of something divided by each. */
    Spread under(double dividend) {
        return new Spread(
                count, dividend / most, dividend / upper, dividend / median, dividend / lower, dividend / least);
    }

    /** Between the two nearest, in proportion. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
