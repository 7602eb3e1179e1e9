package nl.gezinslijn.manifests;

import static nl.gezinslijn.manifests.Deployed.COMPOSE;
import static nl.gezinslijn.manifests.Deployed.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Pattern FIGURE =
            Pattern.compile("\\b(?:gezinslijn|http_server|mongodb|logback|jvm|process|system|tomcat)_[a-z_]+\\b(?!\")");
    /** What Prometheus makes of one histogram or timer. */
    private static final Pattern PART = Pattern.compile("_(bucket|count|sum|max)$");

    private static final List<Row> ROWS = documented();
    private static final Set<String> NAMES =
            ROWS.stream().flatMap(row -> row.names().stream()).collect(Collectors.toUnmodifiableSet());

    /** Of a table in docs/metrics.md: figures, and whether the last column says when to alarm somebody. */
    private record Row(List<String> names, boolean alarms) {

        /** The store of standalone is not among what these files start. */
        boolean isOfServices() {
            return names.stream().noneMatch(name -> name.startsWith("gezinslijn_store_"));
        }
    }

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
        Set<String> watched =
                alarms().flatMap(FiguresTest::figures).map(FiguresTest::whole).collect(Collectors.toSet());
        List<Row> alarming =
                ROWS.stream().filter(Row::alarms).filter(Row::isOfServices).toList();

        assertThat(alarming)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        row -> assertThat(row.names()).anyMatch(name -> name.endsWith("*") || watched.contains(name)));
    }

    @Test
    void every_figure_of_our_own_is_in_a_dashboard() {
        Set<String> shown = dashboards()
                .flatMap(dashboard -> expressions(dashboard).stream())
                .flatMap(FiguresTest::figures)
                .map(FiguresTest::whole)
                .collect(Collectors.toSet());
        assertThat(ROWS.stream()
                        .filter(Row::isOfServices)
                        .flatMap(row -> row.names().stream())
                        .filter(name -> name.startsWith("gezinslijn_")))
                .hasSizeGreaterThan(20)
                .allMatch(shown::contains);
    }

    @Test
    void a_dashboard_has_a_name_of_its_own_and_panels_that_do_not_cover_each_other() {
        Set<String> names = new TreeSet<>();
        dashboards().forEach(file -> {
            JsonNode dashboard = JsonMapper.shared().readTree(file.toFile());
            assertThat(names.add(dashboard.path("uid").asString()))
                    .as(file.toString())
                    .isTrue();
            assertThat(file.getFileName()).hasToString(dashboard.path("uid").asString() + ".json");
            Set<String> cells = new TreeSet<>();
            for (JsonNode panel : dashboard.path("panels")) {
                JsonNode at = panel.path("gridPos");
                assertThat(at.path("x").asInt() + at.path("w").asInt()).isLessThanOrEqualTo(24);
                for (int x = 0; x < at.path("w").asInt(); x++) {
                    for (int y = 0; y < at.path("h").asInt(); y++) {
                        String cell =
                                (at.path("x").asInt() + x) + ":" + (at.path("y").asInt() + y);
                        assertThat(cells.add(cell))
                                .as(panel.path("title").asString())
                                .isTrue();
                    }
                }
            }
        });
    }

    static Stream<Path> dashboards() {
        return Deployed.files(DASHBOARDS, ".json");
    }

    private static List<String> expressions(Path dashboard) {
        return JsonMapper.shared()
                .readTree(dashboard.toFile())
                .path("panels")
                .valueStream()
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
        return NAMES.contains(whole(figure))
                || NAMES.stream()
                        .anyMatch(
                                name -> name.endsWith("*") && figure.startsWith(name.substring(0, name.length() - 1)));
    }

    private static String whole(String figure) {
        return NAMES.contains(figure) ? figure : PART.matcher(figure).replaceFirst("");
    }

    private static List<Row> documented() {
        Pattern name = Pattern.compile("`([a-z][a-z_]+\\*?)`");
        return Deployed.text(ROOT.resolve("docs/metrics.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.split("\\|", -1)))
                .map(cells -> new Row(
                        name.matcher(cells.get(1))
                                .results()
                                .map(found -> found.group(1))
                                .filter(each -> !each.startsWith("_"))
                                .toList(),
                        !cells.get(cells.size() - 2).strip().equals("–")))
                .toList();
    }
}
