package nl.gezinslijn.bench.append;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.Round;
import org.flowable.cmmn.engine.CmmnEngine;
import org.flowable.cmmn.engine.CmmnEngineConfiguration;
import org.flowable.task.api.Task;

/** The same life as a case in the notation made for cases: a task for each step that waits for the one before. */
final class FlowableCases {

    private static final String KEY = "life";

    /** Nothing is left out that the disk has to know. */
    private static final List<String> SAFE = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final List<Map<String, Object>> STEPS = CaseLife.told("Flowable").messages().stream()
            .map(event -> event.serializePayload(EventFiles.SERIALIZER, String.class))
            .map(written -> Map.<String, Object>of("step", written.getType().getName(), "said", written.getData()))
            .toList();

    private FlowableCases() {}

    static Outcome play(int clients, Round round) throws Exception {
        EmbeddedPostgres server = round.ground().once("postgres", FlowableCases::start);
        String database = "round_" + round.number() + "_" + clients;
        execute(server, "CREATE DATABASE " + database);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.getJdbcUrl("postgres", database));
        pool.setMaximumPoolSize(Math.max(2, clients));
        try (HikariDataSource connections = new HikariDataSource(pool)) {
            CmmnEngine engine = engine(connections);
            try {
                engine.getCmmnRepositoryService()
                        .createDeployment()
                        .addString("life.cmmn", model())
                        .deploy();
                Clients.Played played = Clients.play(clients, Append.time(round), client -> live(engine));
                long tasks = count(connections, "ACT_HI_TASKINST WHERE END_TIME_ IS NOT NULL");
                long cases = count(connections, "ACT_CMMN_HI_CASE_INST WHERE STATE_ = 'completed'");
                return Append.outcome(played, played.lives() * CaseLife.STEPS, tasks + cases);
            } finally {
                engine.close();
            }
        } finally {
            execute(server, "DROP DATABASE " + database + " WITH (FORCE)");
        }
    }

    private static void live(CmmnEngine engine) {
        String id = engine.getCmmnRuntimeService()
                .createCaseInstanceBuilder()
                .caseDefinitionKey(KEY)
                .variables(STEPS.getFirst())
                .start()
                .getId();
        for (Map<String, Object> step : STEPS.subList(1, STEPS.size())) {
            Task open = engine.getCmmnTaskService()
                    .createTaskQuery()
                    .caseInstanceId(id)
                    .singleResult();
            engine.getCmmnTaskService().complete(open.getId(), step);
        }
    }

    private static CmmnEngine engine(HikariDataSource connections) {
        CmmnEngineConfiguration configuration = CmmnEngineConfiguration.createStandaloneCmmnEngineConfiguration();
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        return configuration.buildCmmnEngine();
    }

    private static String model() {
        int tasks = CaseLife.STEPS - 1;
        String items = IntStream.rangeClosed(1, tasks)
                .mapToObj(i -> i == 1
                        ? "<planItem id=\"item1\" definitionRef=\"task1\"/>"
                        : "<planItem id=\"item%1$d\" definitionRef=\"task%1$d\"><entryCriterion sentryRef=\"after%2$d\"/></planItem>"
                                .formatted(i, i - 1))
                .collect(Collectors.joining("\n"));
        String sentries = IntStream.range(1, tasks)
                .mapToObj(
                        "<sentry id=\"after%1$d\"><planItemOnPart id=\"on%1$d\" sourceRef=\"item%1$d\"><standardEvent>complete</standardEvent></planItemOnPart></sentry>"
                                ::formatted)
                .collect(Collectors.joining("\n"));
        String definitions = IntStream.rangeClosed(1, tasks)
                .mapToObj("<humanTask id=\"task%1$d\" name=\"step %1$d\"/>"::formatted)
                .collect(Collectors.joining("\n"));
        return """
                <definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL" targetNamespace="bench">
                <case id="%s"><casePlanModel id="plan" name="life">
                %s
                %s
                %s
                </casePlanModel></case></definitions>
                """.formatted(KEY, items, sentries, definitions);
    }

    private static EmbeddedPostgres start(Path folder) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("max_connections", "200");
        // It comes with all of them switched off.
        SAFE.forEach(setting -> builder.setServerConfig(setting, "on"));
        EmbeddedPostgres server = builder.start();
        for (String setting : SAFE) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SHOW " + setting)) {
                row.next();
                if (!row.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " is off");
                }
            }
        }
        return server;
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(HikariDataSource connections, String rows) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return EventFiles.rows(connection, rows);
        }
    }
}
