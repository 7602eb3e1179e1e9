package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nl.gezinslijn.query.feed.Feed;
import nl.gezinslijn.query.feed.Subscription;
import nl.gezinslijn.query.feed.Subscription.State;
import nl.gezinslijn.query.feed.Subscriptions;

/** How the addresses do that events are posted to; which they are is not told. */
public final class FeedMeters implements MeterBinder {

    private final Subscriptions subscriptions;
    private final Feed feed;

    public FeedMeters(Subscriptions subscriptions, Feed feed) {
        this.subscriptions = subscriptions;
        this.feed = feed;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Recent<List<Subscription>> all = new Recent<>(subscriptions::all);
        for (State state : State.values()) {
            gauge(
                            "gezinslijn.webhooks",
                            all,
                            it -> it.stream()
                                    .filter(each -> each.state() == state)
                                    .count())
                    .tag("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .description("Addresses that events are posted to")
                    .register(registry);
        }
        gauge(
                        "gezinslijn.webhooks.failing",
                        all,
                        it -> it.stream().filter(each -> each.failures() > 0).count())
                .description("Addresses that did not take the last event")
                .register(registry);
        gauge(
                        "gezinslijn.webhooks.pending",
                        all,
                        it -> it.stream()
                                .filter(each -> each.state() == State.ACTIVE)
                                .mapToLong(each -> Math.max(0, feed.last() - each.position()))
                                .max()
                                .orElse(0))
                .description("Events that the slowest active one has yet to get")
                .register(registry);
    }

    private static Gauge.Builder<Recent<List<Subscription>>> gauge(
            String name, Recent<List<Subscription>> all, ToDoubleFunction<List<Subscription>> figure) {
        return Gauge.builder(
                        name,
                        all,
                        from -> from.get().stream()
                                .mapToDouble(figure)
                                .findFirst()
                                .orElse(Double.NaN))
                .strongReference(true);
    }
}
