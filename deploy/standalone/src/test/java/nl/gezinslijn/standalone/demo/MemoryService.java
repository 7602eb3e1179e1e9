package nl.gezinslijn.standalone.demo;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.WorkingDays;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.command.aggregate.CoachLine;
import nl.gezinslijn.command.aggregate.FamilyLine;
import nl.gezinslijn.command.aggregate.InspectionLine;
import nl.gezinslijn.command.aggregate.Lines;
import nl.gezinslijn.command.aggregate.OfficeClerk;
import nl.gezinslijn.command.aggregate.OfficeLine;
import nl.gezinslijn.command.aggregate.TallyLine;
import nl.gezinslijn.command.api.Desk;
import nl.gezinslijn.command.api.Importer;
import nl.gezinslijn.command.api.RequestKeys;
import nl.gezinslijn.command.api.StrictJson;
import nl.gezinslijn.command.bus.SteadyCommandBus;
import nl.gezinslijn.command.calendar.HolidayCalendar;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programmes;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;

/** The write side with its real rules and aggregates, and an event store that is forgotten when the test ends. */
final class MemoryService implements AutoCloseable {

    private static final Clock AFTER_THE_REGISTERS = Clock.fixed(Instant.parse("2024-02-01T09:00:00Z"), ZoneOffset.UTC);

    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final Configuration axon;
    private final ValidatorFactory validation = Validation.buildDefaultValidatorFactory();
    private final Importer importer;

    MemoryService() {
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> Jackson3Serializer.builder().build())
                .configureCommandBus(
                        c -> new SteadyCommandBus(SimpleCommandBus.builder().build()))
                .configureEmbeddedEventStore(c -> events)
                // the engine in memory looks through all its events for those of one case
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CaseAggregate.class)
                        .configureWeakReferenceCache())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CoachLine.class)
                        .configureWeakReferenceCache())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(FamilyLine.class)
                        .configureWeakReferenceCache())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(OfficeLine.class)
                        .configureWeakReferenceCache())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(TallyLine.class)
                        .configureWeakReferenceCache())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(InspectionLine.class)
                        .configureWeakReferenceCache())
                .registerComponent(
                        Lines.class,
                        c -> new Lines(
                                c.repository(CoachLine.class),
                                c.repository(FamilyLine.class),
                                c.repository(OfficeLine.class),
                                c.eventStore()))
                .registerCommandHandler(c -> new OfficeClerk(
                        c.getComponent(Lines.class),
                        c.repository(TallyLine.class),
                        c.repository(InspectionLine.class),
                        Programmes.shipped(),
                        Frameworks.shipped()))
                .registerComponent(Programmes.class, c -> Programmes.shipped())
                .registerComponent(WorkingDays.class, c -> new HolidayCalendar())
                .start();
        JsonMapper.Builder strict = JsonMapper.builder();
        StrictJson.strict(strict);
        JsonMapper json = strict.build();
        Desk desk = new Desk(
                axon.commandGateway(), new Seal(new InMemoryKeyVault()), new RequestKeys(json), AFTER_THE_REGISTERS);
        importer = new Importer(desk, json, validation.getValidator());
    }

    /** @throws nl.gezinslijn.command.api.ProblemException when the line is refused */
    void enter(String line) {
        importer.enter(importer.read(line));
    }

    /** Every case as its events tell it, in the order in which they came. */
    List<CaseFile> files() {
        Map<String, List<Entry<CaseEvent>>> lines = new LinkedHashMap<>();
        events.readEvents(null, false).forEach(message -> {
            if (message.getPayload() instanceof CaseEvent event) {
                DomainEventMessage<?> stored = (DomainEventMessage<?>) message;
                lines.computeIfAbsent(stored.getAggregateIdentifier(), id -> new ArrayList<>())
                        .add(Entry.read(
                                stored.getAggregateIdentifier(),
                                stored.getSequenceNumber(),
                                stored.getTimestamp(),
                                event,
                                stored.getMetaData()));
            }
        });
        return lines.entrySet().stream()
                .map(line -> CaseFile.of(line.getKey(), line.getValue()))
                .toList();
    }

    @Override
    public void close() {
        axon.shutdown();
        validation.close();
    }
}
