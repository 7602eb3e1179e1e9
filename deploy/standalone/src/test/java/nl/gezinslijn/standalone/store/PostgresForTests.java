package nl.gezinslijn.standalone.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A PostgreSQL server, brought along or named by URL, that gives each test a schema of its own. */
final class PostgresForTests implements AutoCloseable {

    /** Environment variable with a JDBC URL, user and password in it. */
    static final String URL = "GEZINSLIJN_POSTGRES_URL";

    private final @Nullable EmbeddedPostgres server;
    private final String url;
    private final String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
    private @Nullable HikariDataSource dataSource;

    private PostgresForTests(@Nullable EmbeddedPostgres server, String url) {
        this.server = server;
        this.url = url;
    }

    static PostgresForTests embedded() throws IOException {
        // It comes with all three switched off, which is quick and proves nothing.
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new PostgresForTests(server, server.getJdbcUrl("postgres", "postgres"));
    }

    static PostgresForTests byUrl() {
        return new PostgresForTests(null, Objects.requireNonNull(System.getenv(URL), URL));
    }

    EventStorageEngine engineInFreshSchema(Serializer serializer) throws SQLException {
        execute("CREATE SCHEMA " + schema);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setSchema(schema);
        dataSource = new HikariDataSource(config);
        return PostgresEventStore.open(
                dataSource,
                new DataSourceTransactionManager(dataSource),
                serializer,
                NoOpEventUpcaster.INSTANCE,
                SnapshotFilter.allowAll());
    }

    /**
     * Does something in one transaction on the schema of the engine.
     *
     * @param work says whether it is to be committed
     * @param afterwards once it is committed, or rolled back
     */
    void inTransaction(BooleanSupplier work, Runnable afterwards) {
        new TransactionTemplate(new DataSourceTransactionManager(Objects.requireNonNull(dataSource)))
                .executeWithoutResult(transaction -> {
                    if (!work.getAsBoolean()) {
                        transaction.setRollbackOnly();
                    }
                });
        afterwards.run();
    }

    void dropSchema() throws SQLException {
        if (dataSource != null) {
            dataSource.close();
        }
        execute("DROP SCHEMA " + schema + " CASCADE");
    }

    String setting(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
