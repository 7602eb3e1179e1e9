package nl.gezinslijn.runtime.wiring;

import java.util.List;
import nl.gezinslijn.query.FeedConfiguration;
import nl.gezinslijn.query.feed.Feed;
import nl.gezinslijn.query.feed.Secrets;
import nl.gezinslijn.query.feed.Subscription;
import nl.gezinslijn.query.feed.Subscription.State;
import nl.gezinslijn.query.feed.Subscriptions;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.keys.Wrapped;
import nl.gezinslijn.runtime.watch.FeedMeters;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The feed of events; the master key seals the secrets of webhooks. */
@Configuration(proxyBeanMethods = false)
@Import(FeedConfiguration.class)
public class FeedSide {

    @Bean
    Secrets webhookSecrets(MasterKey masterKey) {
        return new Secrets(masterKey.aead());
    }

    @Bean
    Wrapped wrappedWebhookSecrets(Subscriptions subscriptions) {
        return master -> subscriptions.sealAnew(new Secrets(master.alone()));
    }

    @Bean
    FeedMeters feedMeters(Subscriptions subscriptions, Feed feed) {
        return new FeedMeters(subscriptions, feed);
    }

    /** Up whatever receivers do: they are others' machines; how they do is told. */
    @Bean
    HealthIndicator webhooksHealthIndicator(Subscriptions subscriptions) {
        return () -> {
            List<Subscription> all = subscriptions.all();
            Health.Builder health = Health.up();
            for (State state : State.values()) {
                health.withDetail(
                        state.name(),
                        all.stream().filter(it -> it.state() == state).count());
            }
            return health.withDetail(
                            "failing",
                            all.stream().filter(it -> it.failures() > 0).count())
                    .build();
        };
    }
}
