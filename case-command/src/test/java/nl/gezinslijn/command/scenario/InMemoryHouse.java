package nl.gezinslijn.command.scenario;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.WorkingDays;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.command.aggregate.Inside;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.bus.SteadyCommandBus;
import nl.gezinslijn.command.calendar.HolidayCalendar;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/**
 * The write side as it runs, with its store in memory. Nothing is cached and nothing is locked, so that two threads
 * meet in the store as two nodes would.
 */
public final class InMemoryHouse {

    private static final long PATIENCE_SECONDS = 60;

    private final StrictEngine engine = new StrictEngine();
    private final EventSourcingRepository<CaseAggregate> repository;
    private final CommandBus bus;
    private final TestLines lines;

    public InMemoryHouse() {
        this(new HolidayCalendar());
    }

    public InMemoryHouse(WorkingDays workingDays) {
        EventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
        lines = new TestLines(store, store, engine);
        Qualified.everybody(lines);
        ParameterResolverFactory resolvers = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(CaseAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(TestProgrammes.all(), workingDays, lines.lines())));
        repository = EventSourcingRepository.builder(CaseAggregate.class)
                .eventStore(store)
                .parameterResolverFactory(resolvers)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
        bus = new SteadyCommandBus(SimpleCommandBus.builder().build());
        AggregateAnnotationCommandHandler.<CaseAggregate>builder()
                .aggregateType(CaseAggregate.class)
                .repository(repository)
                .parameterResolverFactory(resolvers)
                .build()
                .subscribe(bus);
    }

    /** What is stored around the cases. */
    public TestLines lines() {
        return lines;
    }

    public StrictEngine engine() {
        return engine;
    }

    /** @throws CommandExecutionException with the {@link Problem} in its details, when it was not carried out */
    public Receipt send(Submission submission) {
        FutureCallback<Submission, Receipt> callback = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(submission), callback);
        CommandResultMessage<? extends Receipt> result = callback.getResult(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (result.isExceptional()) {
            throw (CommandExecutionException) result.exceptionResult();
        }
        return result.getPayload();
    }

    /** The receipt, or the problem that kept it from being carried out. */
    public Object answer(Submission submission) {
        try {
            return send(submission);
        } catch (CommandExecutionException e) {
            return e.<Problem>getDetails().orElseThrow();
        }
    }

    /** The same from a thread of its own, as from another node. */
    public Receipt sendFromElsewhere(Submission submission) {
        return CompletableFuture.supplyAsync(() -> send(submission)).join();
    }

    /** The file that the aggregate holds. */
    public CaseFile file(String caseId) {
        return loaded(caseId, Inside::file);
    }

    public List<Entry<CaseEvent>> entries(String caseId) {
        return engine.readEvents(caseId, 0).asStream().map(InMemoryHouse::entry).toList();
    }

    /** Takes a snapshot, written and read as it is stored; from here on the case is loaded from it. */
    public void snapshot(String caseId) {
        long last = entries(caseId).getLast().sequence();
        loaded(caseId, aggregate -> {
            engine.storeSnapshot(new GenericDomainEventMessage<>(CaseAggregate.TYPE, caseId, last, aggregate));
            return last;
        });
    }

    private <R> R loaded(String caseId, Function<CaseAggregate, R> look) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            Aggregate<CaseAggregate> aggregate = repository.load(caseId);
            return aggregate.invoke(look);
        } finally {
            work.rollback();
        }
    }

    private static Entry<CaseEvent> entry(DomainEventMessage<?> message) {
        return Entry.read(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                (CaseEvent) message.getPayload(),
                message.getMetaData());
    }
}
