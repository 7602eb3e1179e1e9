package nl.gezinslijn.query.report.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.query.figures.CaseFigures;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the matrix.
 *
 * @param figure null where there is nothing to reckon it from
 * @param unit what the figure is
 * @param of out of how many, where it is a part of a whole, or over how many it is a mean
 * @param parts what it is made up of, by code or name
 * @param cases behind it; null where it does not count cases
 * @param casesOfParts behind each part, in their order; empty where parts do not count cases
 */
public record Value(
        @Nullable BigDecimal figure,
        Unit unit,
        @Nullable Integer of,
        List<Part> parts,
        @Nullable List<String> cases,
        List<List<String>> casesOfParts) {

    /** What a figure is. */
    public enum Unit {
        CASES,
        NUMBER,
        /** Whole percents, rounded half up. */
        PERCENT,
        /** A mean with one decimal, rounded half up. */
        MEAN
    }

    /** @param name a code of the programme's lists, or the name of an organisation */
    public record Part(String name, @JsonInclude @Nullable BigDecimal figure) {}

    static Value ofCases(List<CaseFigures> cases) {
        return ofCases(cases, Map.of());
    }

    /** @param parts the cases of each */
    static Value ofCases(List<CaseFigures> cases, Map<String, List<String>> parts) {
        return new Value(
                BigDecimal.valueOf(cases.size()),
                Unit.CASES,
                null,
                parts.entrySet().stream()
                        .map(it -> new Part(
                                it.getKey(), BigDecimal.valueOf(it.getValue().size())))
                        .toList(),
                cases.stream().map(CaseFigures::caseId).toList(),
                List.copyOf(parts.values()));
    }

    static Value number(long number, Map<String, Integer> parts) {
        return new Value(BigDecimal.valueOf(number), Unit.NUMBER, null, parts(parts), null, List.of());
    }

    /** Of something that could be reported, and was not: which is not nought. */
    static Value nothing() {
        return new Value(null, Unit.NUMBER, null, List.of(), null, List.of());
    }

    static Value percent(long part, int whole, @Nullable List<String> cases) {
        BigDecimal percent = whole == 0
                ? null
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
        return new Value(percent, Unit.PERCENT, whole, List.of(), cases, List.of());
    }

    static Value mean(long sum, int count, @Nullable List<String> cases) {
        return new Value(meanOf(sum, count), Unit.MEAN, count, List.of(), cases, List.of());
    }

    Value with(List<Part> otherParts) {
        return new Value(figure, unit, of, List.copyOf(otherParts), cases, List.of());
    }

    static @Nullable BigDecimal meanOf(long sum, int count) {
        return count == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }

    private static List<Part> parts(Map<String, Integer> parts) {
        return parts.entrySet().stream()
                .map(it -> new Part(it.getKey(), BigDecimal.valueOf(it.getValue())))
                .toList();
    }
}
