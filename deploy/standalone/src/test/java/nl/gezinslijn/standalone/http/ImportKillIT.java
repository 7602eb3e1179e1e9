package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A large register, and a service that is killed three times while it imports. The heap is a fraction of what the lines
 * would take if they were held.
 */
class ImportKillIT {

    /** A multiple of {@link #AT_A_TIME}; {@code -Dimport.cases=5000} is the long form, of 100,000 lines. */
    private static final int CASES = Integer.getInteger("import.cases", 1_000);

    private static final int ENTRIES = 20;
    private static final int LINES = CASES * ENTRIES;

    /** So many cases have their lives at the same time. */
    private static final int AT_A_TIME = 100;

    private static final Register REGISTER = new Register("old-register");

    @TempDir
    Path folder;

    private ServiceProcess service;

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void of_an_import_interrupted_three_times_each_line_is_there_once() throws Exception {
        Path file = written();
        Path data = Files.createDirectory(folder.resolve("data"));
        service = new ServiceProcess(data, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError");
        service.start();
        long from = System.nanoTime();
        String place = handIn(file);
        for (int quarter = 1; quarter <= 3; quarter++) {
            awaitLine(place, (long) LINES * quarter / 4);
            service.kill();
            service.start();
        }
        JsonNode done = awaitDone(place);
        long seconds = (System.nanoTime() - from) / 1_000_000_000;
        System.out.printf(
                "import of %,d lines (%,d KiB) with a heap of 256 MiB, killed 3 times: %d s, %s lines/s while working%n",
                LINES, Files.size(file) / 1024, seconds, done.path("linesPerSecond"));
        assertThat(done.path("accepted").asLong()).isEqualTo(LINES);
        assertThat(done.path("alreadyDone").asLong()).isZero();
        assertThat(done.path("refused").asLong()).isZero();
        assertThat(service.importer().get(place + "/refusals").body().path("refusals"))
                .isEmpty();
        service.kill();
        everyLineIsThereOnce(data.resolve("events.sqlite"));
        nothingIsLeftOfTheFile(data);
        Recording.did(3);
        Judgement.allFound(LINES).nothingIsLost();
    }

    private String handIn(Path file) throws IOException {
        Person importer = service.importer();
        // The account is there a moment after the service answers.
        await().until(() -> importer.get("/v1/imports").status() == 200);
        Answer received = importer.send(importer.request("/v1/imports")
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(file)));
        assertThat(received.status()).as(received.raw().body()).isEqualTo(202);
        assertThat(received.body().path("lines").asLong()).isEqualTo(LINES);
        return received.header("Location");
    }

    private void awaitLine(String place, long line) {
        await("line " + line)
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(250))
                .failFast("the service ended", () -> !service.isAlive())
                .until(() -> progress(place).path("line").asLong() >= line);
        assertThat(progress(place).path("state").asString())
                .as("killed in the middle")
                .isEqualTo("RUNNING");
    }

    private JsonNode awaitDone(String place) {
        await("the end of the import")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(250))
                .failFast("the service ended", () -> !service.isAlive())
                .until(() -> progress(place).path("state").asString().equals("DONE"));
        return progress(place);
    }

    private JsonNode progress(String place) {
        return service.importer().get(place).body();
    }

    private Path written() throws IOException {
        Path file = folder.resolve("register.ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int first = 0; first < CASES; first += AT_A_TIME) {
                for (int entry = 0; entry < ENTRIES; entry++) {
                    for (int family = first; family < first + AT_A_TIME; family++) {
                        out.write(REGISTER.line(family, entry));
                    }
                }
            }
        }
        return file;
    }

    private static void everyLineIsThereOnce(Path events) throws SQLException {
        String keyed = "from (select aggregate_id, sequence, name, stored_at,"
                + " json_extract(cast(metadata as text), '$.requestKey') as request_key from events"
                + " where aggregate_type = 'Case')";
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + events)) {
            assertThat(number(store, "select count(distinct request_key) " + keyed))
                    .as("lines that are there")
                    .isEqualTo(LINES);
            assertThat(number(
                            store,
                            "select count(*) from (select 1 " + keyed
                                    + " where request_key is not null group by request_key, name having count(*) > 1)"))
                    .as("lines that are there more than once")
                    .isZero();
            assertThat(number(
                            store, "select count(*) " + keyed + " where request_key is null and name <> 'TermLapsed'"))
                    .as("what came of no line; the sweep may already have looked")
                    .isZero();
            assertThat(number(
                            store,
                            "select count(*) from (select aggregate_id " + keyed
                                    + " group by aggregate_id having count(distinct request_key) = " + ENTRIES + ")"))
                    .as("cases with all their lines")
                    .isEqualTo(CASES);
            assertThat(number(
                            store,
                            "select count(*) from (select aggregate_id from events group by aggregate_id"
                                    + " having count(*) <> max(sequence) + 1)"))
                    .as("cases with a gap")
                    .isZero();
        }
    }

    private static long number(Connection store, String sql) throws SQLException {
        try (ResultSet row = store.createStatement().executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    private static void nothingIsLeftOfTheFile(Path data) throws IOException {
        try (Stream<Path> left = Files.list(data.resolve("imports"))) {
            assertThat(left).isEmpty();
        }
    }
}
