package nl.gezinslijn.standalone.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.accesslog.AccessLines;
import nl.gezinslijn.query.accesslog.AccessLog.Query;
import nl.gezinslijn.query.accesslog.AccessLog.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessLogTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_kept_is_found_by_case_and_by_account_the_latest_first() throws SQLException {
        try (SqliteAccessLog log = log()) {
            log.keep(AccessLines.answered("anna", Action.READ, "one"));
            log.keep(AccessLines.answered("bert", Action.LIST, "one", "two"));
            log.keep(AccessLines.answered("anna", Action.COMMAND, "two"));

            assertThat(numbers(log, new Query("one", null, null, null, null, null, 9)))
                    .containsExactly(2L, 1L);
            assertThat(numbers(log, new Query(null, "anna", null, null, null, null, 9)))
                    .containsExactly(3L, 1L);
            assertThat(numbers(log, new Query("two", null, false, null, null, null, 9)))
                    .containsExactly(2L);
            assertThat(numbers(log, new Query("two", null, true, null, null, null, 9)))
                    .containsExactly(3L);
            assertThat(numbers(log, new Query("one", null, null, null, null, 2L, 9)))
                    .containsExactly(1L);
            assertThat(log.find(new Query("one", null, null, null, null, null, 1))
                            .getFirst())
                    .isEqualTo(AccessLines.answered("bert", Action.LIST, "one", "two")
                            .numbered(2));
        }
    }

    @Test
    void lines_are_numbered_without_a_gap_whoever_writes_at_once_and_go_on_after_a_restart() throws Exception {
        try (SqliteAccessLog log = log();
                ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, 200)
                    .forEach(n -> all.add(
                            writers.submit(() -> log.keep(AccessLines.answered("anna", Action.READ, "case-" + n)))));
            for (Future<?> each : all) {
                each.get();
            }
            assertThat(log.size()).isEqualTo(200);
        }
        try (SqliteAccessLog again = log()) {
            again.keepSoon(AccessLines.answered("bert", Action.COMMAND, "one"));
        }
        try (SqliteAccessLog last = log()) {
            assertThat(numbers(last, new Query(null, null, null, null, null, null, 500)))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 201)
                            .map(n -> 202 - n)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void the_file_refuses_to_change_or_drop_a_line() throws SQLException {
        try (SqliteAccessLog log = log()) {
            log.keep(AccessLines.answered("anna", Action.READ, "one"));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            for (String change : List.of(
                    "update lines set account = 'nobody'",
                    "delete from lines",
                    "update of_case set case_id = 'other'",
                    "delete from of_case")) {
                assertThatThrownBy(() -> connection.createStatement().executeUpdate(change))
                        .as(change)
                        .hasMessageContaining("only added to");
            }
        }
    }

    @Test
    void when_it_is_closed_it_says_so_and_keeps_nothing() throws SQLException {
        SqliteAccessLog log = log();
        log.close();
        assertThatThrownBy(() -> log.keep(AccessLines.answered("anna", Action.READ, "one")))
                .isInstanceOf(Unavailable.class);
    }

    private SqliteAccessLog log() throws SQLException {
        return new SqliteAccessLog(file());
    }

    private Path file() {
        return folder.resolve("access-log.sqlite");
    }

    private static List<Long> numbers(SqliteAccessLog log, Query query) {
        return log.find(query).stream().map(AccessLine::number).toList();
    }
}
