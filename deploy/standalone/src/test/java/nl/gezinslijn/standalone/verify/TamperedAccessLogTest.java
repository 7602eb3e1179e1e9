package nl.gezinslijn.standalone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.query.accesslog.AccessLines;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.standalone.accesslog.AccessRows;
import nl.gezinslijn.standalone.accesslog.SqliteAccessLog;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.verify.Archive.Verified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who looked where they should not, and has the file of the access log and SQL to hide it. */
class TamperedAccessLogTest {

    private static final int LINES = 20;
    private static final List<String> GUARDS =
            List.of("no_update_of_lines", "no_delete_of_lines", "no_update_of_of_case", "no_delete_of_of_case");

    @TempDir
    Path folder;

    private final NoteSigner signer = Archive.signer();

    @BeforeEach
    void twentyLooks() throws IOException, SQLException {
        try (SqliteAccessLog log = new SqliteAccessLog(file())) {
            for (int i = 1; i <= LINES; i++) {
                log.keep(AccessLines.looked("coach-" + i % 3, "case-" + i % 5));
            }
        }
        try (AccessRows rows = AccessRows.still(file());
                SqliteProofLedger ledger = new SqliteProofLedger(folder.resolve("access-log-proofs.sqlite"))) {
            Head head = new Notary(
                            rows,
                            ledger,
                            signer,
                            List.of(),
                            Clock.systemUTC(),
                            Notary.Settings.every(Duration.ofDays(1)))
                    .sign();
            Files.writeString(folder.resolve("head"), head.note().toString(), UTF_8);
        }
    }

    @Test
    void an_untouched_log_is_good() {
        Verified verified = verify();

        assertThat(verified.out()).startsWith("GOOD: the first 20 lines are those of the signed head");
        assertThat(verified.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update lines set line = replace(line, 'coach-1', 'coach-2') where number = 7; CHANGED: line 6 ; content",
                "update lines set account = 'coach-2' where number = 7; CHANGED: line 6 ; content",
                "update lines set command = 1 where number = 7; CHANGED: line 6 ; content",
                "update lines set at = at - 1 where number = 7; CHANGED: line 6 ; time",
                "delete from lines where number = 7; REMOVED: line 6 ; line number 7",
                "delete from lines where number > 18; TRUNCATED: the end was cut off: 2 noted lines ; line number 19",
                "insert into lines select 0, at, account, command, line from lines where number = 7; INSERTED: line 0 ; line"
            })
    void whatever_is_hidden_is_found_and_named(String statement, String found, String more) {
        tamper(statement);

        Verified verified = verify();

        assertThat(verified.out()).startsWith(found).contains(more);
        assertThat(verified.status()).isEqualTo(1);
    }

    @Test
    void a_line_that_is_no_more_found_by_its_case_is_named_too() {
        tamper("delete from of_case where number = 7");

        Verified verified = verify();

        assertThat(verified.out()).contains("INDEX_CHANGED: line 7 ");
        assertThat(verified.status()).isEqualTo(1);
    }

    @Test
    void heads_of_another_log_are_not_its_own() {
        Verified verified = Archive.run(
                file().toString(),
                "--key",
                Archive.signer().key().toString(),
                "--head",
                folder.resolve("head").toString());

        assertThat(verified.status()).isEqualTo(2);
    }

    private Verified verify() {
        return Archive.run(
                file().toString(),
                "--key",
                signer.key().toString(),
                "--head",
                folder.resolve("head").toString());
    }

    private Path file() {
        return folder.resolve("access-log.sqlite");
    }

    private void tamper(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var sql = connection.createStatement()) {
            for (String guard : GUARDS) {
                sql.execute("drop trigger " + guard);
            }
            if (sql.executeUpdate(statement) == 0) {
                throw new IllegalStateException("nothing was changed by " + statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
