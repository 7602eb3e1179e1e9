package nl.gezinslijn.services.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.ImportLedger.Checkpoint;
import nl.gezinslijn.command.imports.ImportLedgerSuite;
import nl.gezinslijn.command.imports.LineMark;
import nl.gezinslijn.command.imports.RegisterImport;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoImportLedgerTest extends ImportLedgerSuite {

    private static final Progress FURTHER = new Progress(600, 170_000, 580, 10, 10, 400);

    private final House house = house();

    House house() {
        return House.inMemory();
    }

    @AfterEach
    void forget() {
        house.close();
    }

    @Override
    protected ImportLedger open() {
        return new MongoImportLedger(house.instance());
    }

    @Test
    void instances_that_receive_at_once_take_each_import_once_in_one_order() throws Exception {
        List<Callable<Long>> receivers = IntStream.range(0, 3)
                .<Callable<Long>>mapToObj(i -> () -> {
                    ImportLedger ledger = open();
                    return IntStream.range(0, 20)
                            .filter(n -> ledger.add(received(new UUID(1, n))))
                            .count();
                })
                .toList();
        long added = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(3)) {
            for (Future<Long> each : many.invokeAll(receivers)) {
                added += each.get();
            }
        }
        assertThat(added).isEqualTo(20);
        List<RegisterImport> unfinished = open().unfinished();
        assertThat(unfinished).hasSize(20);
        assertThat(open().latest(50)).containsExactlyElementsOf(unfinished.reversed());
    }

    @Test
    void wherever_a_checkpoint_breaks_off_none_of_it_is_seen_and_the_next_one_is_whole() {
        for (int writes = 0; writes < 3; writes++) {
            UUID id = new UUID(2, writes);
            LineMark mark = mark(10 * writes);
            LineMark behind = mark(10 * writes + 1);
            ImportLedger ledger = open();
            ledger.add(received(id));
            ledger.begin(id, NOON);
            ledger.checkpoint(new Checkpoint(id, State.RUNNING, HALF, List.of(), List.of(), null, LATER));

            Unreliable store = new Unreliable(house.instance());
            ImportLedger broken = new MongoImportLedger(store);
            store.dieAfter(writes);
            Checkpoint lost = new Checkpoint(
                    id, State.DONE, FURTHER, List.of(mark, behind), List.of(refusal(550), refusal(599)), null, LATER);
            assertThatThrownBy(() -> broken.checkpoint(lost)).isInstanceOf(MongoSocketReadException.class);

            assertThat(ledger.find(id).orElseThrow().progress()).isEqualTo(HALF);
            assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);
            assertThat(ledger.done(mark.key())).as("after %d writes", writes).isEmpty();
            assertThat(ledger.refusals(id, 0, 10)).isEmpty();

            Progress less = new Progress(560, 160_000, 558, 0, 2, 380);
            ledger.checkpoint(
                    new Checkpoint(id, State.RUNNING, less, List.of(mark), List.of(refusal(550)), null, LATER));
            assertThat(ledger.done(mark.key())).contains(mark);
            assertThat(ledger.done(behind.key())).isEmpty();
            assertThat(ledger.refusals(id, 0, 10)).containsExactly(refusal(550));

            ledger.checkpoint(lost(lost));
            assertThat(ledger.done(behind.key())).contains(behind);
            assertThat(ledger.refusals(id, 0, 10)).containsExactly(refusal(550), refusal(599));
            assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(State.DONE);
        }
    }

    /** What is left of it, behind line 560. */
    private static Checkpoint lost(Checkpoint whole) {
        return new Checkpoint(
                whole.id(),
                whole.state(),
                whole.progress(),
                whole.done().subList(1, 2),
                whole.refused().subList(1, 2),
                null,
                LATER);
    }

    @Test
    void an_instance_that_is_behind_does_not_take_an_import_back() {
        ImportLedger ledger = open();
        ledger.add(received(ONE));
        ledger.begin(ONE, NOON);
        ledger.checkpoint(new Checkpoint(ONE, State.RUNNING, FURTHER, List.of(), List.of(), null, LATER));

        assertThatThrownBy(() -> open().checkpoint(
                                new Checkpoint(ONE, State.RUNNING, HALF, List.of(mark(1)), List.of(), null, LATER)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.find(ONE).orElseThrow().progress()).isEqualTo(FURTHER);
        assertThat(ledger.done(mark(1).key())).isEmpty();
    }
}
