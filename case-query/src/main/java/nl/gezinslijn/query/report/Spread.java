package nl.gezinslijn.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number of days is spread over cases, in tenths of a day rounded half up. Percentiles lie on the line between
 * the two nearest cases, as PERCENTILE.INC of a spreadsheet has it; the median is the 50th. Null where nothing is
 * counted.
 *
 * @param count cases, or periods of help, measured
 */
public record Spread(
        int count,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        @Nullable BigDecimal p25,
        @Nullable BigDecimal p75,
        @Nullable BigDecimal p90) {

    static Spread of(Collection<Long> days) {
        List<Long> sorted = days.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Spread(0, null, null, null, null, null);
        }
        long sum = sorted.stream().mapToLong(Long::longValue).sum();
        BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(sorted.size()), 1, RoundingMode.HALF_UP);
        return new Spread(
                sorted.size(),
                mean,
                percentile(sorted, 50),
                percentile(sorted, 25),
                percentile(sorted, 75),
                percentile(sorted, 90));
    }

    private static BigDecimal percentile(List<Long> sorted, int percent) {
        int hundredths = (sorted.size() - 1) * percent;
        int below = hundredths / 100;
        int beyond = hundredths % 100;
        long low = sorted.get(below);
        long high = beyond == 0 ? low : sorted.get(below + 1);
        return BigDecimal.valueOf(100 * low + beyond * (high - low), 2).setScale(1, RoundingMode.HALF_UP);
    }
}
