package nl.gezinslijn.standalone.accesslog;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Where the access log is kept, and the filter behind the door. */
@Configuration(proxyBeanMethods = false)
class AccessLogConfiguration {

    @Bean(destroyMethod = "close")
    SqliteAccessLog accessLog(@Value("${gezinslijn.data}") Path data) throws SQLException {
        return new SqliteAccessLog(data.resolve("access-log.sqlite"));
    }

    /** After the filters of the door, which come at -100: it has to know who asks. */
    @Bean
    FilterRegistrationBean<AccessLogging> accessLogging(SqliteAccessLog log, Clock clock, JsonMapper json) {
        FilterRegistrationBean<AccessLogging> filter =
                new FilterRegistrationBean<>(new AccessLogging(log, clock, json));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}
