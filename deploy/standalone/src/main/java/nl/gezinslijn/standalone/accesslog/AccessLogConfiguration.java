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

    private static final String FILE = "access-log.sqlite";

    @Bean(destroyMethod = "close")
    SqliteAccessLog accessLog(@Value("${gezinslijn.data}") Path data) throws SQLException {
        return new SqliteAccessLog(data.resolve(FILE));
    }

    /** @param accessLog makes the file, and closes it after this has read its last */
    @Bean(destroyMethod = "close")
    AccessRows accessRows(@Value("${gezinslijn.data}") Path data, SqliteAccessLog accessLog) {
        return AccessRows.live(data.resolve(FILE));
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
