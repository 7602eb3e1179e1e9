package nl.gezinslijn.query;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.inspection.Inspection;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.changes.ChangesHere;
import nl.gezinslijn.query.changes.Recorded;
import nl.gezinslijn.query.feed.Secrets;
import nl.gezinslijn.query.feed.TestSecrets;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.inspection.InspectionsProjection;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.RebuildSettings;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.LinesInMemory;
import nl.gezinslijn.query.proof.MemoryLedger;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.query.proof.StoredInMemory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The read side on stores that forget everything, on a day that stands still. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({QueryConfiguration.class, FeedConfiguration.class})
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
    Frameworks frameworks() {
        return Frameworks.shipped();
    }

    @Bean
    KeyVault keys() {
        return new InMemoryKeyVault();
    }

    @Bean
    Seal seal(KeyVault keys) {
        return new Seal(keys);
    }

    @Bean
    Secrets webhookSecrets() {
        return TestSecrets.fresh();
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore events() {
        return EmbeddedEventStore.builder().storageEngine(new InOrderEngine()).build();
    }

    @Bean
    ChangesHere caseChanges() {
        return new ChangesHere();
    }

    @Bean(destroyMethod = "close")
    Recorded recorded(EmbeddedEventStore events, ChangesHere changes) {
        return new Recorded(events, changes::changed);
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
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> keeper(
            Projection<Entry<CaseEvent>, CaseFile> caseFiles,
            EmbeddedEventStore events,
            ViewStore views,
            Pointer pointer) {
        return new ProjectionKeeper<>(caseFiles, events, views, pointer, RebuildSettings.DEFAULT);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionKeeper<Entry<CaseEvent>, CaseFigures> figuresKeeper(
            Projection<Entry<CaseEvent>, CaseFigures> caseFigures,
            EmbeddedEventStore events,
            ViewStore views,
            Pointer pointer) {
        return new ProjectionKeeper<>(caseFigures, events, views, pointer, RebuildSettings.DEFAULT);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionKeeper<InspectionsProjection.Recorded, Inspection> inspectionsKeeper(
            Projection<InspectionsProjection.Recorded, Inspection> inspectionViews,
            EmbeddedEventStore events,
            ViewStore views,
            Pointer pointer) {
        return new ProjectionKeeper<>(inspectionViews, events, views, pointer, RebuildSettings.DEFAULT);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Notary eventNotary(EmbeddedEventStore events) throws GeneralSecurityException {
        return notary("events", new StoredInMemory(events));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Notary accessLogNotary(AccessLog accessLog) throws GeneralSecurityException {
        return notary("access-log", new LinesInMemory(accessLog));
    }

    private static Notary notary(String log, LeafSource source) throws GeneralSecurityException {
        return new Notary(
                source,
                new MemoryLedger(),
                new NoteSigner(
                        "test.example/" + log,
                        KeyPairGenerator.getInstance("Ed25519").generateKeyPair()),
                List.of(),
                CLOCK,
                Notary.Settings.every(Duration.ofDays(1)));
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
        return User.withUsername(id)
                .password("{noop}demo")
                .authorities("ROLE_" + role, "ORG_" + Life.ORGANISATION)
                .build();
    }

    /** Somebody logged in, of the organisation that has the families of the tests. */
    public static RequestPostProcessor somebody(String account, String role) {
        return SecurityMockMvcRequestPostProcessors.user(account)
                .authorities(
                        new SimpleGrantedAuthority("ROLE_" + role),
                        new SimpleGrantedAuthority("ORG_" + Life.ORGANISATION));
    }

    /** Keeps lines while a test runs. */
    @Bean
    AccessLog accessLog() {
        return new AccessLog() {
            private final List<AccessLine> lines = new CopyOnWriteArrayList<>();

            @Override
            public void keep(AccessLine line) {
                lines.add(line.numbered(lines.size() + 1L));
            }

            @Override
            public void keepSoon(AccessLine line) {
                keep(line);
            }

            @Override
            public List<AccessLine> find(Query query) {
                return lines.stream()
                        .sorted(Comparator.comparingLong(AccessLine::number).reversed())
                        .filter(line -> query.before() == null || line.number() < query.before())
                        .filter(line -> query.caseId() == null || line.cases().contains(query.caseId()))
                        .filter(line ->
                                query.account() == null || line.account().equals(query.account()))
                        .limit(query.most())
                        .toList();
            }

            @Override
            public long size() {
                return lines.size();
            }
        };
    }
}
