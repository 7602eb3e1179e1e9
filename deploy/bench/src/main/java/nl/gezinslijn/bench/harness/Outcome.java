package nl.gezinslijn.bench.harness;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one contestant made of one round.
 *
 * @param figures by the name of the measure
 * @param work what was done, counted: that nobody is quick by doing less
 */
public record Outcome(Map<String, Double> figures, Map<String, Long> work) {

    public Outcome {
        figures = Map.copyOf(figures);
        work = Map.copyOf(work);
    }

    public static Outcome of(String measure, double figure) {
        return new Outcome(Map.of(measure, figure), Map.of());
    }

    public Outcome and(String measure, double figure) {
        Map<String, Double> more = new LinkedHashMap<>(figures);
        more.put(measure, figure);
        return new Outcome(more, work);
    }

    /** @param what is counted, such as {@code events stored} */
    public Outcome did(String what, long count) {
        Map<String, Long> more = new LinkedHashMap<>(work);
        more.put(what, count);
        return new Outcome(figures, more);
    }
}
