package nl.gezinslijn.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nl.gezinslijn.casefile.AnyHistory;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.History;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.history.CaseHistory;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.View;
import nl.gezinslijn.query.projection.rebuild.Phase;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Rebuild;
import nl.gezinslijn.query.projection.rebuild.RebuildSettings;
import nl.gezinslijn.query.projection.scan.Scan;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.views.EmbeddedViewStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.util.FileSystemUtils;

/**
 * Histories that grow event by event, through the store and the views of the service. However far they have come: the
 * live view, the view that is built anew and the case as of that moment are what the events mean.
 */
class EveryPrefixIT {

    /** Side by side; {@code -Devery.prefix=60} is the long form. */
    private static final int HISTORIES = Integer.getInteger("every.prefix", 6);

    /** A rebuild takes longer than an event. */
    private static final int BETWEEN_REBUILDS = 10;

    private static final Projection<Entry<CaseEvent>, CaseFile> PROJECTION = CaseFiles.projection();

    @Provide
    Arbitrary<List<History>> histories() {
        return AnyHistory.withWithdrawals()
                .filter(history -> !history.entries().isEmpty())
                .list()
                .ofSize(HISTORIES);
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void live_built_anew_and_as_of_are_the_same_after_every_event(@ForAll("histories") List<History> histories)
            throws IOException {
        Path folder = Files.createTempDirectory("every-prefix");
        try (var engine = Node.store(folder);
                var views = new EmbeddedViewStore(folder)) {
            EventStore events =
                    EmbeddedEventStore.builder().storageEngine(engine).build();
            var settings = new RebuildSettings(
                    new LiveProjection.Settings(2, 50, 100), new Scan.Settings(2, 10, 2), 5, 7, 5, 5);
            try (var keeper = new ProjectionKeeper<>(PROJECTION, events, views, new Pointer(views), settings)) {
                keeper.start();
                List<Growing> cases = histories.stream().map(Growing::new).toList();
                int longest = cases.stream().mapToInt(Growing::length).max().orElseThrow();
                for (int prefix = 1; prefix <= longest; prefix++) {
                    int now = prefix;
                    List<Growing> grown =
                            cases.stream().filter(it -> it.length() >= now).toList();
                    // through the event store, which wakes who follows it
                    events.publish(grown.stream().map(it -> it.message(now - 1)).toList());
                    await().atMost(Duration.ofMinutes(1))
                            .pollInterval(Duration.ofMillis(2))
                            .untilAsserted(
                                    () -> assertThat(keeper.current().status().lag())
                                            .as("%s", keeper.current())
                                            .isZero());
                    assertThat(keeper.current().status().parked()).isZero();
                    same(grown, now, new ProjectionReader<>(PROJECTION, views));
                    asOf(grown, now, new CaseHistory(PROJECTION, new ProjectionReader<>(PROJECTION, views), events));
                    if (prefix % BETWEEN_REBUILDS == 0 || prefix == longest) {
                        builtAnew(cases, now, keeper, views);
                    }
                    Recording.did(grown.size());
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void same(List<Growing> cases, int prefix, ProjectionReader<CaseFile> views) {
        assertThat(cases)
                .allSatisfy(it -> assertThat(views.find(it.caseId()).map(View::state))
                        .as("live, after %d events of%n%s", prefix, it)
                        .contains(it.after(prefix)));
    }

    private static void asOf(List<Growing> cases, int prefix, CaseHistory history) {
        assertThat(cases).allSatisfy(it -> {
            List<Entry<CaseEvent>> stored = history.entries(it.caseId(), 0, Integer.MAX_VALUE);
            for (int then = 1; then <= prefix; then++) {
                AsOf asOf = new AsOf(LocalDate.MAX, stored.get(then - 1).stamp().recordedAt());
                assertThat(asOf.fold(it.caseId(), stored))
                        .as("as of event %d of %d of%n%s", then, prefix, it)
                        .isEqualTo(it.after(then));
            }
        });
    }

    private static void builtAnew(
            List<Growing> cases,
            int prefix,
            ProjectionKeeper<Entry<CaseEvent>, CaseFile> keeper,
            EmbeddedViewStore views) {
        String id = keeper.rebuild("somebody").id();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> keeper.find(id).orElseThrow().phase() == Phase.READY);
        Rebuild rebuild = keeper.find(id).orElseThrow();
        assertThat(rebuild.verdict()).satisfies(verdict -> {
            assertThat(verdict.differences()).isEmpty();
            assertThat(verdict.newDigest()).isEqualTo(verdict.oldDigest());
        });
        var anew = new ProjectionReader<>(PROJECTION.on(rebuild.generation()), views);
        assertThat(cases)
                .allSatisfy(it -> assertThat(anew.find(it.caseId()).map(View::state))
                        .as("built anew, after %d events of%n%s", prefix, it)
                        .contains(it.after(Math.min(prefix, it.length()))));
        keeper.cancel(id);
    }

    /** A family that is registered, and then has this history, under an id of its own. */
    private record Growing(String caseId, List<Entry<CaseEvent>> entries) {

        private static final CaseEvent REGISTERED = (CaseEvent) Life.of("a family", Life.VENRAY)
                .registered("2020-01-01")
                .messages()
                .getFirst()
                .getPayload();

        Growing(History history) {
            this(UUID.randomUUID().toString(), new ArrayList<>());
            enter(history.entries().getFirst(), REGISTERED);
            history.entries().forEach(entry -> enter(entry, afterTheRegistration(entry.event())));
        }

        private void enter(Entry<CaseEvent> like, CaseEvent event) {
            Instant at = like.stamp().recordedAt().plusSeconds(entries.size());
            entries.add(new Entry<>(caseId, entries.size(), at, like.stamp().recordedAt(at), event));
        }

        /** A registration is never taken back, and entries are one further. */
        private static CaseEvent afterTheRegistration(CaseEvent event) {
            return event instanceof EntryRetracted retracted ? new EntryRetracted(retracted.entry() + 1) : event;
        }

        int length() {
            return entries.size();
        }

        CaseFile after(int prefix) {
            return CaseFile.of(caseId, entries.subList(0, prefix));
        }

        DomainEventMessage<?> message(int number) {
            Entry<CaseEvent> entry = entries.get(number);
            return new GenericDomainEventMessage<>(
                    CaseFiles.AGGREGATE,
                    caseId,
                    entry.sequence(),
                    entry.event(),
                    entry.stamp().toMetadata(),
                    UUID.randomUUID().toString(),
                    entry.storedAt());
        }
    }
}
