package nl.gezinslijn.standalone.wiring;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.gezinslijn.command.aggregate.OfficeSubmission;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.calendar.HolidayCalendar;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.office.Books;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.watch.CommandLookout;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import nl.gezinslijn.runtime.wiring.AxonConfiguration.Remembering;
import nl.gezinslijn.runtime.wiring.StoredJson;
import nl.gezinslijn.runtime.wiring.StoredNames;
import nl.gezinslijn.standalone.store.AroundCommits;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.DirectExecutor;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The write side as the service puts it together, with caches and locks of its own, over a store it may share. */
public final class Node implements AutoCloseable {

    private static final Programmes PROGRAMMES = Programmes.shipped();
    private static final LogicalNameSerializer SERIALIZER =
            LogicalNameSerializer.of(new StoredNames(), StoredJson::configure);

    private final Configuration axon;

    Node(EventStorageEngine engine) {
        this(
                configurer -> configurer.configureEmbeddedEventStore(c -> engine),
                DirectExecutor.INSTANCE,
                UnaryOperator.identity());
    }

    /** As {@link AxonConfiguration#of} has it. */
    public Node(Consumer<Configurer> eventStore, Executor hands, UnaryOperator<CommandBus> around) {
        axon = AxonConfiguration.of(
                eventStore,
                hands,
                around,
                SERIALIZER,
                PROGRAMMES,
                Frameworks.shipped(),
                new HolidayCalendar(),
                CommandLookout.NOBODY,
                Remembering.BOTH);
        axon.start();
    }

    /** The event file of a folder, as the service opens it. */
    public static SqliteEventStorageEngine store(Path directory) {
        return builder(file(directory)).build();
    }

    /** With something between the writer and its file. */
    static SqliteEventStorageEngine store(Path directory, AroundCommits around) {
        return around.of(builder(file(directory)), file(directory)).build();
    }

    private static Path file(Path directory) {
        return directory.resolve("events.sqlite");
    }

    private static SqliteEventStorageEngine.Builder builder(Path file) {
        return SqliteEventStorageEngine.builder(file, SERIALIZER)
                .snapshotFilter(AxonConfiguration.snapshotFilter())
                .upcasterChain(AxonConfiguration.upcasters(SERIALIZER));
    }

    /** All that is stored, read back. */
    public static Books books(EventStorageEngine engine) {
        try (var stream = engine.readEvents(null, false)) {
            return books(stream);
        }
    }

    static Books books(Stream<? extends EventMessage<?>> all) {
        Books books = new Books(PROGRAMMES);
        all.forEach(message -> {
            DomainEventMessage<?> stored = (DomainEventMessage<?>) message;
            books.enter(
                    stored.getAggregateIdentifier(),
                    stored.getSequenceNumber(),
                    stored.getTimestamp(),
                    stored.getPayload(),
                    stored.getMetaData());
        });
        return books;
    }

    /** The receipt, or the problem that kept it from being carried out. */
    Object answer(Submission submission) {
        return send(submission);
    }

    Object answer(OfficeSubmission submission) {
        return send(submission);
    }

    private Object send(Object submission) {
        try {
            return axon.commandGateway().sendAndWait(submission);
        } catch (CommandExecutionException e) {
            return e.<Problem>getDetails().orElseThrow();
        }
    }

    /** What is stored, and what is stored from now on. */
    EventStore events() {
        return axon.eventStore();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
