package nl.gezinslijn.services.axon;

import nl.gezinslijn.runtime.health.Answering;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to Axon Server, and the events that are there. */
@Configuration(proxyBeanMethods = false)
public class AxonServerSide {

    /** As many commands under way as a process of standalone has. */
    private static final int COMMAND_THREADS = 64;

    @Bean
    AxonServerConfiguration axonServerConfiguration(
            @Value("${gezinslijn.axonserver.servers}") String servers,
            @Value("${gezinslijn.axonserver.context:default}") String context,
            @Value("${gezinslijn.axonserver.token:#{null}}") @Nullable String token,
            @Value("${gezinslijn.axonserver.certificate:#{null}}") @Nullable String certificate,
            @Value("${spring.application.name}") String name) {
        AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                .servers(servers)
                .context(context)
                .componentName(name)
                .build();
        configuration.setCommandThreads(COMMAND_THREADS);
        if (token != null) {
            configuration.setToken(token);
        }
        if (certificate != null) {
            configuration.setSslEnabled(true);
            configuration.setCertFile(certificate);
        }
        return configuration;
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnections(AxonServerConfiguration configuration) {
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
    }

    /** Down when this process has lost the way to Axon Server. */
    @Bean
    HealthIndicator eventStoreHealthIndicator(
            AxonServerConfiguration configuration, AxonServerConnectionManager connections) {
        return new Answering(
                () -> connections.getConnection(configuration.getContext()).isConnected());
    }

    @Bean
    AxonServerEventStore eventStore(
            AxonServerConfiguration configuration,
            AxonServerConnectionManager connections,
            LogicalNameSerializer serializer) {
        return AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(AxonConfiguration.snapshotFilter())
                .upcasterChain(AxonConfiguration.upcasters(serializer))
                .build();
    }
}
