package nl.gezinslijn.standalone.accesslog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import nl.gezinslijn.proof.AccessLeaf;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.LineText;
import nl.gezinslijn.standalone.store.LeafRows;
import nl.gezinslijn.standalone.store.StillFile;
import nl.gezinslijn.standalone.store.StoreUnavailableException;
import tools.jackson.core.JacksonException;

/** The lines of an access log as leaves. */
public final class AccessRows extends LeafRows<AccessLeaf> {

    private static final String ROWS =
            "select number, at, account, command, line from lines where number >= ?" + " order by number limit ?";

    private AccessRows(Path file, boolean still) {
        super(file, still, ROWS);
    }

    /** Of a file that a service writes to. */
    static AccessRows live(Path file) {
        return new AccessRows(file, false);
    }

    /** Of a file that lies still, which is not touched. */
    public static AccessRows still(Path file) {
        return new AccessRows(file, true);
    }

    @Override
    protected AccessLeaf leaf(ResultSet row) throws SQLException {
        return new AccessLeaf(
                row.getLong(1), row.getLong(2), AccessLeaf.content(row.getString(3), row.getLong(4), row.getString(5)));
    }

    /**
     * By what the lines of a case are found is a table beside them, which no leaf covers.
     *
     * @return the number of the first line that names other cases than this table says; 0 when it says the same
     */
    public static long misindexed(Path file) {
        try (Connection connection = StillFile.open(file);
                Statement statement = connection.createStatement();
                Statement beside = connection.createStatement();
                ResultSet lines = statement.executeQuery("select number, line from lines order by number");
                ResultSet index = beside.executeQuery("select number, case_id from of_case order by number")) {
            boolean more = index.next();
            while (lines.next()) {
                long number = lines.getLong(1);
                Set<String> found = new TreeSet<>();
                for (; more && index.getLong(1) <= number; more = index.next()) {
                    if (index.getLong(1) < number) {
                        return index.getLong(1);
                    }
                    found.add(index.getString(2));
                }
                AccessLine line = LineText.read(lines.getString(2));
                if (!found.equals(new TreeSet<>(line.cases()))) {
                    return number;
                }
            }
            return more ? index.getLong(1) : 0;
        } catch (SQLException | JacksonException e) {
            throw new StoreUnavailableException("The access log could not be read", e);
        }
    }
}
