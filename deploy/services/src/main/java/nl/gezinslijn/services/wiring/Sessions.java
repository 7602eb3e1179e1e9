package nl.gezinslijn.services.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Who logged in at one process is known at every other: a page comes from one, what it does goes to another, and a
 * process that is restarted logs nobody out.
 */
@Configuration(proxyBeanMethods = false)
@EnableMongoHttpSession(maxInactiveIntervalInSeconds = Sessions.SILENCE_SECONDS)
public class Sessions {

    static final int SILENCE_SECONDS = 30 * 60;

    @Bean(destroyMethod = "close")
    MongoClient sessionClient(@Value("${gezinslijn.mongodb}") String uri) {
        return MongoClients.create(uri);
    }

    @Bean
    MongoDatabaseFactory sessionDatabase(
            MongoClient sessionClient, @Value("${gezinslijn.database:gezinslijn}") String database) {
        return new SimpleMongoClientDatabaseFactory(sessionClient, database);
    }

    @Bean
    MongoTemplate mongoTemplate(MongoDatabaseFactory sessionDatabase) {
        return new MongoTemplate(sessionDatabase);
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
