package nl.gezinslijn.standalone.http;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.projection.rebuild.Projections;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.wiring.ManyLives;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long pages take with many cases, beside the calls of the API that have the same figures: the whole service over
 * HTTP, one after the other within one run; the ratio counts. Arguments: a new folder, cases, rounds.
 */
final class PagesBench {

    private static final int EVENTS_PER_CASE = 12;
    private static final int WARM = 3;
    private static final String COORDINATOR = "coordinator.bench";

    /** Each page with what it shows. */
    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(
                "/?programme=venray-2021&year=2022",
                List.of(
                        "/v1/reports/caseload?programme=venray-2021",
                        "/v1/reports/flow?programme=venray-2021&year=2022",
                        "/v1/reports/lead-times?programme=venray-2021&from=2022-01-01&to=2022-12-31",
                        "/v1/cases?programme=venray-2021&size=20"));
        PAGES.put("/worklist?programme=venray-2021", List.of("/v1/worklists/coordinator?programme=venray-2021"));
        PAGES.put("/waiting-list?programme=venray-2021", List.of("/v1/reports/waiting-list?programme=venray-2021"));
        PAGES.put(
                "/matrix?programme=venray-2021&year=2022",
                List.of("/v1/reports/steering-matrix?programme=venray-2021&year=2022"));
    }

    private PagesBench() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createDirectories(Path.of(arguments[0]));
        int cases = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        long events = ManyLives.fill(data, cases, EVENTS_PER_CASE);
        try (ConfigurableApplicationContext service = Service.start("--gezinslijn.data=" + data)) {
            await().atMost(Duration.ofMinutes(30))
                    .until(() -> service.getBean(Projections.class).all().stream()
                            .allMatch(keeper -> keeper.current().status().lag() == 0));
            service.getBean(Accounts.class)
                    .addIfAbsent(
                            new Accounts.Account(COORDINATOR, List.of(Role.COORDINATOR), Life.ORGANISATION),
                            Service.PASSWORD);
            System.out.printf("%,d events of %,d cases%n", events, cases);
            measure(service, rounds);
        }
        System.exit(0);
    }

    private static void measure(ConfigurableApplicationContext service, int rounds)
            throws IOException, InterruptedException {
        Person api = new Person(Service.address(service), COORDINATOR, Service.PASSWORD);
        Visitor pages = new Visitor(Service.address(service));
        pages.login(COORDINATOR, Service.PASSWORD);
        System.out.printf("| page | API ms | page ms | ratio | kB |%n|---|---:|---:|---:|---:|%n");
        for (Map.Entry<String, List<String>> page : PAGES.entrySet()) {
            List<Double> calls = new ArrayList<>();
            List<Double> shown = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            int size = 0;
            for (int round = -WARM; round < rounds; round++) {
                double asked = 0;
                for (String call : page.getValue()) {
                    asked += millis(() -> expect(200, api.get(call).status(), call));
                }
                String[] body = new String[1];
                double drawn = millis(() -> {
                    var answer = pages.get(page.getKey());
                    expect(200, answer.statusCode(), page.getKey());
                    body[0] = answer.body();
                });
                if (round >= 0) {
                    calls.add(asked);
                    shown.add(drawn);
                    ratios.add(drawn / asked);
                    size = body[0].length();
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.1f | %.1f | %.2f | %d |%n",
                    page.getKey(),
                    median(calls),
                    median(shown),
                    median(ratios),
                    size / 1000);
        }
    }

    private interface Asking {
        void ask() throws IOException, InterruptedException;
    }

    private static double millis(Asking asking) throws IOException, InterruptedException {
        long began = System.nanoTime();
        asking.ask();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void expect(int status, int found, String what) {
        if (found != status) {
            throw new IllegalStateException(what + " answered " + found);
        }
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
