package nl.gezinslijn.query.projection.rebuild;

import static nl.gezinslijn.query.projection.Counting.added;
import static nl.gezinslijn.query.projection.Counting.events;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.gezinslijn.query.projection.Counting;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import nl.gezinslijn.query.projection.Documents;
import nl.gezinslijn.query.projection.Generation;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.View;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Difference;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Kind;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a rebuild promises, on every store that views may be kept in. */
public abstract class RebuildSuite extends KeeperSuite {

    private static final int POISON = 666;

    @Test
    void a_rebuild_makes_the_same_documents_in_several_passes_and_the_digests_are_equal() {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(90, 7);
        eventStore.publish(events);
        eventStore.publish(new GenericDomainEventMessage<>("Capacity", "counter-of-another-kind", 0, "taken"));
        var keeper = keep(projection);
        level(keeper);

        Rebuild rebuild = ready(keeper);

        assertThat(rebuild.work()).satisfies(work -> {
            assertThat(work.events()).isEqualTo(631);
            assertThat(work.passes()).isGreaterThanOrEqualTo(4).isEqualTo(work.pass());
            assertThat(work.cases()).isEqualTo(90);
        });
        assertThat(rebuild.verdict()).satisfies(verdict -> {
            assertThat(verdict.compared()).isEqualTo(90);
            assertThat(verdict.differing()).isZero();
            assertThat(verdict.newDigest()).isEqualTo(verdict.oldDigest()).hasSize(64);
        });
        assertThat(rebuild.generation()).isEqualTo(new Generation("tally", projection.version(), 1));
        assertThat(views(projection.on(rebuild.generation()), store)).isEqualTo(fold(events));
        assertThat(documents(projection.on(rebuild.generation()), store)).isEqualTo(documents(projection, store));
    }

    @Test
    void nobody_who_reads_meanwhile_sees_a_gap_or_a_case_go_back() throws Exception {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(60, 40);
        eventStore.publish(events.subList(0, 1200));
        var pointer = new Pointer(store);
        var keeper = keep(projection, pointer);
        level(keeper);
        var done = new AtomicBoolean();
        var publishing =
                CompletableFuture.runAsync(() -> events.subList(1200, 2400).forEach(eventStore::publish));
        var reading = CompletableFuture.supplyAsync(() -> {
            var reader = ProjectionReader.following(pointer, projection, store, eventStore);
            Map<String, Long> last = new HashMap<>();
            int looks = 0;
            while (!done.get()) {
                Set<String> seen = new HashSet<>();
                try (var views = reader.views(new Document(), new Document())) {
                    views.forEach(view -> {
                        seen.add(view.key());
                        assertThat(view.state().events()).isEqualTo((int) view.seq() + 1);
                        assertThat(view.seq()).isGreaterThanOrEqualTo(last.getOrDefault(view.key(), -1L));
                        last.put(view.key(), view.seq());
                    });
                }
                assertThat(seen).hasSize(60);
                looks++;
            }
            return looks;
        });

        Rebuild rebuild = ready(keeper);
        keeper.switchTo(rebuild.id(), null);
        publishing.get();
        level(keeper);
        done.set(true);

        assertThat(reading.get()).isGreaterThan(3);
        assertThat(keeper.current().generation()).isEqualTo(rebuild.generation());
        assertThat(views(projection.on(rebuild.generation()), store)).isEqualTo(fold(events));
    }

    @Test
    void who_reads_from_the_old_documents_at_the_switch_finishes_there() {
        var projection = Counting.projection();
        eventStore.publish(events(600, 1));
        var pointer = new Pointer(store);
        var keeper = keep(projection, pointer);
        level(keeper);
        Rebuild rebuild = ready(keeper);

        try (var views = ProjectionReader.following(pointer, projection, store, eventStore)
                .views(new Document(), new Document())) {
            var iterator = views.iterator();
            iterator.next();
            keeper.switchTo(rebuild.id(), null);
            int rest = 0;
            for (; iterator.hasNext(); iterator.next()) {
                rest++;
            }
            assertThat(rest).isEqualTo(599);
        }
    }

    @Test
    void a_document_that_is_not_what_the_events_say_is_found_and_stands_in_the_way_of_the_switch() {
        var projection = Counting.projection();
        eventStore.publish(events(30, 4));
        var keeper = keep(projection);
        level(keeper);
        store.write(database -> database.getCollection(projection.collection())
                .updateOne(Filters.eq("counter-7"), Updates.set("sum", -1)));
        store.write(database -> database.getCollection(projection.collection()).deleteOne(Filters.eq("counter-9")));

        Rebuild rebuild = ready(keeper);

        assertThat(rebuild.verdict().differing()).isEqualTo(2);
        assertThat(rebuild.verdict().differences())
                .containsExactlyInAnyOrder(
                        new Difference("counter-7", 3, 3, Kind.OLD_IS_WRONG),
                        new Difference("counter-9", -1, 3, Kind.OLD_IS_BEHIND));
        assertThat(rebuild.verdict().newDigest()).isNotEqualTo(rebuild.verdict().oldDigest());
        assertThatThrownBy(() -> keeper.switchTo(rebuild.id(), null)).isInstanceOf(RebuildRefusedException.class);
        assertThat(keeper.current().generation()).isEqualTo(projection.generation());

        Rebuild switched = keeper.switchTo(rebuild.id(), "the view was damaged");
        assertThat(switched.acceptedBecause()).isEqualTo("the view was damaged");
        assertThat(keeper.current().generation()).isEqualTo(rebuild.generation());
    }

    @Test
    void of_many_differences_all_are_counted_and_a_few_listed() {
        var projection = Counting.projection();
        eventStore.publish(events(30, 2));
        var keeper = keep(projection);
        level(keeper);
        store.write(database ->
                database.getCollection(projection.collection()).updateMany(new Document(), Updates.set("sum", -1)));

        Rebuild rebuild = ready(keeper);

        assertThat(rebuild.verdict().differing()).isEqualTo(30);
        assertThat(rebuild.verdict().differences()).hasSize(5);
    }

    @Test
    void a_case_that_cannot_be_folded_is_parked_in_the_new_generation_too_and_stays_given_up() {
        var projection = Counting.projection(added -> added.amount() == POISON);
        eventStore.publish(added("bad", 0, 1), added("bad", 1, POISON), added("bad", 2, 3));
        eventStore.publish(added("worse", 0, POISON), added("good", 0, 1));
        var keeper = keep(projection);
        level(keeper);
        keeper.giveUp("worse", new ParkedCase.GivenUp("a test case", "somebody", Instant.EPOCH));

        Rebuild rebuild = ready(keeper);
        keeper.switchTo(rebuild.id(), null);

        assertThat(rebuild.verdict().differing()).isZero();
        assertThat(rebuild.work().parked()).isEqualTo(2);
        assertThat(parked(projection.on(rebuild.generation()), store)).isEqualTo(parked(projection, store));
        assertThat(keeper.current().status()).satisfies(status -> {
            assertThat(status.parked()).isEqualTo(1);
            assertThat(status.givenUp()).isEqualTo(1);
        });
        eventStore.publish(added("bad", 3, 4), added("good", 1, 2));
        level(keeper);
        assertThat(keeper.parked())
                .filteredOn(it -> it.key().equals("bad"))
                .singleElement()
                .satisfies(bad -> {
                    assertThat(bad.seq()).isEqualTo(1);
                    assertThat(bad.through()).isEqualTo(3);
                });
    }

    @Test
    void what_an_earlier_release_could_not_fold_is_tried_again_at_the_start() {
        var poisonous = Counting.projection(added -> added.amount() == POISON);
        eventStore.publish(added("bad", 0, 1), added("bad", 1, POISON), added("bad", 2, 3), added("worse", 0, POISON));
        try (var earlier = new ProjectionKeeper<>(poisonous, eventStore, store, new Pointer(store), FEW_IN_MEMORY)) {
            earlier.start();
            level(earlier);
            assertThat(earlier.parked()).hasSize(2);
            earlier.giveUp("worse", new ParkedCase.GivenUp("a test case", "somebody", Instant.EPOCH));
        }

        var mended = Counting.projection(poisonous.version(), added -> false);
        var keeper = keep(mended);

        await().until(() ->
                keeper.parked().stream().map(ParkedCase::key).toList().equals(List.of("worse")));
        assertThat(views(mended, store).get("bad").state().sum()).isEqualTo(4 + POISON);
    }

    @Test
    void a_rebuild_that_would_park_too_many_fails_and_leaves_nothing() {
        var poisoned = new AtomicBoolean();
        var projection = Counting.projection(added -> poisoned.get());
        eventStore.publish(events(9, 2));
        var keeper = keep(projection);
        level(keeper);
        poisoned.set(true);

        String id = keeper.rebuild("somebody").id();

        await().until(() -> keeper.find(id).orElseThrow().phase() == Phase.FAILED);
        assertThat(keeper.find(id).orElseThrow().failure()).contains("ProjectionStoppedException");
        await().untilAsserted(() -> assertThat(collections()).noneMatch(name -> name.startsWith(id)));
        assertThat(keeper.current().status().documents()).isEqualTo(9);
    }

    @Test
    void a_cancelled_rebuild_leaves_nothing_behind() {
        var projection = Counting.projection();
        eventStore.publish(events(30, 4));
        var keeper = keep(projection);
        level(keeper);
        Rebuild rebuild = ready(keeper);
        assertThat(collections()).contains(rebuild.id());

        keeper.cancel(rebuild.id());

        assertThat(collections()).noneMatch(name -> name.startsWith(rebuild.id()));
        assertThat(store.database().getCollection("tokens").countDocuments(Filters.eq("processorName", rebuild.id())))
                .isZero();
        assertThat(keeper.find(rebuild.id()).orElseThrow().phase()).isEqualTo(Phase.CANCELLED);
        assertThatThrownBy(() -> keeper.switchTo(rebuild.id(), null)).isInstanceOf(RebuildRefusedException.class);
        assertThat(ready(keeper).id()).isNotEqualTo(rebuild.id());
    }

    @Test
    void a_rebuild_is_cancelled_in_the_middle_of_its_scan() {
        var slow = new AtomicBoolean();
        var folded = new AtomicInteger();
        var projection = Counting.projection(added -> slow.get() && slowly(folded));
        eventStore.publish(events(30, 100));
        var keeper = keep(projection);
        level(keeper);
        slow.set(true);
        String id = keeper.rebuild("somebody").id();
        await().until(() -> folded.get() > 50);

        keeper.cancel(id);

        assertThat(folded.get()).isLessThan(3_000);
        assertThat(keeper.find(id).orElseThrow().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void a_rebuild_goes_on_at_the_next_start_with_the_passes_that_were_left() {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(90, 20);
        eventStore.publish(events);
        int passes;
        String id;
        try (var first =
                new ProjectionKeeper<>(slow(projection), eventStore, store, new Pointer(store), FEW_IN_MEMORY)) {
            first.start();
            level(first);
            id = first.rebuild("somebody").id();
            await().until(() -> first.find(id).orElseThrow().work().pass() > 1);
        }
        passes = new RebuildLog(store)
                .standing(new RebuildLog(store).find("tally", id).orElseThrow())
                .done();
        assertThat(passes).isPositive();
        eventStore.publish(added("counter-0", 20, 1));

        var second = keep(projection);
        await().until(() -> second.find(id).orElseThrow().phase() == Phase.READY);
        second.switchTo(id, null);

        level(second);
        var all = new ArrayList<>(events);
        all.add(added("counter-0", 20, 1));
        assertThat(second.current().generation().collection()).isEqualTo(id);
        assertThat(views(projection.on(second.current().generation()), store)).isEqualTo(fold(all));
    }

    /** Another process, or a pass that was broken off, may have been there before. */
    @Test
    void a_document_is_put_over_one_with_fewer_events_and_over_no_other() {
        var projection = Counting.projection();
        var documents = new Documents(store, projection);
        documents.add(List.of(tally(projection, "a", 3), tally(projection, "b", 3), tally(projection, "c", 3)));

        documents.add(List.of(
                tally(projection, "a", 2),
                tally(projection, "b", 4),
                tally(projection, "c", 3),
                tally(projection, "d", 0)));

        assertThat(documents.find(List.of("a", "b", "c", "d")).values())
                .extracting(Projection::seq)
                .containsExactlyInAnyOrder(3L, 4L, 3L, 0L);
    }

    private static Document tally(Projection<Added, Tally> projection, String key, long seq) {
        return projection.document(new View<>(key, seq, projection.empty(key).state()));
    }

    @Test
    void more_documents_than_fit_in_one_message_are_read_all_the_same() {
        var projection = Counting.projection();
        String much = "x".repeat(30_000);
        for (int from = 0; from < 2_000; from += 250) {
            List<Document> some = IntStream.range(from, from + 250)
                    .mapToObj(i -> new Document("_id", "counter-" + i)
                            .append("seq", 0L)
                            .append("state", "")
                            .append("much", much))
                    .toList();
            store.write(
                    database -> database.getCollection(projection.collection()).insertMany(some));
        }

        try (var documents =
                new ProjectionReader<>(projection, store).documents(new Document(), new Document(), List.of())) {
            assertThat(documents).hasSize(2_000);
        }
        var seen = new AtomicInteger();
        new Documents(store, projection).forEach(document -> seen.incrementAndGet());
        assertThat(seen).hasValue(2_000);
    }

    @Test
    void only_one_rebuild_is_under_way() {
        var keeper = keep(Counting.projection());
        eventStore.publish(events(3, 3));
        level(keeper);
        ready(keeper);

        assertThatThrownBy(() -> keeper.rebuild("somebody else")).isInstanceOf(RebuildRefusedException.class);
    }
}
