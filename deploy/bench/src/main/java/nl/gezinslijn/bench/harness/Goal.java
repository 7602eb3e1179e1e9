package nl.gezinslijn.bench.harness;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bench is to show.
 *
 * @param says the goal in words
 * @param measure of which measure
 * @param of the contestant
 * @param to the contestant that it is held against, or null when its own figure counts
 * @param bound that of the ratio, or of the figure
 */
public record Goal(
        String says, String measure, String of, @Nullable String to, Side side, double bound) {

    /** On which side of the bound it is to be. */
    public enum Side {
        AT_LEAST,
        AT_MOST
    }

    public static Goal atLeast(double bound, String measure, String of, String to, String says) {
        return new Goal(says, measure, of, to, Side.AT_LEAST, bound);
    }

    public static Goal atMost(double bound, String measure, String of, String to, String says) {
        return new Goal(says, measure, of, to, Side.AT_MOST, bound);
    }

    /** The ratio in each round that has both, or the figure itself; null when no round has it. */
    @Nullable
    Spread measured(RawData data) {
        Map<Integer, Double> mine = data.figures(of, measure);
        return Spread.of(to == null ? mine.values() : data.ratios(of, to, measure));
    }

    /** How many times as good as asked: 1 is just met. */
    Spread beyond(Spread measured) {
        return side == Side.AT_LEAST ? measured.times(1 / bound) : measured.under(bound);
    }

    boolean met(Spread measured) {
        return side == Side.AT_LEAST ? measured.median() >= bound : measured.median() <= bound;
    }
}
