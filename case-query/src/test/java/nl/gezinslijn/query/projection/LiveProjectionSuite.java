package nl.gezinslijn.query.projection;

import static nl.gezinslijn.query.projection.Counting.added;
import static nl.gezinslijn.query.projection.Counting.events;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.query.InOrderEngine;
import nl.gezinslijn.query.projection.Counting.Added;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What the live projection promises on every store that views may be kept in. */
public abstract class LiveProjectionSuite extends StoreSuite {

    @Test
    void every_view_equals_the_fold_of_its_events() {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(40, 50);
        eventStore.publish(events.subList(0, 900));
        var live = start(projection);
        eventStore.publish(events.subList(900, 2000));

        awaitLevel(live);
        assertThat(views(projection, store)).isEqualTo(fold(events));
        assertThat(live.status())
                .isEqualTo(new ProjectionStatus("tally", projection.version(), 1999, 0, 0, 0, 40, false));
    }

    @Test
    void events_of_other_aggregates_are_left_alone() {
        var projection = Counting.projection();
        var live = start(projection);
        eventStore.publish(new GenericDomainEventMessage<>("Capacity", "place", 0, "taken"), added("counter", 0, 1));

        awaitLevel(live);
        assertThat(views(projection, store)).containsOnlyKeys("counter");
    }

    @Test
    void events_delivered_again_change_nothing() {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(10, 40);
        eventStore.publish(events);
        var first = start(projection);
        awaitLevel(first);
        first.close();

        store.write(database -> database.getCollection("tokens").deleteMany(new Document()));
        eventStore.publish(added("counter-0", 40, 1));
        var second = start(projection);

        awaitLevel(second);
        var all = new ArrayList<>(events);
        all.add(added("counter-0", 40, 1));
        assertThat(views(projection, store)).isEqualTo(fold(all));
        assertThat(second.parked()).isEmpty();
    }

    @Test
    void a_batch_whose_token_was_not_stored_is_handled_again_and_doubles_nothing() {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(10, 40);
        eventStore.publish(events);
        var failures = new AtomicInteger();
        var tokens = new FlushingTokenStore(new FailingTokenStore(store, failures), store);
        failures.set(2);
        var live = start(projection, new LiveProjection.Settings(1, 50, 3), tokens);

        await().until(() -> failures.get() == 0);
        assertThat(new ProjectionReader<>(projection, store).find("counter-0")).isPresent();
        awaitLevel(live);
        assertThat(views(projection, store)).isEqualTo(fold(events));
        assertThat(live.parked()).isEmpty();
    }

    @Test
    void a_projection_lives_as_long_as_the_configuration_it_is_part_of() {
        var projection = Counting.projection();
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(c -> new InOrderEngine())
                .registerComponent(
                        LiveProjection.class,
                        c -> new LiveProjection<>(
                                projection, c.eventStore(), FlushingTokenStore.in(store), store, SETTINGS));
        configurer.onInitialize(c -> c.getComponent(LiveProjection.class));
        Configuration configuration = configurer.start();
        LiveProjection<?, ?> live = configuration.getComponent(LiveProjection.class);
        configuration.eventStore().publish(added("counter", 0, 1));

        await().until(() -> views(projection, store).containsKey("counter"));
        configuration.shutdown();
        assertThat(live.processor().isRunning()).isFalse();
    }

    @Test
    void a_view_is_found_by_its_key_and_documents_by_their_fields() {
        var projection = Counting.projection();
        var live = start(projection);
        eventStore.publish(added("a", 0, 4), added("b", 0, 2), added("c", 0, 3), added("b", 1, 6));
        awaitLevel(live);

        var reader = new ProjectionReader<>(projection, store);
        assertThat(reader.find("b")).hasValue(new View<>("b", 1, tally(2, 6)));
        assertThat(reader.find("nobody")).isEmpty();
        try (var views = reader.views(Filters.eq("even", true), Sorts.ascending("sum"))) {
            assertThat(views).extracting(View::key).containsExactly("a", "b");
        }
        try (var documents = reader.documents(Filters.gt("sum", 3), Sorts.descending("sum"), List.of("sum"))) {
            assertThat(documents)
                    .containsExactly(
                            new Document("_id", "b").append("sum", 8), new Document("_id", "a").append("sum", 4));
        }
        try (var documents = reader.documents(Filters.eq("c"), new Document(), List.of())) {
            assertThat(documents)
                    .containsExactly(new Document("_id", "c")
                            .append("seq", 0L)
                            .append("sum", 3)
                            .append("even", false));
        }
    }

    @Test
    void a_reader_never_sees_half_a_change() throws ExecutionException, InterruptedException {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = new ArrayList<>();
        for (int seq = 0; seq < 1500; seq++) {
            events.add(added("busy", seq, 1));
        }
        var live = start(projection, new LiveProjection.Settings(1, 3, 3));
        var publishing = CompletableFuture.runAsync(() -> events.forEach(eventStore::publish));

        var reader = new ProjectionReader<>(projection, store);
        await().timeout(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    var seen = reader.find("busy");
                    seen.ifPresent(view -> assertThat(view.state().events()).isEqualTo((int) view.seq() + 1));
                    return seen.isPresent() && seen.get().seq() == 1499;
                });
        publishing.get();
        awaitLevel(live);
    }

    /** Loses the store between the documents and the token, as often as it is told. */
    private static final class FailingTokenStore extends MongoTokenStore {

        private final AtomicInteger failures;

        FailingTokenStore(ViewStore store, AtomicInteger failures) {
            super(Tokens.builder(store));
            this.failures = failures;
        }

        @Override
        public void storeToken(TrackingToken token, String processorName, int segment) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the store went away");
            }
            super.storeToken(token, processorName, segment);
        }
    }
}
