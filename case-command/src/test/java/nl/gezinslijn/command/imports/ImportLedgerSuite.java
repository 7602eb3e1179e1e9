package nl.gezinslijn.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.imports.ImportLedger.Checkpoint;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger of imports must do. */
public abstract class ImportLedgerSuite {

    protected static final UUID ONE = new UUID(0, 1);
    protected static final UUID OTHER = new UUID(0, 2);
    protected static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    protected static final Instant LATER = Instant.parse("2026-11-24T12:01:00.123Z");
    protected static final Progress HALF = new Progress(512, 150_000, 500, 10, 2, 340);

    /** The ledger of this test: what it has said each time, as after a restart. */
    protected abstract ImportLedger open();

    private ImportLedger ledger;

    @BeforeEach
    void begin() {
        ledger = open();
    }

    private void restart() {
        ledger = open();
    }

    @Test
    void what_was_received_is_found_after_a_restart() {
        RegisterImport received = received(ONE);
        assertThat(ledger.add(received)).isTrue();
        restart();
        assertThat(ledger.find(ONE)).contains(received);
        assertThat(ledger.find(OTHER)).isEmpty();
    }

    @Test
    void an_id_is_taken_once() {
        ledger.add(received(ONE));
        assertThat(ledger.add(received(ONE))).isFalse();
        assertThat(ledger.latest(10)).hasSize(1);
    }

    @Test
    void the_unfinished_come_in_the_order_in_which_they_were_received_and_the_latest_come_first() {
        ledger.add(received(OTHER));
        ledger.add(received(ONE));
        assertThat(ledger.unfinished()).extracting(RegisterImport::id).containsExactly(OTHER, ONE);
        assertThat(ledger.latest(10)).extracting(RegisterImport::id).containsExactly(ONE, OTHER);
        assertThat(ledger.latest(1)).extracting(RegisterImport::id).containsExactly(ONE);
    }

    @Test
    void a_checkpoint_survives_a_restart_with_all_that_belongs_to_it() {
        ledger.add(received(ONE));
        ledger.begin(ONE, NOON);
        LineMark mark = mark(1);
        State state = ledger.checkpoint(
                new Checkpoint(ONE, State.RUNNING, HALF, List.of(mark), List.of(refusal(7), refusal(9)), null, LATER));
        assertThat(state).isEqualTo(State.RUNNING);
        restart();
        assertThat(ledger.find(ONE).orElseThrow().progress()).isEqualTo(HALF);
        assertThat(ledger.find(ONE).orElseThrow().startedAt()).isEqualTo(NOON);
        assertThat(ledger.done(mark.key())).contains(mark);
        assertThat(ledger.done(mark(2).key())).isEmpty();
        assertThat(ledger.refusals(ONE, 0, 10)).containsExactly(refusal(7), refusal(9));
        assertThat(ledger.refusals(ONE, 7, 10)).containsExactly(refusal(9));
        assertThat(ledger.refusals(ONE, 0, 1)).containsExactly(refusal(7));
        assertThat(ledger.refusals(OTHER, 0, 10)).isEmpty();
    }

    @Test
    void of_a_checkpoint_that_fails_nothing_stays() {
        ledger.add(received(ONE));
        ledger.begin(ONE, NOON);
        ledger.checkpoint(new Checkpoint(ONE, State.RUNNING, HALF, List.of(), List.of(refusal(7)), null, LATER));
        assertThatThrownBy(() -> ledger.checkpoint(new Checkpoint(
                        ONE,
                        State.DONE,
                        new Progress(600, 160_000, 590, 0, 10, 400),
                        List.of(mark(1)),
                        List.of(refusal(7)),
                        null,
                        LATER)))
                .isInstanceOf(RuntimeException.class);
        assertThat(ledger.find(ONE).orElseThrow().progress()).isEqualTo(HALF);
        assertThat(ledger.find(ONE).orElseThrow().state()).isEqualTo(State.RUNNING);
        assertThat(ledger.done(mark(1).key())).isEmpty();
    }

    @Test
    void the_first_line_under_a_key_is_the_one_that_is_kept() {
        ledger.add(received(ONE));
        LineMark later = new LineMark(mark(1).key(), mark(2).entry());
        ledger.checkpoint(new Checkpoint(ONE, State.RUNNING, HALF, List.of(mark(1)), List.of(), null, LATER));
        ledger.checkpoint(new Checkpoint(ONE, State.RUNNING, HALF, List.of(later), List.of(), null, LATER));
        assertThat(ledger.done(mark(1).key())).contains(mark(1));
    }

    @Test
    void every_line_that_is_done_is_told_in_order_of_its_key() {
        ledger.add(received(ONE));
        ledger.checkpoint(
                new Checkpoint(ONE, State.RUNNING, HALF, List.of(mark(3), mark(1), mark(2)), List.of(), null, LATER));
        restart();
        assertThat(ledger.doneAfter("", 2)).containsExactly(mark(1), mark(2));
        assertThat(ledger.doneAfter(mark(2).key(), 2)).containsExactly(mark(3));
        assertThat(ledger.doneAfter(mark(3).key(), 2)).isEmpty();
    }

    @Test
    void one_that_is_interrupted_says_why_until_it_goes_on() {
        ledger.add(received(ONE));
        ledger.begin(ONE, NOON);
        ledger.checkpoint(new Checkpoint(ONE, State.INTERRUPTED, HALF, List.of(), List.of(), "line 513: away", LATER));
        assertThat(ledger.find(ONE).orElseThrow().interruption()).isEqualTo("line 513: away");
        assertThat(ledger.anyUnfinished()).isTrue();
        ledger.requeue(ONE);
        assertThat(ledger.find(ONE).orElseThrow().state()).isEqualTo(State.RECEIVED);
        RegisterImport again = ledger.begin(ONE, LATER).orElseThrow();
        assertThat(again.state()).isEqualTo(State.RUNNING);
        assertThat(again.interruption()).isNull();
        assertThat(again.startedAt()).isEqualTo(NOON);
        assertThat(again.progress()).isEqualTo(HALF);
    }

    @Test
    void one_that_runs_is_not_put_in_the_queue_again() {
        ledger.add(received(ONE));
        ledger.begin(ONE, NOON);
        ledger.requeue(ONE);
        assertThat(ledger.find(ONE).orElseThrow().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void one_that_was_cancelled_stays_so_and_still_counts_the_lines_in_hand() {
        ledger.add(received(ONE));
        ledger.begin(ONE, NOON);
        ledger.cancel(ONE, NOON);
        State state =
                ledger.checkpoint(new Checkpoint(ONE, State.RUNNING, HALF, List.of(mark(1)), List.of(), null, LATER));
        assertThat(state).isEqualTo(State.CANCELLED);
        RegisterImport cancelled = ledger.find(ONE).orElseThrow();
        assertThat(cancelled.progress()).isEqualTo(HALF);
        assertThat(cancelled.endedAt()).isEqualTo(NOON);
        assertThat(ledger.done(mark(1).key())).isPresent();
        assertThat(ledger.begin(ONE, LATER)).isEmpty();
        assertThat(ledger.anyUnfinished()).isFalse();
    }

    @Test
    void one_that_is_paused_stands_still_and_still_counts_the_lines_in_hand() {
        ledger.add(received(ONE));
        ledger.begin(ONE, NOON);
        ledger.pause(ONE);
        State state =
                ledger.checkpoint(new Checkpoint(ONE, State.RUNNING, HALF, List.of(mark(1)), List.of(), null, LATER));
        assertThat(state).isEqualTo(State.INTERRUPTED);
        RegisterImport paused = ledger.find(ONE).orElseThrow();
        assertThat(paused.progress()).isEqualTo(HALF);
        assertThat(paused.interruption()).isEqualTo(RegisterImport.PAUSED);
        assertThat(ledger.begin(ONE, LATER)).as("until it is resumed").isEmpty();
        ledger.requeue(ONE);
        assertThat(ledger.begin(ONE, LATER)).isPresent();
    }

    @Test
    void one_that_is_done_is_not_cancelled_any_more() {
        ledger.add(received(ONE));
        ledger.begin(ONE, NOON);
        ledger.checkpoint(new Checkpoint(ONE, State.DONE, HALF, List.of(), List.of(), null, LATER));
        ledger.cancel(ONE, NOON);
        assertThat(ledger.find(ONE).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(ledger.find(ONE).orElseThrow().endedAt()).isEqualTo(LATER);
        assertThat(ledger.unfinished()).isEmpty();
    }

    protected static RegisterImport received(UUID id) {
        return new RegisterImport(
                id,
                "importer.inge",
                new Content("spool-" + id, "ab".repeat(32), 300_000, 1_000),
                State.RECEIVED,
                Progress.NONE,
                NOON,
                null,
                null,
                null);
    }

    protected static LineMark mark(int number) {
        return new LineMark("%064x".formatted(number), "%064x".formatted(1_000 + number));
    }

    protected static Refusal refusal(long line) {
        return new Refusal(line, "old-register/%06d".formatted(line), "TIME-1", null, "said by the test");
    }
}
