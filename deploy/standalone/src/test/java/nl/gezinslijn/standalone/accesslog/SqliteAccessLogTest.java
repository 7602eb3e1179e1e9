package nl.gezinslijn.standalone.accesslog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.accesslog.AccessLines;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.accesslog.AccessLogSuite;
import nl.gezinslijn.query.proof.LeafSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessLogTest extends AccessLogSuite {

    @TempDir
    private Path folder;

    @Override
    protected AccessLog open() {
        try {
            return new SqliteAccessLog(file());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void close(AccessLog log) {
        ((SqliteAccessLog) log).close();
    }

    @Override
    protected LeafSource leaves() {
        return AccessRows.still(file());
    }

    @Test
    void the_file_refuses_to_change_or_drop_a_line() throws SQLException {
        AccessLog log = open();
        log.keep(AccessLines.answered("anna", Action.READ, "one"));
        close(log);
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

    private Path file() {
        return folder.resolve("access-log.sqlite");
    }
}
