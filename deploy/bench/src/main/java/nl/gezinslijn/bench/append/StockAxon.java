package nl.gezinslijn.bench.append;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.Round;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.jdbc.AbstractEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A case as the manuals of Axon show an aggregate. */
final class StockAxon {

    private static final List<CaseEvent> EVENTS = CaseLife.told("stock").messages().stream()
            .map(message -> (CaseEvent) message.getPayload())
            .toList();

    private StockAxon() {}

    /** Axon brings tables for others. */
    private static final class SqliteTables extends AbstractEventTableFactory {

        @Override
        protected String idColumnType() {
            return "INTEGER";
        }

        @Override
        protected String payloadType() {
            return "BLOB";
        }
    }

    /** The first step of a life. */
    public record Open(@TargetAggregateIdentifier String caseId, CaseEvent event) {}

    /** A later step. */
    public record GoOn(@TargetAggregateIdentifier String caseId, CaseEvent event) {}

    /** Applies what it is told, and remembers how far it has come. */
    public static class StockCase {

        @AggregateIdentifier
        private @Nullable String caseId;

        private boolean closed;

        protected StockCase() {}

        @CommandHandler
        public StockCase(Open open) {
            caseId = open.caseId();
            AggregateLifecycle.apply(open.event());
        }

        @CommandHandler
        public void handle(GoOn next) {
            if (closed) {
                throw new IllegalStateException(caseId + " is closed");
            }
            AggregateLifecycle.apply(next.event());
        }

        @EventSourcingHandler
        public void on(CaseEvent event, DomainEventMessage<?> message) {
            if (message.getAggregateIdentifier() != null) {
                caseId = message.getAggregateIdentifier();
            }
            closed = event instanceof CaseClosed;
        }
    }

    static Outcome play(int clients, Round round) throws Exception {
        Path file = round.folder().resolve("axon.sqlite");
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl("jdbc:sqlite:" + file + EventFiles.SETTINGS);
        pool.setConnectionInitSql(EventFiles.PIECES);
        try (HikariDataSource connections = new HikariDataSource(pool)) {
            Configuration axon = configuration(connections);
            try {
                CommandGateway commands = axon.commandGateway();
                Clients.Played played = Clients.play(clients, Append.time(round), client -> {
                    String caseId = CaseLife.uuid();
                    commands.sendAndWait(new Open(caseId, EVENTS.getFirst()));
                    for (CaseEvent event : EVENTS.subList(1, EVENTS.size())) {
                        commands.sendAndWait(new GoOn(caseId, event));
                    }
                });
                try (var connection = EventFiles.connect(file)) {
                    long stored = EventFiles.rows(connection, "DomainEventEntry");
                    return Append.outcome(played, played.lives() * EVENTS.size(), stored);
                }
            } finally {
                axon.shutdown();
            }
        }
    }

    private static Configuration configuration(HikariDataSource connections) {
        TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(connections));
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(connections))
                .transactionManager(transactions)
                .eventSerializer(EventFiles.SERIALIZER)
                .snapshotSerializer(EventFiles.SERIALIZER)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .build();
        engine.createSchema(new SqliteTables());
        Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> EventFiles.SERIALIZER)
                .configureCommandBus(c -> SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .build())
                .configureEmbeddedEventStore(c -> engine)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(StockCase.class))
                .start();
        return axon;
    }
}
