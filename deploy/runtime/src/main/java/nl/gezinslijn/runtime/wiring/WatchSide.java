package nl.gezinslijn.runtime.wiring;

import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import nl.gezinslijn.command.bus.RequestInLog;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.runtime.health.Answering;
import nl.gezinslijn.runtime.health.DiskHealth;
import nl.gezinslijn.runtime.log.RequestLines;
import nl.gezinslijn.runtime.watch.CommandLookout;
import nl.gezinslijn.runtime.watch.Disk;
import nl.gezinslijn.runtime.watch.HealthMeters;
import org.bson.Document;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.util.unit.DataSize;

/** How the process is doing, for those who watch it: figures, health, traces, a line in the log for each request. */
@Configuration(proxyBeanMethods = false)
public class WatchSide {

    @Bean
    CommandLookout commandLookout(MeterRegistry registry, Tracer tracer, ObjectProvider<Propagator> propagator) {
        return new CommandLookout(registry, tracer, propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** Its line has the id of the request, which comes first, and of the trace, which comes second. */
    @Bean
    FilterRegistrationBean<RequestLines> requestLines() {
        FilterRegistrationBean<RequestLines> filter = new FilterRegistrationBean<>(new RequestLines());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** A span of a request tells its route and its id, not its address, which holds what somebody typed. */
    @Bean
    DefaultServerRequestObservationConvention requestsWithoutAddresses() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
                String id = MDC.get(RequestInLog.FIELD);
                return id == null ? KeyValues.empty() : KeyValues.of("request.id", id);
            }
        };
    }

    /** @param data its folder; a process without one writes where it was started */
    @Bean
    Disk disk(@Value("${gezinslijn.data:.}") Path data) {
        return new Disk(data);
    }

    @Bean
    HealthIndicator diskHealthIndicator(Disk disk, @Value("${gezinslijn.health.least-disk:1GB}") DataSize least) {
        return new DiskHealth(disk, least);
    }

    /** Down when the store of views does not answer. */
    @Bean
    HealthIndicator viewStoreHealthIndicator(ViewStore store) {
        return new Answering(() -> {
            store.database().runCommand(new Document("ping", 1));
            return true;
        });
    }

    @Bean
    SmartInitializingSingleton healthMeters(Map<String, HealthIndicator> components, MeterRegistry registry) {
        return () -> HealthMeters.bind(
                components.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().replaceFirst("Health(Indicator|Contributor)$", ""),
                                Map.Entry::getValue)),
                registry);
    }
}
