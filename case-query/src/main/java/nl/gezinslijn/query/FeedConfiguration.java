package nl.gezinslijn.query;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.api.EventFeedApi;
import nl.gezinslijn.query.api.WebhookApi;
import nl.gezinslijn.query.feed.Feed;
import nl.gezinslijn.query.feed.Postman;
import nl.gezinslijn.query.feed.Secrets;
import nl.gezinslijn.query.feed.Subscriptions;
import nl.gezinslijn.query.feed.Targets;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.proof.Notary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The feed of events: to ask for, and to have posted. Beside the read side it needs what seals its secrets. */
@Configuration(proxyBeanMethods = false)
@Import({EventFeedApi.class, WebhookApi.class})
public class FeedConfiguration {

    /** @param source of all events; without it one that only this installation has */
    @Bean
    Feed feed(
            Notary eventNotary,
            @Value("${gezinslijn.feed.source:#{null}}") @Nullable String source,
            @Value("${gezinslijn.address:}") String address) {
        return new Feed(
                eventNotary.ledger(),
                source == null ? "urn:nld:" + eventNotary.key().name().replace('/', ':') : source,
                address.isBlank() ? null : URI.create(address));
    }

    @Bean
    Targets webhookTargets(@Value("${gezinslijn.feed.private-targets:false}") boolean privateOnes) {
        return new Targets(privateOnes);
    }

    @Bean
    Subscriptions subscriptions(ViewStore views, Secrets webhookSecrets) {
        return new Subscriptions(views, webhookSecrets);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Postman postman(
            Feed feed,
            Subscriptions subscriptions,
            AccessLog accessLog,
            Targets webhookTargets,
            JsonMapper json,
            Clock clock,
            ViewStore views,
            @Value("${gezinslijn.feed.give-up:P3D}") Duration giveUp) {
        return new Postman(
                feed,
                subscriptions,
                accessLog,
                webhookTargets,
                json,
                clock,
                () -> ThreadLocalRandom.current().nextDouble(),
                views.node(),
                Postman.Settings.DEFAULT.givingUpAfter(giveUp));
    }
}
