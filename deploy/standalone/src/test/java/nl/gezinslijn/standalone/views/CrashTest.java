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
import nl.gezinslijn.query.projection.Counting;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ViewStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of its work, and another goes on. */
class CrashTest {

    private static final List<DomainEventMessage<Added>> EVENTS = events(500, 40);
    private static final Projection<Added, Tally> PROJECTION = Counting.projection(1, added -> false);

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void after_kill_9_in_the_middle_every_view_equals_the_fold_of_its_events() throws Exception {
        Process process = EmbeddedViewStoreTest.java(Projecting.class, folder);
        long reached = 0;
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null && reached < 4_000; line = said.readLine()) {
                reached = line.startsWith("position ") ? Long.parseLong(line.substring(9)) : reached;
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(reached).isBetween(4_000L, 19_998L);

        try (var store = new EmbeddedViewStore(folder);
                var live = live(store)) {
            assertThat(live.status().position()).isGreaterThanOrEqualTo(0);
            live.start();
            awaitLevel(live);
            assertThat(views(PROJECTION, store)).isEqualTo(fold(EVENTS));
            assertThat(live.parked()).isEmpty();
        }
    }

    /** Projects all events onto the store of a folder, and says how far it is. */
    static final class Projecting {
        public static void main(String[] args) {
            var live = live(new EmbeddedViewStore(Path.of(args[0])));
            live.start();
            await().forever().pollInterval(Duration.ofMillis(20)).until(() -> {
                System.out.println("position " + live.status().position());
                return false;
            });
        }
    }

    private static LiveProjection<Added, Tally> live(ViewStore store) {
        var eventStore = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        eventStore.publish(EVENTS);
        return new LiveProjection<>(
                PROJECTION, eventStore, FlushingTokenStore.in(store), store, new LiveProjection.Settings(4, 400, 10));
    }

    private static void awaitLevel(LiveProjection<?, ?> live) {
        await().timeout(Duration.ofMinutes(1)).until(() -> live.status().lag() == 0);
    }
}
