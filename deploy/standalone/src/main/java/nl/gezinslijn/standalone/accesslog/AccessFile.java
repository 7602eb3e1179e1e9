package nl.gezinslijn.standalone.accesslog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.LineText;
import nl.gezinslijn.runtime.accesslog.AccessArchive.Kept;

/** The file of an access log, and how lines are added to it. */
final class AccessFile {

    private AccessFile() {}

    /** Makes it when it is absent; answers how it is connected to. */
    static String made(Path file) throws SQLException {
        String url = "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL&busy_timeout=20000";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists lines(number integer primary key, at integer not null,"
                    + " account text not null, command integer not null, line text not null) strict");
            statement.execute("create index if not exists lines_by_account on lines(account, number)");
            statement.execute("create table if not exists of_case(case_id text not null, number integer not null,"
                    + " primary key (case_id, number)) strict, without rowid");
            for (String table : List.of("lines", "of_case")) {
                for (String change : List.of("update", "delete")) {
                    statement.execute("create trigger if not exists no_" + change + "_of_" + table + " before " + change
                            + " on " + table + " begin select raise(abort, 'the access log is only added to'); end");
                }
            }
        }
        return url;
    }

    static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(max(number), 0) from lines")) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** The writer's connection. After an exception it is of no more use. */
    static final class Writing implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement line;
        private final PreparedStatement ofCase;
        private long last;

        Writing(Connection connection) throws SQLException {
            this.connection = connection;
            this.line = connection.prepareStatement(
                    "insert into lines(number, at, account, command, line) values (?, ?, ?, ?, ?)");
            this.ofCase = connection.prepareStatement("insert or ignore into of_case(case_id, number) values (?, ?)");
            this.last = AccessFile.last(connection);
        }

        long last() {
            return last;
        }

        /** Under the numbers that follow. */
        void all(List<AccessLine> lines) throws SQLException {
            connection.setAutoCommit(false);
            long number = last;
            for (AccessLine each : lines) {
                number++;
                insert(
                        new Kept(
                                number,
                                each.at().toEpochMilli(),
                                each.account(),
                                each.action() == AccessLine.Action.COMMAND,
                                LineText.write(each)),
                        each.cases());
            }
            connection.setAutoCommit(true);
            last = number;
        }

        /** Under the numbers that they have. */
        void kept(List<Kept> lines) throws SQLException {
            connection.setAutoCommit(false);
            for (Kept each : lines) {
                insert(each, LineText.read(each.line()).cases());
            }
            connection.setAutoCommit(true);
            last = lines.isEmpty() ? last : lines.getLast().number();
        }

        private void insert(Kept each, List<String> cases) throws SQLException {
            line.setLong(1, each.number());
            line.setLong(2, each.at());
            line.setString(3, each.account());
            line.setInt(4, each.command() ? 1 : 0);
            line.setString(5, each.line());
            line.executeUpdate();
            for (String caseId : cases) {
                ofCase.setString(1, caseId);
                ofCase.setLong(2, each.number());
                ofCase.executeUpdate();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
