package nl.gezinslijn.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.reliability.ClientLedger.Line;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Presence;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.store.KilledProcess;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that writes to a case and to lines around it is broken off at each of its steps. Then all of it is
 * there or nothing, and sent again under the same key it is there once.
 */
class CrashAtEveryStepIT {

    /** {@code -Dcrash.halts=every} halts a process at every step, and not at those around the commit alone. */
    private static final boolean HALT_EVERYWHERE =
            System.getProperty("crash.halts", "").equals("every");

    @TempDir
    Path directory;

    private Steps steps;
    private SqliteEventStorageEngine store;
    private Node node;
    private Town town;

    @BeforeEach
    void open() {
        steps = new Steps();
        store = steps.store(directory);
        node = steps.node(store);
        town = SpanningCommand.town(node);
    }

    @AfterEach
    void close() {
        node.close();
        store.close();
    }

    /** What a command comes to when nothing breaks it off. */
    private record Whole(List<String> steps, List<String> events) {}

    @ParameterizedTest
    @EnumSource
    void broken_off_by_an_exception_all_of_it_is_there_or_nothing_and_a_retry_makes_it_one(SpanningCommand command) {
        Whole whole = whole(command);
        List<Line> ledger = new ArrayList<>();
        for (int step = 0; step < whole.steps().size(); step++) {
            String caseId = command.ready(town);
            String key = UUID.randomUUID().toString();
            try (Node cold = steps.node(store)) {
                Submission wish = command.ask(town, caseId, key);
                steps.watch(step, () -> {
                    throw new Steps.BrokenOff();
                });
                assertThat(cold.answer(wish))
                        .as("%s at %s", command, whole.steps().get(step))
                        .isNotInstanceOf(Receipt.class);
                steps.taken();
                isThereOrNotAtAll(command, whole, step, key);
                // the very node that failed, with what it remembers
                ledger.add(retried(cold, wish, whole));
            }
        }
        allAreThereOnce(ledger, whole);
    }

    /** In the short form two of them. */
    static Stream<SpanningCommand> halted() {
        return HALT_EVERYWHERE
                ? Stream.of(SpanningCommand.values())
                : Stream.of(SpanningCommand.TRANSFER, SpanningCommand.REOPEN);
    }

    @ParameterizedTest
    @MethodSource("halted")
    void with_a_process_that_halts_all_of_it_is_there_or_nothing_and_a_retry_makes_it_one(SpanningCommand command)
            throws Exception {
        Whole whole = whole(command);
        List<Line> ledger = new ArrayList<>();
        for (int step : halts(whole)) {
            String caseId = command.ready(town);
            String key = UUID.randomUUID().toString();
            node.close();
            store.close();
            Process halted = KilledProcess.start(
                    HaltedCommand.class, directory.toString(), command.name(), caseId, key, String.valueOf(step));
            assertThat(halted.waitFor())
                    .as("%s at %s", command, whole.steps().get(step))
                    .isEqualTo(HaltedCommand.HALTED);
            store = steps.store(directory);
            node = steps.node(store);
            town = Town.venray(node);
            isThereOrNotAtAll(command, whole, step, key);
            ledger.add(retried(node, command.ask(town, caseId, key), whole));
        }
        allAreThereOnce(ledger, whole);
    }

    /** In the short form those around the commit. */
    private static List<Integer> halts(Whole whole) {
        return IntStream.range(0, whole.steps().size())
                .filter(step -> HALT_EVERYWHERE || whole.steps().get(step).contains("commit"))
                .boxed()
                .toList();
    }

    private Whole whole(SpanningCommand command) {
        String caseId = command.ready(town);
        String key = UUID.randomUUID().toString();
        try (Node cold = steps.node(store)) {
            Submission wish = command.ask(town, caseId, key);
            steps.watch(-1, () -> {});
            assertThat(cold.answer(wish)).as(command.toString()).isInstanceOf(Receipt.class);
            Whole whole = new Whole(steps.taken(), stored(key));
            assertThat(whole.events()).as("%s spans several lines", command).hasSizeGreaterThan(1);
            assertThat(whole.steps())
                    .filteredOn(step -> step.equals("after load"))
                    .as("%s loads several lines", command)
                    .hasSizeGreaterThan(1);
            return whole;
        }
    }

    private void isThereOrNotAtAll(SpanningCommand command, Whole whole, int step, String key) {
        String name = whole.steps().get(step);
        boolean committed = step >= whole.steps().indexOf("after the commit, before the acknowledgement");
        assertThat(stored(key)).as("%s broken off %s", command, name).isEqualTo(committed ? whole.events() : List.of());
        Node.books(store).agree();
        Recording.did(1);
    }

    private static Line retried(Node node, Submission wish, Whole whole) {
        Object again = node.answer(wish);
        assertThat(again).isInstanceOf(Receipt.class);
        assertThat(node.answer(wish)).as("the answer is given again").isEqualTo(again);
        return new Line(wish.stamp().requestId(), wish.caseId(), String.join(",", whole.events()));
    }

    private void allAreThereOnce(List<Line> ledger, Whole whole) {
        Node.books(store).agree();
        Judgement.of(ledger, line -> {
                    List<String> there = stored(line.key());
                    return there.equals(whole.events())
                            ? Presence.ONCE
                            : there.isEmpty()
                                    ? Presence.ABSENT
                                    : there.size() > whole.events().size() ? Presence.MORE_THAN_ONCE : Presence.HALF;
                })
                .nothingIsLost();
    }

    /** What came of the command with this key, in whatever line. */
    private List<String> stored(String key) {
        try (var events = store.readEvents(null, false)) {
            return events.map(DomainEventMessage.class::cast)
                    .filter(event -> key.equals(event.getMetaData().get("requestId")))
                    .map(event -> event.getType() + " " + event.getPayloadType().getSimpleName())
                    .toList();
        }
    }
}
