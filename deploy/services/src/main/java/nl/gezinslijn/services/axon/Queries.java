package nl.gezinslijn.services.axon;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.changes.CaseChanges;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.runtime.sweep.DueTerms;
import nl.gezinslijn.runtime.sweep.LapsedTerms;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;

/** Answers what other processes ask, and sees to erasures. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class Queries {

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    Configuration axon(AxonServerConfiguration server, AxonServerConnectionManager connections, CaseRows cases) {
        Serializer letters = Letters.serializer();
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> letters)
                .configureQueryBus(c -> QuestionBus.of(server, connections, letters))
                .registerQueryHandler(c -> new Answers(new LapsedTerms(cases)))
                .buildConfiguration();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ErasureFollower erasureFollower(EventStore events, ViewStore store, KeyVault vault) {
        return new ErasureFollower(events, store, vault);
    }

    @Bean
    LeafSource eventRows(AxonServerConnectionManager connections) {
        return new AxonServerEventRows(
                new ServerEvents(() -> connections.getConnection().eventChannel(), () -> {}));
    }

    @Bean
    CaseChanges caseChanges(Configuration axon) {
        return new ChangesElsewhere(axon.queryBus());
    }

    /** Answers that are not for people. */
    record Answers(DueTerms due) {

        @QueryHandler(queryName = QuestionBus.DUE_TERMS)
        List<DueTerms.Due> dueTerms(String day) {
            return due.endedBefore(LocalDate.parse(day));
        }
    }
}
