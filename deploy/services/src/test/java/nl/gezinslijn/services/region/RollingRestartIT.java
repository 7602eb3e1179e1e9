package nl.gezinslijn.services.region;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.runtime.store.EventArchive;
import nl.gezinslijn.services.axon.AxonServerUnderTest;
import nl.gezinslijn.services.axon.ServerEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process after another is replaced by the next release while coaches go on: those of queries first, because who
 * reads has to know what will be written. Clients repeat what was answered with 503 and see nothing else that is wrong.
 */
class RollingRestartIT {

    private static final int CASES = 12;
    private static final int WRITERS = 4;

    /** So many entries are acknowledged between one replacement and the next. */
    private static final int BETWEEN = 30;

    private static Region region;
    private static NextRelease next;

    @BeforeAll
    static void a_region_and_the_release_after_it(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException {
        region = new Region(folder);
        next = NextRelease.in(folder.resolve("next"));
        region.start();
    }

    @AfterAll
    static void the_region_stops() {
        if (region != null) {
            region.close();
        }
    }

    @Test
    void a_release_with_a_new_event_revision_and_a_new_view_comes_in_while_coaches_go_on() throws Exception {
        Clients writing = new Clients(region);
        Clients reading = new Clients(region);
        List<String> cases = writing.registered(CASES);
        writing.forget();
        Map<String, AtomicInteger> acknowledged = new ConcurrentHashMap<>();
        cases.forEach(each -> acknowledged.put(each, new AtomicInteger()));
        AtomicInteger all = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<Future<?>> people = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                people.add(threads.submit(() -> {
                    for (int i = first; !over.get(); i += WRITERS) {
                        String caseId = cases.get(i % CASES);
                        writing.enter(caseId, 1 + i % 90);
                        acknowledged.get(caseId).incrementAndGet();
                        all.incrementAndGet();
                    }
                }));
            }
            people.add(threads.submit(() -> {
                for (int i = 0; !over.get(); i++) {
                    String caseId = cases.get(i % CASES);
                    reading.read("/v1/cases/" + caseId);
                    reading.read("/v1/cases/" + caseId + "/timeline");
                    reading.read("/v1/cases/" + caseId + "/actions");
                    reading.read("/v1/cases?programme=drenthe-2006");
                }
            }));
            try {
                for (String name : Region.QUERIES) {
                    replace(name, all);
                }
                writing.awaitServing(next.cases(), Duration.ofMinutes(2));
                assertThat(revisionsOfContacts())
                        .as("old processes still write")
                        .containsOnlyKeys("2");
                for (String name : Region.COMMANDS) {
                    replace(name, all);
                }
            } finally {
                over.set(true);
            }
            for (Future<?> each : people) {
                each.get(240, SECONDS);
            }
        }
        System.out.printf(
                "rolling restart: %d entries acknowledged; writers saw %s, readers %s; revisions of ContactHeld %s%n",
                all.get(), writing.seen(), reading.seen(), revisionsOfContacts());

        assertThat(writing.seen().keySet()).isSubsetOf("200", "503");
        assertThat(reading.seen().keySet()).isSubsetOf("200", "503");
        assertThat(revisionsOfContacts()).containsOnlyKeys("2", "3");
        acknowledged.forEach((caseId, entries) -> writing.hasEachEntryOnce(caseId, entries.get()));
        writing.findNoViewThatDiffers();
    }

    private static void replace(String name, AtomicInteger acknowledged) throws Exception {
        goesOn(acknowledged);
        region.stop(name);
        goesOn(acknowledged);
        region.start(name, next);
        region.awaitUp(name);
        goesOn(acknowledged);
    }

    private static void goesOn(AtomicInteger acknowledged) {
        int before = acknowledged.get();
        await("entries to be acknowledged")
                .atMost(Duration.ofMinutes(2))
                .until(() -> acknowledged.get() >= before + BETWEEN);
    }

    private static Map<String, Long> revisionsOfContacts() {
        try (ServerEvents events = ServerEvents.at(AxonServerUnderTest.get().servers(), "default", null)) {
            return Stream.iterate(
                            events.after(EventArchive.BEGINNING, 1_000),
                            page -> !page.isEmpty(),
                            page -> events.after(page.getLast().position(), 1_000))
                    .flatMap(List::stream)
                    .map(EventArchive.Lying::event)
                    .filter(event -> event.name().equals("ContactHeld"))
                    .collect(Collectors.groupingBy(event -> String.valueOf(event.revision()), Collectors.counting()));
        }
    }
}
