package nl.gezinslijn.manifests;

import static nl.gezinslijn.manifests.Deployed.COMPOSE;
import static nl.gezinslijn.manifests.Deployed.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dashboards and alarms ask for figures that there are: those of docs/metrics.md. */
class FiguresTest {

    private static final Path DASHBOARDS = COMPOSE.resolve("grafana/dashboards");
    private static final Pattern FIGURE = Pattern.compile(
            "\\b(?:gezinslijn|http_server|mongodb|logback|jvm|process|system|tomcat)_[a-z_]+\\b(?!\")");
    /** What Prometheus makes of one histogram or timer. */
    private static final Pattern PART = Pattern.compile("_(bucket|count|sum|max)$");

    private static final Map<String, Boolean> ALARMING = documented();

    @ParameterizedTest
    @MethodSource("dashboards")
    void a_dashboard_asks_for_figures_that_there_are(Path dashboard) {
        List<String> asked = expressions(dashboard);

        assertThat(asked).isNotEmpty();
        assertThat(asked.stream().flatMap(FiguresTest::figures)).isNotEmpty().allMatch(FiguresTest::isKnown);
    }

    @Test
    void alarms_ask_for_figures_that_there_are() {
        assertThat(alarms().flatMap(FiguresTest::figures)).isNotEmpty().allMatch(FiguresTest::isKnown);
    }

    @Test
    void whatever_is_to_alarm_somebody_does() {
        Set<String> watched = alarms()
                .flatMap(FiguresTest::figures)
                .map(FiguresTest::whole)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> alarming = ALARMING.entrySet().stream()
                .filter(figure -> figure.getValue() && figure.getKey().startsWith("gezinslijn_"))
                // of standalone, which these files do not start
                .filter(figure -> !figure.getKey().startsWith("gezinslijn_store_"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(alarming).hasSizeGreaterThan(15);
        assertThat(watched).containsAll(alarming);
    }

    @Test
    void every_figure_of_our_own_is_in_a_dashboard() {
        Set<String> shown = dashboards()
                .flatMap(dashboard -> expressions(dashboard).stream())
                .flatMap(FiguresTest::figures)
                .map(FiguresTest::whole)
                .collect(Collectors.toSet());
        Set<String> ours = ALARMING.keySet().stream()
                .filter(name -> name.startsWith("gezinslijn_") && !name.startsWith("gezinslijn_store_"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).containsAll(ours);
    }

    @Test
    void a_dashboard_has_a_name_of_its_own_and_panels_that_do_not_cover_each_other() {
        Set<String> names = new TreeSet<>();
        dashboards().forEach(file -> {
            JsonNode dashboard = JsonMapper.shared().readTree(file.toFile());
            assertThat(names.add(dashboard.path("uid").asString())).as(file.toString()).isTrue();
            assertThat(file.getFileName()).hasToString(dashboard.path("uid").asString() + ".json");
            Set<String> cells = new TreeSet<>();
            for (JsonNode panel : dashboard.path("panels")) {
                JsonNode at = panel.path("gridPos");
                assertThat(at.path("x").asInt() + at.path("w").asInt()).isLessThanOrEqualTo(24);
                for (int x = 0; x < at.path("w").asInt(); x++) {
                    for (int y = 0; y < at.path("h").asInt(); y++) {
                        String cell = (at.path("x").asInt() + x) + ":" + (at.path("y").asInt() + y);
                        assertThat(cells.add(cell)).as(panel.path("title").asString()).isTrue();
                    }
                }
            }
        });
    }

    static Stream<Path> dashboards() {
        return Deployed.files(DASHBOARDS, ".json");
    }

    private static List<String> expressions(Path dashboard) {
        return JsonMapper.shared().readTree(dashboard.toFile()).path("panels").valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString())
                .toList();
    }

    private static Stream<String> alarms() {
        return Deployed.<Object>list(Deployed.yaml(COMPOSE.resolve("prometheus/alerts.yml")), "groups").stream()
                .flatMap(group -> Deployed.<Object>list(Deployed.map(group), "rules").stream())
                .map(rule -> Deployed.map(rule).get("expr").toString());
    }

    private static Stream<String> figures(String expression) {
        return FIGURE.matcher(expression).results().map(found -> found.group());
    }

    private static boolean isKnown(String figure) {
        return ALARMING.containsKey(whole(figure))
                || ALARMING.keySet().stream()
                        .anyMatch(name -> name.endsWith("*") && figure.startsWith(name.substring(0, name.length() - 1)));
    }

    private static String whole(String figure) {
        return ALARMING.containsKey(figure) ? figure : PART.matcher(figure).replaceFirst("");
    }

    /** The figures of the tables in docs/metrics.md, and whether the last column says when to alarm somebody. */
    private static Map<String, Boolean> documented() {
        Pattern name = Pattern.compile("`([a-z][a-z_]+\\*?)`");
        return Deployed.text(ROOT.resolve("docs/metrics.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.split("(?<!\\\\)\\|", -1))
                        .map(String::strip)
                        .toList())
                .flatMap(cells -> {
                    Matcher named = name.matcher(cells.get(1));
                    boolean alarms = !cells.get(cells.size() - 2).equals("–");
                    return named.results().map(found -> Map.entry(found.group(1), alarms));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one || other));
    }
}
