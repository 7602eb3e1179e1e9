package nl.gezinslijn.runtime.accesslog;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.runtime.watch.LineKeeper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** The filter behind the door. */
@Configuration(proxyBeanMethods = false)
public class AccessLogDoor {

    @Bean
    LineKeeper accessLogHealthIndicator(AccessLog accessLog, MeterRegistry registry) {
        return new LineKeeper(accessLog, registry);
    }

    /** After the filters of the door, which come at -100: it has to know who asks. */
    @Bean
    FilterRegistrationBean<AccessLogging> accessLogging(
            LineKeeper accessLogHealthIndicator, Clock clock, JsonMapper json) {
        FilterRegistrationBean<AccessLogging> filter =
                new FilterRegistrationBean<>(new AccessLogging(accessLogHealthIndicator, clock, json));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}
