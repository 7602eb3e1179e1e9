package nl.gezinslijn.standalone.store;

import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * PostgreSQL instead of the file: Axon's own JDBC engine, put together so that it keeps what the store promises.
 *
 * <p>Transactions commit there in another order than they took their positions, so Axon watches for gaps, but only
 * below events whose own time is less than a minute ago. Whoever appends events with an older time, while others
 * append, makes followers miss some of them: let Axon's clock stamp them.
 */
public final class PostgresEventStore {

    /**
     * PostgreSQL's {@code unique_violation}. Axon's default looks for an exception class that the driver never throws.
     */
    private static final String DUPLICATE = "23505";

    private PostgresEventStore() {}

    /**
     * Makes the tables when they are absent.
     *
     * @param transactions over the same data source; without it an append of several events is not atomic
     * @param serializer for events, metadata and snapshots
     */
    public static JdbcEventStorageEngine open(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            SnapshotFilter snapshots) {
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(new SpringTransactionManager(transactions))
                .persistenceExceptionResolver(new SQLStateResolver(DUPLICATE))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .snapshotFilter(snapshots)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }
}
