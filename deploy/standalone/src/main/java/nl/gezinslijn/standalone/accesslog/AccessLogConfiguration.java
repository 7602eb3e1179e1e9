package nl.gezinslijn.standalone.accesslog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.gezinslijn.runtime.accesslog.AccessLogDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Where the access log is kept. */
@Configuration(proxyBeanMethods = false)
@Import(AccessLogDoor.class)
class AccessLogConfiguration {

    private static final String FILE = "access-log.sqlite";

    @Bean(destroyMethod = "close")
    SqliteAccessLog accessLog(@Value("${gezinslijn.data}") Path data) throws IOException, SQLException {
        Files.createDirectories(data);
        return new SqliteAccessLog(data.resolve(FILE));
    }

    /** @param accessLog makes the file, and closes it after this has read its last */
    @Bean(destroyMethod = "close")
    AccessRows accessRows(@Value("${gezinslijn.data}") Path data, SqliteAccessLog accessLog) {
        return AccessRows.live(data.resolve(FILE));
    }
}
