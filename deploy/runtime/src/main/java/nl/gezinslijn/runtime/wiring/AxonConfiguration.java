package nl.gezinslijn.runtime.wiring;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.WorkingDays;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.command.aggregate.CoachLine;
import nl.gezinslijn.command.aggregate.FamilyLine;
import nl.gezinslijn.command.aggregate.InspectionLine;
import nl.gezinslijn.command.aggregate.Lines;
import nl.gezinslijn.command.aggregate.OfficeClerk;
import nl.gezinslijn.command.aggregate.OfficeLine;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.aggregate.TallyLine;
import nl.gezinslijn.command.bus.SteadyCommandBus;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.names.UnknownEventUpcaster;
import nl.gezinslijn.runtime.watch.CommandLookout;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.snapshotting.RevisionSnapshotFilter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Axon, put together by hand: what is not named here is not there. */
public final class AxonConfiguration {

    private static final long CACHED_CASES = 20_000;
    private static final long CACHED_LINES = 5_000;
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 200;

    /** What need not be read again from the first event. */
    public record Remembering(boolean cache, boolean snapshots) {

        public static final Remembering BOTH = new Remembering(true, true);
    }

    private AxonConfiguration() {}

    /** Snapshots that another revision of the fold took are passed over. */
    public static SnapshotFilter snapshotFilter() {
        return RevisionSnapshotFilter.builder()
                .type(CaseAggregate.TYPE)
                .revision(CaseFile.FOLD_REVISION)
                .build();
    }

    /** The last keeps a stream going past an event it does not know, so that one has to be last. */
    public static EventUpcaster upcasters(LogicalNameSerializer serializer) {
        return new EventUpcasterChain(new EarlierRevisions(), new UnknownEventUpcaster(serializer));
    }

    /**
     * @param eventStore configures where events are
     * @param hands carry commands out: that of the thread that hands one in, where that waits for it anyway, or others;
     *     let go at the end
     * @param around puts around the bus of this process the one that reaches others, if there are others
     * @param lookout looks on
     * @param remembering of cases; less of it only shows what it is good for
     */
    public static Configuration of(
            Consumer<Configurer> eventStore,
            Executor hands,
            UnaryOperator<CommandBus> around,
            Serializer serializer,
            Programmes programmes,
            Frameworks frameworks,
            WorkingDays workingDays,
            CommandLookout lookout,
            Remembering remembering) {
        ExecutorService snapshots = Executors.newSingleThreadExecutor(new AxonThreadFactory("snapshots"));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .registerComponent(Programmes.class, c -> programmes)
                .registerComponent(WorkingDays.class, c -> workingDays)
                // No transaction manager: the append is the transaction.
                .configureCommandBus(c -> around.apply(local(hands, lookout)))
                .registerComponent(
                        Snapshotter.class,
                        c -> AggregateSnapshotter.builder()
                                .eventStore(c.eventStore())
                                .repositoryProvider(c::repository)
                                .aggregateFactories(List.of(c.aggregateFactory(CaseAggregate.class)))
                                .parameterResolverFactory(c.parameterResolverFactory())
                                .executor(snapshots)
                                .build())
                .configureAggregate(cases(remembering))
                .configureAggregate(line(CoachLine.class))
                .configureAggregate(line(FamilyLine.class))
                .configureAggregate(line(OfficeLine.class))
                .configureAggregate(line(TallyLine.class))
                .configureAggregate(line(InspectionLine.class))
                .registerComponent(
                        Lines.class,
                        c -> new Lines(
                                c.repository(CoachLine.class),
                                c.repository(FamilyLine.class),
                                c.repository(OfficeLine.class),
                                c.eventStore()));
        eventStore.accept(configurer);
        configurer.registerCommandHandler(c -> new OfficeClerk(
                c.getComponent(Lines.class),
                c.repository(TallyLine.class),
                c.repository(InspectionLine.class),
                programmes,
                frameworks));
        configurer.onShutdown(() -> {
            if (hands instanceof ExecutorService threads) {
                threads.shutdown();
            }
            snapshots.shutdown();
        });
        Configuration configuration = configurer.buildConfiguration();
        lookout.atTheDoor(configuration.commandBus());
        lookout.atTheStore(configuration.eventStore());
        return configuration;
    }

    private static AggregateConfiguration<CaseAggregate> cases(Remembering remembering) {
        AggregateConfigurer<CaseAggregate> cases = AggregateConfigurer.defaultConfiguration(CaseAggregate.class)
                .configureSnapshotFilter(c -> snapshotFilter())
                // Axon's own looks through the class of each command for the annotation that says it
                .configureCommandTargetResolver(c -> command ->
                        new VersionedAggregateIdentifier((Object) ((Submission) command.getPayload()).caseId(), null));
        if (remembering.cache()) {
            cases.configureCache(c -> new CaseCache(CACHED_CASES));
        }
        if (remembering.snapshots()) {
            cases.configureSnapshotTrigger(c -> new EventCountSnapshotTriggerDefinition(
                    c.getComponent(Snapshotter.class), EVENTS_BETWEEN_SNAPSHOTS));
        }
        return cases;
    }

    private static CommandBus local(Executor hands, CommandLookout lookout) {
        CommandBus local = AsynchronousCommandBus.builder().executor(hands).build();
        lookout.atWork(local);
        return new SteadyCommandBus(local, lookout.watch());
    }

    private static <T> AggregateConfiguration<T> line(Class<T> type) {
        return AggregateConfigurer.defaultConfiguration(type).configureCache(c -> new CaseCache(CACHED_LINES));
    }
}
