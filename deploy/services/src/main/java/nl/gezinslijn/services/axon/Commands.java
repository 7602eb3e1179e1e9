package nl.gezinslijn.services.axon;

import java.util.concurrent.Executors;
import nl.gezinslijn.command.WorkingDays;
import nl.gezinslijn.command.bus.ReachingCommandBus;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.changes.Recorded;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.sweep.DueTerms;
import nl.gezinslijn.runtime.watch.CommandLookout;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import nl.gezinslijn.runtime.wiring.AxonConfiguration.Remembering;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;

/**
 * Commands go by Axon Server to the process that has their case's share: cases are divided over the processes by their
 * id, so that what one remembers of a case is mostly what is stored.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class Commands {

    private static final int AT_THE_SAME_TIME = 64;

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    Configuration axon(
            AxonServerConfiguration server,
            AxonServerConnectionManager connections,
            AxonServerEventStore events,
            LogicalNameSerializer serializer,
            Programmes programmes,
            Frameworks frameworks,
            WorkingDays days,
            CommandLookout lookout) {
        Serializer letters = Letters.serializer();
        return AxonConfiguration.of(
                configurer -> configurer
                        .configureEventStore(c -> events)
                        .configureQueryBus(c -> QuestionBus.of(server, connections, letters))
                        .registerQueryHandler(c -> new Versions(events)),
                // few threads of the connector hand commands in, and each waits for the store
                Executors.newFixedThreadPool(AT_THE_SAME_TIME, new AxonThreadFactory("commands")),
                local -> reaching(server, connections, local, letters),
                serializer,
                programmes,
                frameworks,
                days,
                lookout,
                Remembering.BOTH);
    }

    static CommandBus reaching(
            AxonServerConfiguration server,
            AxonServerConnectionManager connections,
            CommandBus local,
            Serializer letters) {
        return new ReachingCommandBus(AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(server)
                .localSegment(local)
                .serializer(letters)
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .build());
    }

    @Bean
    CommandGateway commandGateway(Configuration axon) {
        return axon.commandGateway();
    }

    /** Told to whoever has a case open, at whichever process. */
    @Bean(destroyMethod = "close")
    Recorded recorded(AxonServerEventStore events, Configuration axon) {
        QueryUpdateEmitter followers = axon.queryBus().queryUpdateEmitter();
        return new Recorded(
                events,
                (caseId, version) -> followers.emit(
                        question -> question.getQueryName().equals(QuestionBus.CASE_VERSION)
                                && caseId.equals(question.getPayload()),
                        version));
    }

    /** What those who follow a case ask at first. */
    record Versions(EventStore events) {

        @QueryHandler(queryName = QuestionBus.CASE_VERSION)
        Long version(String caseId) {
            return events.lastSequenceNumberFor(caseId).map(last -> last + 1).orElse(0L);
        }
    }

    /** Asked of those who keep the views. */
    @Bean
    DueTerms dueTerms(Configuration axon) {
        QueryGateway questions =
                DefaultQueryGateway.builder().queryBus(axon.queryBus()).build();
        return day -> questions
                .query(QuestionBus.DUE_TERMS, day.toString(), ResponseTypes.multipleInstancesOf(DueTerms.Due.class))
                .join();
    }
}
