package nl.gezinslijn.services.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.accesslog.AccessLines;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.accesslog.AccessLog.Query;
import nl.gezinslijn.query.accesslog.AccessLog.Unavailable;
import nl.gezinslijn.query.accesslog.AccessLogSuite;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.LeafSource.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoAccessLogTest extends AccessLogSuite {

    private static final Query ALL = new Query(null, null, null, null, null, null, 10_000);

    private final House house = house();

    House house() {
        return House.inMemory();
    }

    @AfterEach
    void forget() {
        house.close();
    }

    @Override
    protected AccessLog open() {
        return new MongoAccessLog(house.instance());
    }

    @Override
    protected void close(AccessLog log) {
        ((MongoAccessLog) log).close();
    }

    @Override
    protected LeafSource leaves() {
        return new MongoAccessRows(house.instance());
    }

    @Test
    void instances_that_write_at_once_number_without_a_gap_and_lose_nothing() throws Exception {
        List<MongoAccessLog> instances = IntStream.range(0, 3)
                .mapToObj(i -> new MongoAccessLog(house.instance()))
                .toList();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService many = Executors.newFixedThreadPool(13)) {
            Future<Long> watcher = many.submit(() -> watch(done));
            List<Callable<Void>> writers = IntStream.range(0, 12)
                    .<Callable<Void>>mapToObj(w -> () -> {
                        for (int n = 0; n < 50; n++) {
                            instances.get(w % 3).keep(AccessLines.answered("writer-" + w, Action.READ, "case-" + n));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> each : many.invokeAll(writers)) {
                each.get();
            }
            done.set(true);
            assertThat(watcher.get()).as("seen while they wrote").isEqualTo(600);
        }
        instances.forEach(MongoAccessLog::close);

        List<AccessLine> lines = open().find(ALL);
        assertThat(lines)
                .extracting(AccessLine::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 600).map(n -> 601 - n).boxed().toList());
        assertThat(lines.stream().map(line -> line.account() + line.cases())).doesNotHaveDuplicates();
    }

    /** Reads on as a notary does; answers the last number that it has seen, each behind the one before. */
    private long watch(AtomicBoolean done) {
        LeafSource leaves = leaves();
        long last = 0;
        for (boolean more = true; more; ) {
            boolean ended = done.get();
            List<Found> found = leaves.from(last + 1, 1_000);
            for (Found each : found) {
                assertThat(each.position()).isEqualTo(last + 1);
                last = each.position();
            }
            more = !ended || !found.isEmpty();
        }
        return last;
    }

    @Test
    void no_instance_is_kept_from_writing_by_another_that_never_stops() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        MongoAccessLog busy = new MongoAccessLog(house.instance());
        MongoAccessLog quiet = new MongoAccessLog(house.instance());
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, 8)
                    .forEach(w -> all.add(writers.submit(() -> {
                        while (!enough.get()) {
                            busy.keep(AccessLines.answered("busy", Action.READ, "one"));
                        }
                    })));
            try {
                IntStream.range(0, 20).forEach(n -> quiet.keep(AccessLines.answered("quiet", Action.READ, "one")));
            } finally {
                enough.set(true);
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(quiet.find(new Query(null, "quiet", null, null, null, null, 50)))
                .hasSize(20);
        busy.close();
        quiet.close();
    }

    @Test
    void a_write_whose_answer_is_lost_is_there_once() {
        Unreliable store = new Unreliable(house.instance());
        MongoAccessLog log = new MongoAccessLog(store);
        log.keep(AccessLines.answered("anna", Action.READ, "one"));
        store.loseAnswers(2);
        log.keep(AccessLines.answered("bert", Action.READ, "two"));
        log.keep(AccessLines.answered("carl", Action.READ, "three"));
        log.close();

        assertThat(open().find(ALL)).extracting(AccessLine::account).containsExactly("carl", "bert", "anna");
    }

    @Test
    void a_write_that_never_arrived_is_sent_again() {
        Unreliable store = new Unreliable(house.instance());
        MongoAccessLog log = new MongoAccessLog(store);
        store.loseRequests(2);
        log.keep(AccessLines.answered("anna", Action.READ, "one"));
        log.close();

        assertThat(numbers(open(), ALL)).containsExactly(1L);
    }

    @Test
    void what_another_instance_wrote_while_the_answer_was_lost_stays_in_between() {
        Unreliable store = new Unreliable(house.instance());
        MongoAccessLog log = new MongoAccessLog(store);
        MongoAccessLog other = new MongoAccessLog(house.instance());
        store.afterNextWrite(() -> other.keep(AccessLines.answered("other", Action.READ, "two")));
        store.loseAnswers(1);
        log.keep(AccessLines.answered("anna", Action.READ, "one"));
        store.beforeNextWrite(() -> other.keep(AccessLines.answered("other", Action.READ, "two")));
        log.keep(AccessLines.answered("bert", Action.READ, "one"));
        log.close();
        other.close();

        assertThat(open().find(ALL)).extracting(AccessLine::account).containsExactly("bert", "other", "other", "anna");
    }

    @Test
    void when_the_database_is_away_it_says_so_in_time_and_goes_on_when_it_is_back() {
        Unreliable store = new Unreliable(house.instance());
        MongoAccessLog log = new MongoAccessLog(store, Duration.ofMillis(300));
        store.loseRequests(1_000);
        assertThatThrownBy(() -> log.keep(AccessLines.answered("anna", Action.READ, "one")))
                .isInstanceOf(Unavailable.class);
        store.loseRequests(0);
        log.keep(AccessLines.answered("bert", Action.READ, "one"));
        log.close();

        assertThat(open().find(ALL)).extracting(AccessLine::account).containsExactly("bert");
    }

    @Test
    void a_database_that_nobody_answers_for_is_unavailable() {
        try (ViewStore nowhere = new MongoViewStore("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200", "none")) {
            assertThatThrownBy(() -> new MongoAccessRows(nowhere).from(0, 1)).isInstanceOf(RuntimeException.class);
        }
        ViewStore closed = house.instance();
        MongoAccessLog log = new MongoAccessLog(closed);
        closed.close();
        assertThatThrownBy(() -> log.keep(AccessLines.answered("anna", Action.READ, "one")))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> log.find(ALL)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(log::size).isInstanceOf(Unavailable.class);
    }
}
