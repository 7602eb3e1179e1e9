package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.EngineUnderTest.SERIALIZER;
import static nl.gezinslijn.standalone.store.Noted.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.gezinslijn.command.bus.StillUnderWay;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the one writer promises to those who wait for it. */
class GroupCommitTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int QUEUE = 20;

    @TempDir
    Path directory;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private Path file;
    private Gate gate;
    private SqliteEventStorageEngine engine;

    @BeforeEach
    void open() {
        file = directory.resolve("events.sqlite");
        gate = new Gate(new EventFile(file)::openWriter);
        engine = open(SOON);
    }

    private SqliteEventStorageEngine open(Duration patience) {
        return builder().patience(patience).build();
    }

    private SqliteEventStorageEngine.Builder builder() {
        return SqliteEventStorageEngine.builder(file, SERIALIZER)
                .writer(gate::connect)
                .queueCapacity(QUEUE);
    }

    @AfterEach
    void close() {
        gate.open();
        engine.close();
        clients.close();
    }

    @Test
    void many_who_append_at_once_share_commits() throws Exception {
        Racers.race(64, i -> () -> {
            String own = UUID.randomUUID().toString();
            for (int n = 0; n < 20; n++) {
                engine.appendEvents(noted(own, n));
            }
            return own;
        });
        assertThat(engine.writes()).isEqualTo(64 * 20);
        assertThat(engine.commits()).isLessThan(engine.writes() / 4);
    }

    @Test
    void nobody_is_answered_before_the_commit_has_returned() {
        gate.shut();
        var append = append(noted("a", 0));
        await().until(gate::holdsBackACommit);
        assertThat(append).isNotDone();
        assertThat(engine.readEvents("a").hasNext()).isFalse();

        gate.open();
        assertThat(append).succeedsWithin(SOON);
        assertThat(engine.readEvents("a").hasNext()).isTrue();
    }

    @Test
    void it_says_that_it_cannot_store_until_it_can_again_though_nobody_tries() {
        engine.appendEvents(noted("a", 0));
        assertThat(engine.canStore()).isTrue();

        gate.failCommits(3);
        assertThat(failure(append(noted("a", 1)))).isInstanceOf(StoreUnavailableException.class);
        assertThat(engine.canStore()).isFalse();
        assertThat(engine.canStore()).isFalse();

        long writes = engine.writes();
        assertThat(engine.canStore()).isTrue();
        assertThat(engine.writes()).isEqualTo(writes);
        engine.appendEvents(noted("a", 1));
    }

    @Test
    void one_that_conflicts_leaves_the_others_of_its_commit() {
        engine.appendEvents(noted("b", 0));
        long commits = engine.commits();
        var first = heldBackAppend();
        var fine = queuedAppend(noted("a", 0), noted("a", 1));
        var exists = queuedAppend(noted("c", 0), noted("b", 0));
        var late = queuedAppend(noted("a", 1));
        var next = queuedAppend(noted("a", 2));
        gate.open();

        assertThat(first).succeedsWithin(SOON);
        assertThat(fine).succeedsWithin(SOON);
        assertThat(failure(exists))
                .isInstanceOf(AggregateStreamCreationException.class)
                .hasMessageContaining("[b]");
        assertThat(failure(late)).isInstanceOf(ConcurrencyException.class).hasMessageContaining("sequence 1");
        assertThat(next).succeedsWithin(SOON);
        assertThat(engine.commits() - commits).isEqualTo(2);
        assertThat(engine.lastSequenceNumberFor("a")).contains(2L);
        assertThat(engine.lastSequenceNumberFor("c")).isEmpty();
    }

    @Test
    void positions_have_no_gaps_even_where_an_append_was_refused() {
        engine.appendEvents(noted("a", 0));
        assertThatThrownBy(() -> engine.appendEvents(noted("b", 0), noted("b", 1), noted("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        gate.failCommits(1);
        assertThatThrownBy(() -> engine.appendEvents(noted("b", 0))).isInstanceOf(StoreUnavailableException.class);
        engine.appendEvents(noted("b", 0));
        try (var events = engine.readEvents(null, false)) {
            assertThat(events.map(event -> event.trackingToken().position().orElseThrow()))
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void when_a_commit_fails_all_of_it_hears_of_an_outage_even_who_conflicted_and_the_next_goes_on() {
        var first = heldBackAppend();
        var group = IntStream.range(0, 10)
                .mapToObj(i -> queuedAppend(noted("a", 0)))
                .toList();
        gate.failCommits(2);
        gate.open();

        assertThat(failure(first)).isInstanceOf(StoreUnavailableException.class);
        assertThat(group)
                .allSatisfy(append -> assertThat(failure(append)).isInstanceOf(StoreUnavailableException.class));
        assertThat(engine.createHeadToken()).isNull();
        engine.appendEvents(noted("a", 0));
        assertThat(engine.lastSequenceNumberFor("a")).contains(0L);
    }

    @Test
    void a_file_that_cannot_be_reopened_is_an_outage_until_it_can() {
        gate.failCommits(1);
        gate.failConnections(2);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> engine.appendEvents(noted("a", 0))).isInstanceOf(StoreUnavailableException.class);
        }
        engine.appendEvents(noted("a", 0));
        assertThat(engine.lastSequenceNumberFor("a")).contains(0L);
    }

    @Test
    void a_full_queue_is_an_outage_after_a_while_for_who_is_not_in_it() {
        engine.close();
        engine = open(Duration.ofMillis(300));
        var first = heldBackAppend();
        var queued = fullQueue();
        assertThat(failure(append(noted("late", 0))))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("overloaded");
        gate.open();

        assertThat(first).succeedsWithin(SOON);
        assertThat(queued).allSatisfy(append -> assertThat(append).succeedsWithin(SOON));
        assertThat(engine.lastSequenceNumberFor("late")).isEmpty();
    }

    @Test
    void who_waits_for_a_place_in_the_queue_gets_it_when_the_writer_has_emptied_it() {
        var first = heldBackAppend();
        var queued = fullQueue();
        var late = append(noted("late", 0));
        gate.open();

        assertThat(first).succeedsWithin(SOON);
        assertThat(queued).allSatisfy(append -> assertThat(append).succeedsWithin(SOON));
        assertThat(late).succeedsWithin(SOON);
    }

    @Test
    void closing_stores_what_is_queued_and_refuses_what_comes_later() {
        var first = heldBackAppend();
        var queued = queuedAppend(noted("a", 0));
        var closing = CompletableFuture.runAsync(engine::close, clients);
        await().untilAsserted(() -> assertThatThrownBy(() -> engine.appendEvents(noted("late", 0)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("closed"));
        gate.open();

        assertThat(closing).succeedsWithin(SOON);
        assertThat(first).succeedsWithin(SOON);
        assertThat(queued).succeedsWithin(SOON);
        try (var reopened = SqliteEventStorageEngine.builder(file, SERIALIZER).build()) {
            assertThat(reopened.lastSequenceNumberFor("a")).contains(0L);
            assertThat(reopened.lastSequenceNumberFor("late")).isEmpty();
        }
    }

    @Test
    void an_interrupt_does_not_keep_from_the_caller_what_became_of_the_append() throws Exception {
        gate.shut();
        var interrupted = new CompletableFuture<Boolean>();
        Thread client = Thread.ofPlatform().start(() -> {
            engine.appendEvents(noted("a", 0));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        await().until(gate::holdsBackACommit);
        client.interrupt();
        gate.open();
        assertThat(interrupted).succeedsWithin(SOON).isEqualTo(true);
        assertThat(engine.lastSequenceNumberFor("a")).contains(0L);
        client.join();
    }

    @Test
    void who_is_not_answered_in_time_hears_that_it_may_yet_be_stored_and_it_is() {
        engine.close();
        engine = builder().answer(Duration.ofMillis(300)).build();
        gate.shut();
        assertThat(failure(append(noted("a", 0)))).isInstanceOf(StillUnderWay.class);
        assertThat(failure(append(noted("b", 0)))).isInstanceOf(StillUnderWay.class);
        assertThat(engine.lastSequenceNumberFor("a")).isEmpty();
        gate.open();

        await().untilAsserted(() -> {
            assertThat(engine.lastSequenceNumberFor("a")).contains(0L);
            assertThat(engine.lastSequenceNumberFor("b")).contains(0L);
        });
    }

    /** An append whose commit is on its way until the gate opens, so that what follows waits for the next commit. */
    private CompletableFuture<Void> heldBackAppend() {
        gate.shut();
        var append = append(noted("held back", 0));
        await().until(gate::holdsBackACommit);
        return append;
    }

    /** An append that is known to wait behind those before it. */
    private CompletableFuture<Void> queuedAppend(EventMessage<?>... events) {
        int before = engine.waiting();
        var append = append(events);
        await().pollInterval(Duration.ofMillis(1)).until(() -> engine.waiting() == before + 1);
        return append;
    }

    private List<CompletableFuture<Void>> fullQueue() {
        return IntStream.range(0, QUEUE)
                .mapToObj(i -> queuedAppend(noted("queued " + i, 0)))
                .toList();
    }

    private CompletableFuture<Void> append(EventMessage<?>... events) {
        return CompletableFuture.runAsync(() -> engine.appendEvents(events), clients);
    }

    private static Throwable failure(CompletableFuture<Void> append) {
        return append.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS)
                .handle((done, failure) -> failure instanceof CompletionException ? failure.getCause() : failure)
                .join();
    }
}
