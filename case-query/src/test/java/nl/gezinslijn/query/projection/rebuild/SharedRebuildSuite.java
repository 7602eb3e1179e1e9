package nl.gezinslijn.query.projection.rebuild;

import static nl.gezinslijn.query.projection.Counting.events;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import nl.gezinslijn.query.projection.Counting;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ViewStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a rebuild promises where several processes keep the projection in one store. */
public abstract class SharedRebuildSuite extends KeeperSuite {

    @Test
    void what_is_asked_of_a_rebuild_at_another_process_is_done_by_the_one_that_is_at_it() {
        var projection = Counting.projection();
        eventStore.publish(events(30, 4));
        var here = keep(projection);
        level(here);
        var there = keepElsewhere(projection);
        Rebuild first = ready(here);

        assertThatThrownBy(() -> there.rebuild("somebody else")).isInstanceOf(RebuildRefusedException.class);
        assertThat(there.switchTo(first.id(), null).phase()).isEqualTo(Phase.SWITCHED);
        await().timeout(Duration.ofSeconds(30))
                .until(() -> there.current().generation().equals(first.generation()));
        assertThat(here.current().generation()).isEqualTo(first.generation());

        Rebuild second = ready(here);
        there.cancel(second.id());
        assertThat(here.find(second.id()).orElseThrow().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void a_wish_that_cannot_be_granted_is_refused_with_its_reason() {
        var projection = Counting.projection();
        eventStore.publish(events(5, 4));
        var here = keep(projection);
        level(here);
        store.write(database -> database.getCollection(projection.collection())
                .updateOne(Filters.eq("counter-3"), Updates.set("sum", -1)));
        var there = keepElsewhere(projection);
        Rebuild rebuild = ready(here);
        assertThat(rebuild.verdict().differing()).isPositive();

        assertThatThrownBy(() -> there.switchTo(rebuild.id(), null))
                .isInstanceOf(RebuildRefusedException.class)
                .hasMessageContaining("differences");
        assertThat(there.switchTo(rebuild.id(), "the old one was damaged").acceptedBecause())
                .isEqualTo("the old one was damaged");
    }

    @Test
    void a_rebuild_that_another_process_left_behind_is_gone_on_with() {
        var projection = Counting.projection();
        eventStore.publish(events(5, 4));
        var here = keep(projection);
        level(here);
        Rebuild left;
        try (var there = new ProjectionKeeper<>(
                projection, eventStore, new Elsewhere(store), new Pointer(store), FEW_IN_MEMORY)) {
            there.start();
            left = ready(there);
        }
        store.write(database -> database.getCollection("rebuilds")
                .updateOne(Filters.eq(left.id()), Updates.set("alive", Date.from(Instant.EPOCH))));

        assertThat(here.switchTo(left.id(), null).phase()).isEqualTo(Phase.SWITCHED);
        assertThat(here.current().generation()).isEqualTo(left.generation());
    }

    @Test
    void a_rebuild_is_shared_by_the_processes_that_keep_the_projection() {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(90, 200);
        eventStore.publish(events);
        var here = keep(slow(projection));
        level(here);
        keepElsewhere(slow(projection));

        Rebuild rebuild = ready(here);

        assertThat(store.database()
                        .getCollection("rebuild-parts")
                        .distinct("node", Filters.eq("rebuild", rebuild.id()), String.class)
                        .into(new ArrayList<>()))
                .containsExactlyInAnyOrder("elsewhere", store.node());
        assertThat(rebuild.work().cases()).isEqualTo(90);
        assertThat(rebuild.verdict().differing()).isZero();
        here.switchTo(rebuild.id(), null);
        assertThat(views(projection.on(rebuild.generation()), store)).isEqualTo(fold(events));
        assertThat(store.database().getCollection("rebuild-parts").countDocuments())
                .as("what was needed to share it is gone with its end")
                .isZero();
    }

    @Test
    void a_part_that_a_dead_process_was_at_is_folded_by_who_leads() {
        var projection = Counting.projection();
        eventStore.publish(events(90, 20));
        var here = keep(slow(projection));
        level(here);
        String id = here.rebuild("somebody").id();
        Parts ofTheDead = new Parts(new Elsewhere(store), Duration.ofDays(1));
        await().until(() -> ofTheDead.claim(here.find(id).orElseThrow()).isPresent());
        store.write(database -> database.getCollection("rebuild-parts")
                .updateMany(Filters.eq("node", "elsewhere"), Updates.set("alive", Date.from(Instant.EPOCH))));

        await().timeout(Duration.ofSeconds(60))
                .until(() -> here.find(id).orElseThrow().phase() == Phase.READY);
        assertThat(here.find(id).orElseThrow().verdict().differing()).isZero();
    }

    @Test
    void what_a_helper_wrote_of_a_cancelled_rebuild_is_gone_too() {
        var projection = Counting.projection();
        eventStore.publish(events(90, 200));
        var here = keep(slow(projection));
        level(here);
        var there = keepElsewhere(slow(projection));
        String id = here.rebuild("somebody").id();
        await().until(() ->
                store.database().getCollection("rebuild-parts").countDocuments(Filters.eq("node", "elsewhere")) > 0);

        here.cancel(id);

        assertThat(collections()).contains(projection.collection()).doesNotContain(id);
        assertThat(store.database().getCollection("rebuild-parts").countDocuments())
                .isZero();
        there.close();
        assertThat(collections()).as("and nothing came after").doesNotContain(id);
    }

    /** At another process. */
    private ProjectionKeeper<Added, Tally> keepElsewhere(Projection<Added, Tally> projection) {
        return started(new ProjectionKeeper<>(
                projection, eventStore, new Elsewhere(store), new Pointer(store), FEW_IN_MEMORY));
    }

    /** The same store, as another process has it. */
    private record Elsewhere(ViewStore store) implements ViewStore {

        @Override
        public MongoDatabase database() {
            return store.database();
        }

        @Override
        public <T extends @Nullable Object> T write(Function<MongoDatabase, T> action) {
            return store.write(action);
        }

        @Override
        public void commit() {
            store.commit();
        }

        @Override
        public boolean exclusive() {
            return false;
        }

        @Override
        public String node() {
            return "elsewhere";
        }

        @Override
        public void close() {}
    }
}
