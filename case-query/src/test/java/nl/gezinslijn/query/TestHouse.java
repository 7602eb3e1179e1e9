package nl.gezinslijn.query;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ViewStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** The read side on stores that forget everything, on a day that stands still. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(QueryConfiguration.class)
public class TestHouse {

    /** Noon of 24 November 2026. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    /** The strictest under which the pages must work. */
    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Clock clock() {
        return CLOCK;
    }

    @Bean
    Programmes programmes() {
        return Life.PROGRAMMES;
    }

    @Bean
    KeyVault keys() {
        return new InMemoryKeyVault();
    }

    @Bean
    Seal seal(KeyVault keys) {
        return new Seal(keys);
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore events() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongo() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        return server;
    }

    @Bean
    ViewStore views(MongoServer mongo) {
        return new MongoViewStore(mongo.getConnectionString(), "views");
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LiveProjection<Entry<CaseEvent>, CaseFile> live(
            Projection<Entry<CaseEvent>, CaseFile> cases, EmbeddedEventStore events, ViewStore views) {
        return new LiveProjection<>(
                cases, events, FlushingTokenStore.in(views), views, LiveProjection.Settings.DEFAULT);
    }

    @Bean
    SecurityFilterChain closed(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.GET, "/rules", "/rules/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(STRICT)))
                .build();
    }

    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                account("coordinator-1", "COORDINATOR"),
                account("coach-1", "COACH"),
                account("coach-2", "COACH"),
                account("analyst-1", "ANALYST"),
                account("administrator-1", "ADMINISTRATOR"));
    }

    private static org.springframework.security.core.userdetails.UserDetails account(String id, String role) {
        return User.withUsername(id).password("{noop}demo").roles(role).build();
    }
}
