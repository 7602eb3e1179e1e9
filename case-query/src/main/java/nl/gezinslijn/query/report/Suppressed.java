package nl.gezinslijn.query.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gezinslijn.query.history.LeftOut;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report for who may not know whom it is about: a figure that counts few cases is left out, with what was reckoned
 * from it; and where one alone would follow from a total, the smallest beside it too. Who works with whom is left out.
 */
public final class Suppressed implements Tabular {

    /** So few are never shown (domain: the default, ours). */
    public static final int FEW = 5;

    /** Say what a figure is about, and are none themselves. */
    private static final Set<String> LABELS =
            Set.of("from", "to", "on", "year", "month", "cap", "places", "urgency", "rung", "of", "months");

    /** Of a list with a sum of its own. */
    private static final Pattern PART = Pattern.compile("(/parts/\\d+/figure|/\\d+/share/cases)$");

    private static final String TOTAL = "/total";
    private static final String WORKERS = "coaches";

    private final JsonNode report;
    private final Table table;
    private final @Nullable LeftOut leftOut;
    private final int few;

    private Suppressed(JsonNode report, Table table, @Nullable LeftOut leftOut, int few) {
        this.report = report;
        this.table = table;
        this.leftOut = leftOut;
        this.few = few;
    }

    /** @param few counts from 1 up to this, without it, are left out */
    public static Suppressed of(Tabular report, Counted counted, int few, JsonMapper json) {
        Suppressed suppressed = new Suppressed(json.valueToTree(report), report.table(), report.leftOut(), few);
        Set<String> out = new HashSet<>();
        Map<String, Integer> sizes = counted.sizes();
        sizes.forEach((figure, size) -> {
            if (suppressed.isFew(size)) {
                out.add(figure);
            }
        });
        suppressed.beside(sizes, out);
        out.forEach(suppressed::leaveOut);
        withoutWorkers(suppressed.report);
        return suppressed;
    }

    @Override
    public @Nullable LeftOut leftOut() {
        return leftOut;
    }

    @JsonValue
    JsonNode report() {
        return report;
    }

    private boolean isFew(long size) {
        return size > 0 && size < few;
    }

    /** One figure left out alone among those of its kind would follow from the others and their sum. */
    private void beside(Map<String, Integer> sizes, Set<String> out) {
        Map<String, List<String>> kinds = new HashMap<>();
        for (String figure : sizes.keySet()) {
            kinds.computeIfAbsent(figure.replaceAll("/\\d+", "/*"), k -> new ArrayList<>())
                    .add(figure);
            Matcher part = PART.matcher(figure);
            if (part.find()) {
                kinds.computeIfAbsent(figure.substring(0, part.start()) + "/parts", k -> new ArrayList<>())
                        .add(figure);
            }
            if (sizes.containsKey(parent(figure) + TOTAL)) {
                kinds.computeIfAbsent(parent(figure) + "/.", k -> new ArrayList<>())
                        .add(figure);
            }
        }
        for (List<String> kind : kinds.values()) {
            List<String> left = kind.stream().filter(out::contains).toList();
            if (left.size() == 1) {
                kind.stream()
                        .filter(figure -> !out.contains(figure) && !figure.endsWith(TOTAL))
                        .filter(figure -> sizes.getOrDefault(figure, 0) > 0)
                        .min(Comparator.comparing(figure -> sizes.getOrDefault(figure, 0)))
                        .ifPresent(out::add);
            }
        }
    }

    private void leaveOut(String figure) {
        if (report.at(parent(figure)) instanceof ObjectNode around) {
            for (String field : List.copyOf(around.propertyNames())) {
                boolean own = figure.endsWith("/" + field);
                if (own || (reckoned(figure) && around.get(field).isNumber() && !LABELS.contains(field))) {
                    around.putNull(field);
                }
            }
        }
    }

    /** Shares and spreads reckon the rest of their object from the count; other objects hold counts side by side. */
    private static boolean reckoned(String figure) {
        return figure.endsWith("/cases") || figure.endsWith("/count");
    }

    private static String parent(String figure) {
        return figure.substring(0, Math.max(0, figure.lastIndexOf('/')));
    }

    private static void withoutWorkers(JsonNode node) {
        if (node instanceof ObjectNode object && object.get(WORKERS) instanceof ArrayNode workers) {
            workers.removeAll();
        }
    }

    @Override
    public Table table() {
        int worker = table.columns().indexOf("coach");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            if (worker < 0 || row.get(worker) == null) {
                rows.add(without(row));
            }
        }
        alone(rows);
        return new Table(table.name(), table.columns(), rows);
    }

    /** A row with a small count says no figure at all. */
    private List<@Nullable Object> without(List<@Nullable Object> row) {
        List<@Nullable Object> shown = new ArrayList<>(row);
        if (figures(row).anyMatch(this::isFew)) {
            for (int column = 0; column < shown.size(); column++) {
                if (isFigure(column, shown.get(column))) {
                    shown.set(column, null);
                }
            }
        }
        return shown;
    }

    private void alone(Collection<List<@Nullable Object>> rows) {
        for (int column = 0; column < table.columns().size(); column++) {
            int at = column;
            long empty = rows.stream().filter(row -> row.get(at) == null).count();
            if (empty == 1 && table.rows().stream().allMatch(row -> row.get(at) != null)) {
                rows.stream()
                        .filter(row -> isFigure(at, row.get(at)))
                        .min(Comparator.comparingDouble(row -> row.get(at) instanceof Number n ? n.doubleValue() : 0))
                        .ifPresent(row -> row.set(at, null));
            }
        }
    }

    private Stream<Long> figures(List<@Nullable Object> row) {
        List<Long> figures = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            Object cell = row.get(column);
            if (isFigure(column, cell) && (cell instanceof Integer || cell instanceof Long)) {
                figures.add(((Number) cell).longValue());
            }
        }
        return figures.stream();
    }

    private boolean isFigure(int column, @Nullable Object cell) {
        return cell instanceof Number && !LABELS.contains(table.columns().get(column));
    }
}
