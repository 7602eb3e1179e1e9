package nl.gezinslijn.standalone.views;

import static nl.gezinslijn.query.projection.Counting.events;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import nl.gezinslijn.query.projection.Counting;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.Phase;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Rebuild;
import nl.gezinslijn.query.projection.rebuild.RebuildSettings;
import nl.gezinslijn.query.projection.scan.Scan;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of a rebuild, and another goes on with it. */
@Timeout(120)
class RebuildCrashTest {

    private static final List<DomainEventMessage<Added>> EVENTS = events(4_000, 10);
    private static final Projection<Added, Tally> PROJECTION = Counting.projection(1, added -> false);

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void after_kill_9_in_the_middle_the_rebuild_goes_on_where_it_was_and_makes_the_same_documents() throws Exception {
        Process process = EmbeddedViewStoreTest.java(Rebuilding.class, folder);
        int pass = 0;
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null && pass < 4; line = said.readLine()) {
                pass = line.startsWith("pass ") ? Integer.parseInt(line.substring(5)) : pass;
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(pass).isGreaterThanOrEqualTo(4);

        try (var store = new EmbeddedViewStore(folder);
                var keeper = keeper(store)) {
            assertThat(keeper.rebuilds().getFirst().phase()).isIn(Phase.SCANNING, Phase.WRITING);
            keeper.start();
            Rebuild found = keeper.rebuilds().getFirst();
            // one pass at most is lost, with the commit that did not come to it
            assertThat(found.work().pass()).isGreaterThanOrEqualTo(3);

            await().timeout(Duration.ofMinutes(1))
                    .until(() -> keeper.find(found.id()).orElseThrow().phase() == Phase.READY);
            Rebuild rebuild = keeper.switchTo(found.id(), null);

            assertThat(rebuild.verdict().differing()).isZero();
            assertThat(rebuild.verdict().newDigest())
                    .isEqualTo(rebuild.verdict().oldDigest());
            assertThat(views(PROJECTION.on(rebuild.generation()), store)).isEqualTo(fold(EVENTS));
            assertThat(views(PROJECTION, store)).isEqualTo(fold(EVENTS));
        }
    }

    @Test
    void what_was_switched_to_and_dropped_is_so_after_the_store_was_closed() {
        try (var store = new EmbeddedViewStore(folder);
                var keeper = keeper(store)) {
            keeper.start();
            level(keeper);
            String id = keeper.rebuild("somebody").id();
            await().timeout(Duration.ofMinutes(1))
                    .until(() -> keeper.find(id).orElseThrow().phase() == Phase.READY);
            keeper.switchTo(id, null);
            keeper.dropEarlier(PROJECTION.generation());
        }
        try (var store = new EmbeddedViewStore(folder)) {
            Projection<Added, Tally> current = new Pointer(store).current(PROJECTION);
            assertThat(current.collection()).isEqualTo("tally_v1_g1");
            assertThat(views(current, store)).isEqualTo(fold(EVENTS));
            assertThat(views(PROJECTION, store)).isEmpty();
        }
    }

    /** Brings the views level, builds them anew at leisure, says how far it is, and ends when it is done. */
    static final class Rebuilding {
        public static void main(String[] args) {
            var leisurely = new AtomicBoolean();
            var keeper = keeper(new EmbeddedViewStore(Path.of(args[0])), Counting.projection(1, added -> {
                if (leisurely.get()) {
                    LockSupport.parkNanos(100_000);
                }
                return false;
            }));
            keeper.start();
            level(keeper);
            leisurely.set(true);
            String id = keeper.rebuild("somebody").id();
            await().forever().pollInterval(Duration.ofMillis(2)).until(() -> {
                Rebuild now = keeper.find(id).orElseThrow();
                System.out.println("pass " + now.work().pass());
                return now.phase().compareTo(Phase.CATCHING_UP) >= 0;
            });
            System.exit(0);
        }
    }

    private static ProjectionKeeper<Added, Tally> keeper(ViewStore store) {
        return keeper(store, PROJECTION);
    }

    private static ProjectionKeeper<Added, Tally> keeper(ViewStore store, Projection<Added, Tally> projection) {
        var eventStore = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        eventStore.publish(EVENTS);
        var settings = new RebuildSettings(
                new LiveProjection.Settings(2, 1_000, 10), new Scan.Settings(2, 100, 4), 200, 250, 50, 10);
        return new ProjectionKeeper<>(projection, eventStore, store, new Pointer(store), settings);
    }

    private static void level(ProjectionKeeper<?, ?> keeper) {
        await().timeout(Duration.ofMinutes(1)).until(() -> {
            var status = keeper.current().status();
            return status.position() >= 0 && status.lag() == 0;
        });
    }
}
