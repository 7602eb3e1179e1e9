package nl.gezinslijn.query.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.gezinslijn.proof.AccessLeaf;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.accesslog.AccessLog.Query;
import nl.gezinslijn.query.accesslog.AccessLog.Unavailable;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.LeafSource.Found;
import org.junit.jupiter.api.Test;

/** What every access log must do, and what it must be as leaves, so that it can be moved with its proofs. */
public abstract class AccessLogSuite {

    /** The log of this test: the same lines each time, as after a restart. */
    protected abstract AccessLog open();

    /** As at the end of a process. */
    protected abstract void close(AccessLog log);

    protected abstract LeafSource leaves();

    @Test
    void what_is_kept_is_found_by_case_and_by_account_the_latest_first() {
        AccessLog log = open();
        log.keep(AccessLines.answered("anna", Action.READ, "one"));
        log.keep(AccessLines.answered("bert", Action.LIST, "one", "two"));
        log.keep(AccessLines.answered("anna", Action.COMMAND, "two"));

        assertThat(numbers(log, new Query("one", null, null, null, null, null, 9)))
                .containsExactly(2L, 1L);
        assertThat(numbers(log, new Query(null, "anna", null, null, null, null, 9)))
                .containsExactly(3L, 1L);
        assertThat(numbers(log, new Query("two", null, false, null, null, null, 9)))
                .containsExactly(2L);
        assertThat(numbers(log, new Query("two", null, true, null, null, null, 9)))
                .containsExactly(3L);
        assertThat(numbers(log, new Query("one", null, null, null, null, 2L, 9)))
                .containsExactly(1L);
        assertThat(log.find(new Query("one", null, null, null, null, null, 1)).getFirst())
                .isEqualTo(
                        AccessLines.answered("bert", Action.LIST, "one", "two").numbered(2));
        close(log);
    }

    @Test
    void it_is_found_by_when_it_was_to_the_millisecond() {
        AccessLog log = open();
        log.keep(AccessLines.answered("anna", Action.READ, "one"));
        Instant at = AccessLines.answered("anna", Action.READ, "one").at();

        assertThat(numbers(log, new Query(null, null, null, at, null, null, 9))).containsExactly(1L);
        assertThat(numbers(log, new Query(null, null, null, at.plusMillis(1), null, null, 9)))
                .isEmpty();
        assertThat(numbers(log, new Query(null, null, null, null, at.plusMillis(1), null, 9)))
                .containsExactly(1L);
        assertThat(numbers(log, new Query(null, null, null, null, at, null, 9))).isEmpty();
        close(log);
    }

    @Test
    void lines_are_numbered_without_a_gap_whoever_writes_at_once_and_go_on_after_a_restart() throws Exception {
        AccessLog log = open();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, 200)
                    .forEach(n -> all.add(
                            writers.submit(() -> log.keep(AccessLines.answered("anna", Action.READ, "case-" + n)))));
            for (Future<?> each : all) {
                each.get();
            }
            assertThat(log.size()).isEqualTo(200);
        }
        close(log);
        AccessLog again = open();
        again.keepSoon(AccessLines.answered("bert", Action.COMMAND, "one"));
        close(again);
        AccessLog last = open();
        assertThat(numbers(last, new Query(null, null, null, null, null, null, 500)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 201).map(n -> 202 - n).boxed().toList());
        close(last);
    }

    @Test
    void a_line_is_the_same_leaf_wherever_it_is_kept() {
        AccessLog log = open();
        log.keep(AccessLines.answered("anna", Action.READ, "one"));
        log.keep(AccessLines.answered("anna", Action.COMMAND, "one", "two"));
        close(log);

        List<Found> leaves = leaves().from(2, 10);
        assertThat(leaves).extracting(Found::position).containsExactly(2L);
        assertThat(leaves).extracting(Found::id).containsExactly("2");
        String asItIsWritten = """
                {"number":0,"at":"2024-02-01T10:00:00.123Z","account":"anna","roles":["coach"],\
                "responsible":"anna","organisation":"synthese","cases":["one","two"],\
                "object":"/v1/cases/{caseId}","action":"COMMAND","purpose":"CARE","ground":"RELATION",\
                "consentProfile":"none","emergency":false,"outcome":"ANSWERED","requestId":"request-1",\
                "from":"127.0.0.1"}""";
        assertThat(LineText.write(AccessLines.answered("anna", Action.COMMAND, "one", "two")))
                .isEqualTo(asItIsWritten);
        assertThat(leaves.getFirst().leaf())
                .isEqualTo(new AccessLeaf(2, 1_706_781_600_123L, AccessLeaf.content("anna", 1, asItIsWritten)).bytes());
        assertThat(leaves().from(Long.MIN_VALUE, 10)).hasSize(2);
        assertThat(leaves().from(Long.MIN_VALUE, 1)).extracting(Found::position).containsExactly(1L);
        assertThat(leaves().from(3, 10)).isEmpty();
    }

    @Test
    void when_it_is_closed_it_says_so_and_keeps_nothing() {
        AccessLog log = open();
        close(log);
        assertThatThrownBy(() -> log.keep(AccessLines.answered("anna", Action.READ, "one")))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> log.keepSoon(AccessLines.answered("anna", Action.READ, "one")))
                .isInstanceOf(Unavailable.class);
    }

    protected static List<Long> numbers(AccessLog log, Query query) {
        return log.find(query).stream().map(AccessLine::number).toList();
    }
}
