package nl.gezinslijn.standalone.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection; called again whenever the last one has failed. */
@FunctionalInterface
interface ConnectionSource {
    Connection open() throws SQLException;
}
