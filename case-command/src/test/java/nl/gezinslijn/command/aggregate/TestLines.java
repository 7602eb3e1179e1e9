package nl.gezinslijn.command.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.OfFamily;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.programme.Programmes;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;

/** The lines around a case in tests: real ones, in a store of the test's choice. */
public final class TestLines {

    private final EventStorageEngine engine;
    private final Lines lines;
    private final Repository<TallyLine> tallies;

    /**
     * @param cases where the case's own entries are
     * @param engine where the other lines are
     */
    public TestLines(EventStore cases, EventStore others, EventStorageEngine engine) {
        this.engine = engine;
        this.lines = new Lines(
                repository(CoachLine.class, others),
                repository(FamilyLine.class, others),
                repository(OfficeLine.class, others),
                cases);
        this.tallies = repository(TallyLine.class, others);
    }

    /** In a store of their own. */
    public static TestLines beside(EventStore cases) {
        InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
        return new TestLines(
                cases, EmbeddedEventStore.builder().storageEngine(engine).build(), engine);
    }

    public Lines lines() {
        return lines;
    }

    /** Whoever records what happens outside cases. */
    public OfficeClerk clerk(Programmes programmes) {
        return new OfficeClerk(lines, tallies, programmes);
    }

    public void ofCoach(String account, LocalDate on, OfCoach... events) {
        given(CoachLine.TYPE, CoachLine.idOf(account), on, events);
    }

    public void ofFamily(String familyId, LocalDate on, OfFamily... events) {
        given(FamilyLine.TYPE, FamilyLine.idOf(familyId), on, events);
    }

    public void ofOffice(String programme, LocalDate on, OfProgramme... events) {
        given(OfficeLine.TYPE, OfficeLine.idOf(programme), on, events);
    }

    /** What is stored in a line. */
    public List<OfficeEvent> coachs(String account) {
        return stored(CoachLine.idOf(account));
    }

    public List<OfficeEvent> familys(String familyId) {
        return stored(FamilyLine.idOf(familyId));
    }

    public List<OfficeEvent> offices(String programme) {
        return stored(OfficeLine.idOf(programme));
    }

    /** What is stored in every line, by its id. */
    public Map<String, List<OfficeEvent>> everything() {
        Map<String, List<OfficeEvent>> all = new TreeMap<>();
        engine.readEvents((TrackingToken) null, false).forEach(message -> {
            if (message.getPayload() instanceof OfficeEvent event) {
                String line = ((DomainEventMessage<?>) message).getAggregateIdentifier();
                all.computeIfAbsent(line, id -> new ArrayList<>()).add(event);
            }
        });
        return all;
    }

    /** What was stored since then, by line; lines without anything new are left out. */
    public Map<String, List<OfficeEvent>> since(Map<String, List<OfficeEvent>> then) {
        Map<String, List<OfficeEvent>> fresh = new TreeMap<>();
        everything().forEach((line, events) -> {
            int before = then.getOrDefault(line, List.of()).size();
            if (events.size() > before) {
                fresh.put(line, events.subList(before, events.size()));
            }
        });
        return fresh;
    }

    private List<OfficeEvent> stored(String id) {
        return engine.readEvents(id, 0)
                .asStream()
                .map(message -> (OfficeEvent) message.getPayload())
                .toList();
    }

    private void given(String type, String id, LocalDate on, OfficeEvent... events) {
        long next = engine.lastSequenceNumberFor(id).orElse(-1L) + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (OfficeEvent event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    type, id, next + messages.size(), event, MetaData.with("occurredOn", on.toString())));
        }
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        engine.appendEvents(messages);
        work.commit();
    }

    private static <T> Repository<T> repository(Class<T> type, EventStore events) {
        return EventSourcingRepository.builder(type)
                .eventStore(events)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
    }
}
