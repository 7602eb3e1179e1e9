package nl.gezinslijn.query.projection.rebuild;

import static nl.gezinslijn.query.projection.Counting.added;
import static nl.gezinslijn.query.projection.Counting.events;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.util.List;
import nl.gezinslijn.query.projection.Counting;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.ProjectionReader;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Which documents of a projection serve, on every store that views may be kept in. */
public abstract class GenerationSuite extends KeeperSuite {

    @Test
    void a_raised_version_is_built_at_the_start_while_the_old_one_serves() {
        var old = Counting.projection();
        List<DomainEventMessage<Added>> events = events(50, 10);
        eventStore.publish(events);
        try (var before = new ProjectionKeeper<>(old, eventStore, store, new Pointer(store), FEW_IN_MEMORY)) {
            before.start();
            level(before);
        }

        var raised = doubling(Counting.projection());
        var pointer = new Pointer(store);
        assertThat(pointer.current(raised).collection()).isEqualTo(old.collection());
        var keeper = keep(raised, pointer);

        await().until(() -> pointer.current(raised).collection().equals(raised.collection()));
        assertThat(keeper.rebuilds()).singleElement().satisfies(rebuild -> {
            assertThat(rebuild.automatic()).isTrue();
            assertThat(rebuild.phase()).isEqualTo(Phase.SWITCHED);
            assertThat(rebuild.verdict()).satisfies(verdict -> {
                assertThat(verdict.changed()).isEqualTo(50);
                assertThat(verdict.differing()).isZero();
            });
        });
        assertThat(views(raised, store).get("counter-3").state().sum())
                .isEqualTo(2 * fold(events).get("counter-3").state().sum());
        // who has not been replaced yet stays with what it can read
        assertThat(pointer.current(old).collection()).isEqualTo(old.collection());
    }

    @Test
    void documents_of_an_older_version_are_not_read_but_folded_again() {
        var old = Counting.projection();
        eventStore.publish(events(5, 3));
        try (var before = new ProjectionKeeper<>(old, eventStore, store, new Pointer(store), FEW_IN_MEMORY)) {
            before.start();
            level(before);
        }
        store.write(database -> database.getCollection(old.collection())
                .updateMany(new Document(), Updates.set("state", "written in another age")));

        var raised = Counting.projection();
        var reader = ProjectionReader.following(new Pointer(store), raised, store, eventStore);
        assertThat(reader.find("counter-1")).hasValue(fold(events(5, 3)).get("counter-1"));
        try (var views = reader.views(new Document(), new Document())) {
            assertThat(views)
                    .containsExactlyInAnyOrderElementsOf(fold(events(5, 3)).values());
        }
    }

    @Test
    void the_older_version_is_kept_level_by_the_new_fold_where_nobody_else_can() {
        var old = Counting.projection();
        eventStore.publish(events(5, 3));
        try (var before = new ProjectionKeeper<>(old, eventStore, store, new Pointer(store), FEW_IN_MEMORY)) {
            before.start();
            level(before);
        }
        eventStore.publish(added("counter-0", 3, 5), added("new", 0, 7), added("counter-0", 4, 6));

        var raised = doubling(Counting.projection()).on(old.generation());
        var live = start(raised);
        awaitLevel(live);

        var reader = ProjectionReader.following(new Pointer(store), doubling(Counting.projection()), store, eventStore);
        int sum = fold(events(5, 3)).get("counter-0").state().sum();
        assertThat(reader.find("counter-0").orElseThrow().state().sum()).isEqualTo(2 * (sum + 11));
        assertThat(reader.find("new").orElseThrow().state().sum()).isEqualTo(14);
        assertThat(reader.find("new").orElseThrow().seq()).isZero();
    }

    @Test
    void what_is_there_before_anything_was_adopted_serves() {
        var projection = Counting.projection();
        eventStore.publish(events(5, 3));
        var live = start(projection);
        awaitLevel(live);
        live.close();

        var keeper = keep(Counting.projection());
        await().until(() -> keeper.current().generation().number() == 0
                && keeper.rebuilds().size() == 1
                && keeper.rebuilds().getFirst().phase() == Phase.SWITCHED);
        assertThat(keeper.generations())
                .extracting(GenerationStatus::generation)
                .contains(projection.generation());
    }

    @Test
    void a_generation_that_served_can_be_dropped_and_the_one_that_serves_cannot() {
        var projection = Counting.projection();
        eventStore.publish(events(3, 3));
        var keeper = keep(projection);
        level(keeper);
        Rebuild rebuild = ready(keeper);
        assertThatThrownBy(() -> keeper.dropEarlier(rebuild.generation())).isInstanceOf(RebuildRefusedException.class);
        keeper.switchTo(rebuild.id(), null);

        assertThat(keeper.generations())
                .extracting(GenerationStatus::generation)
                .containsExactly(projection.generation(), rebuild.generation());
        assertThatThrownBy(() -> keeper.dropEarlier(rebuild.generation())).isInstanceOf(RebuildRefusedException.class);
        keeper.dropEarlier(projection.generation());
        assertThat(keeper.generations())
                .extracting(GenerationStatus::generation)
                .containsExactly(rebuild.generation());
        assertThat(collections()).doesNotContain(projection.collection());
    }
}
