package nl.gezinslijn.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.aggregate.RequestKeyReused;
import nl.gezinslijn.command.imports.RegisterImport.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportRunnerTest {

    private static final int CASES = 7;

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemorySpool spool = new InMemorySpool();
    private final TestDesk desk = new TestDesk();
    private final AtomicInteger timesNoneWasLeft = new AtomicInteger();
    private final List<ImportRunner> started = new ArrayList<>();
    private ImportRunner runner = started();

    private ImportRunner started() {
        ImportRunner fresh = new ImportRunner(ledger, spool, desk, Clock.systemUTC());
        fresh.whenNoneIsLeft(timesNoneWasLeft::incrementAndGet);
        fresh.tidy();
        fresh.start();
        started.add(fresh);
        return fresh;
    }

    @AfterEach
    void stop() {
        desk.letGo();
        started.forEach(ImportRunner::close);
    }

    @Test
    void every_line_is_carried_out_once_and_the_file_is_forgotten() {
        UUID id = handIn(lines(1, 2_000));
        RegisterImport done = left(id, State.DONE);
        assertThat(done.progress().accepted()).isEqualTo(2_000);
        assertThat(done.progress().line()).isEqualTo(2_000);
        assertThat(done.progress().refused()).isZero();
        assertThat(done.endedAt()).isNotNull();
        assertThat(desk.entered()).hasSize(2_000).doesNotHaveDuplicates();
        await().until(() -> spool.names().isEmpty());
    }

    @Test
    void the_lines_of_one_case_keep_their_order() {
        left(handIn(lines(1, 2_000)), State.DONE);
        for (int c = 0; c < CASES; c++) {
            int own = c;
            assertThat(desk.entered().stream()
                            .map(ImportRunnerTest::number)
                            .filter(n -> n % CASES == own)
                            .toList())
                    .as("case %d", c)
                    .isSorted();
        }
    }

    @Test
    void each_refused_line_is_named_with_its_number_and_its_rule_or_field() {
        UUID id = handIn(line(1, "")
                + line(2, "refused")
                + "this is no JSON\n"
                + "\n"
                + line(5, "wrong")
                + line(6, "").replace("\"action\":\"record-contact\",", "")
                + line(7, ""));
        RegisterImport done = left(id, State.DONE);
        assertThat(done.progress().accepted()).isEqualTo(2);
        assertThat(done.progress().refused()).isEqualTo(4);
        assertThat(done.progress().line()).isEqualTo(7);
        assertThat(ledger.refusals(id, 0, 100))
                .extracting(Refusal::line, Refusal::key, Refusal::rule, Refusal::field)
                .containsExactly(
                        tuple(2L, key(2), "TIME-1", null),
                        tuple(3L, null, null, "line"),
                        tuple(5L, key(5), null, "body.kind"),
                        tuple(6L, null, null, "action"));
    }

    @Test
    void a_line_that_is_not_in_utf_8_or_too_long_is_refused_and_the_next_is_read() {
        byte[] broken = {'{', (byte) 0xC3, '(', '}', '\n'};
        UUID id = UUID.randomUUID();
        byte[] longer = ("{\"key\":\"" + "x".repeat(RegisterLines.LONGEST) + "\"}\n").getBytes(UTF_8);
        receive(id, join(broken, longer, line(3, "").getBytes(UTF_8)));
        assertThat(left(id, State.DONE).progress().accepted()).isEqualTo(1);
        assertThat(ledger.refusals(id, 0, 10))
                .extracting(Refusal::detail)
                .containsExactly("is not in UTF-8", "is longer than 256 KiB");
    }

    @Test
    void the_same_file_once_more_doubles_nothing() {
        left(handIn(lines(1, 1_000)), State.DONE);
        RegisterImport again = left(handIn(lines(1, 1_000)), State.DONE);
        assertThat(again.progress().alreadyDone()).isEqualTo(1_000);
        assertThat(again.progress().accepted()).isZero();
        assertThat(desk.entered()).hasSize(1_000);
    }

    @Test
    void a_line_that_comes_twice_in_one_file_is_carried_out_once() {
        RegisterImport done = left(handIn(line(1, "") + line(2, "") + line(1, "") + line(3, "")), State.DONE);
        assertThat(done.progress().accepted()).isEqualTo(3);
        assertThat(done.progress().alreadyDone()).isEqualTo(1);
        assertThat(desk.entered()).containsExactlyInAnyOrder(key(1), key(2), key(3));
    }

    @Test
    void another_line_under_a_key_that_was_used_is_refused() {
        UUID id = handIn(line(1, "")
                + line(1, "").replace("record-contact", "record-review")
                + line(1, "another body")
                + line(1, "").replace("T09:00", "T09:01"));
        assertThat(left(id, State.DONE).progress().accepted()).isEqualTo(1);
        assertThat(ledger.refusals(id, 0, 10))
                .extracting(Refusal::line, Refusal::field, Refusal::key)
                .containsExactly(tuple(2L, "key", key(1)), tuple(3L, "key", key(1)), tuple(4L, "key", key(1)));
    }

    @Test
    void a_line_that_was_refused_is_judged_afresh_when_it_comes_again() {
        left(handIn(line(1, "refused")), State.DONE);
        RegisterImport again = left(handIn(line(1, "")), State.DONE);
        assertThat(again.progress().accepted()).isEqualTo(1);
    }

    @Test
    void when_the_store_is_away_it_stands_still_and_goes_on_without_losing_or_doubling_a_line() {
        UUID id = handIn(lines(1, 700) + line(701, "store away") + lines(702, 1_500));
        RegisterImport stopped = left(id, State.INTERRUPTED);
        assertThat(stopped.interruption()).startsWith("line 701: ");
        assertThat(stopped.progress().line()).isLessThanOrEqualTo(700);
        assertThat(stopped.progress().refused()).isZero();
        assertThat(spool.names()).hasSize(1);
        desk.storeIsBack();
        runner.resume(id);
        RegisterImport done = left(id, State.DONE);
        assertThat(done.progress().accepted()).isEqualTo(1_500);
        assertThat(done.interruption()).isNull();
        assertThat(desk.entered()).hasSize(1_500).doesNotHaveDuplicates();
    }

    @Test
    void a_fault_of_ours_interrupts_it_and_blames_no_line() {
        UUID id = handIn(line(1, "") + line(2, "fault") + line(3, ""));
        assertThat(left(id, State.INTERRUPTED).interruption()).isEqualTo("line 2: something went wrong on our side");
        assertThat(ledger.refusals(id, 0, 10)).isEmpty();
    }

    @Test
    void after_a_crash_it_goes_on_by_itself_and_what_reached_no_checkpoint_is_not_doubled() {
        ledger.diesAtCheckpoint(3);
        UUID id = handIn(lines(1, 3_000));
        await().until(() -> ledger.checkpoints() >= 3);
        assertThat(ledger.find(id).orElseThrow().progress().line()).isEqualTo(2L * BatchReader.MOST_LINES);
        runner.close();
        assertThat(desk.entered()).hasSizeGreaterThan(2 * BatchReader.MOST_LINES);
        runner = started();
        RegisterImport done = left(id, State.DONE);
        assertThat(done.progress().accepted()).isEqualTo(3_000);
        assertThat(desk.entered()).hasSize(3_000).doesNotHaveDuplicates();
    }

    @Test
    void a_service_that_stops_finishes_the_lines_in_hand_and_goes_on_at_its_next_start() {
        UUID id = handIn(line(1, "waits") + lines(2, 2_000));
        assertOneWaits();
        Thread stopping = Thread.ofPlatform().start(runner::close);
        await("until it has said so, and waits for the lines in hand")
                .until(() -> stopping.getState() == Thread.State.WAITING);
        desk.letGo();
        await().until(() -> !stopping.isAlive());
        RegisterImport half = ledger.find(id).orElseThrow();
        assertThat(half.state()).isEqualTo(State.RUNNING);
        assertThat(half.progress().line()).isEqualTo(BatchReader.MOST_LINES);
        started();
        assertThat(left(id, State.DONE).progress().accepted()).isEqualTo(2_000);
    }

    @Test
    void one_that_is_paused_stands_still_after_the_lines_in_hand_until_it_is_resumed() {
        UUID id = handIn(line(1, "waits") + lines(2, 2_000));
        assertOneWaits();
        runner.pause(id);
        desk.letGo();
        assertThat(left(id, State.INTERRUPTED).interruption()).isEqualTo("it was paused");
        await().until(() -> ledger.find(id).orElseThrow().progress().line() == BatchReader.MOST_LINES);
        runner.resume(id);
        assertThat(left(id, State.DONE).progress().accepted()).isEqualTo(2_000);
    }

    @Test
    void one_that_is_cancelled_counts_the_lines_in_hand_and_forgets_the_file() {
        UUID id = handIn(line(1, "waits") + lines(2, 2_000));
        assertOneWaits();
        Imports imports = imports();
        imports.cancel(id);
        desk.letGo();
        await().until(() -> spool.names().isEmpty());
        RegisterImport cancelled = left(id, State.CANCELLED);
        assertThat(cancelled.progress().accepted()).isEqualTo(BatchReader.MOST_LINES);
        assertThat(cancelled.endedAt()).isNotNull();
        assertThat(imports.resume(id).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(desk.entered()).hasSize(BatchReader.MOST_LINES);
    }

    @Test
    void one_that_waits_for_its_turn_can_be_cancelled_too() {
        UUID first = handIn(line(1, "waits"));
        assertOneWaits();
        UUID second = handIn(line(2, ""));
        imports().cancel(second);
        assertThat(spool.names()).hasSize(1);
        desk.letGo();
        left(first, State.DONE);
        assertThat(left(second, State.CANCELLED).progress().line()).isZero();
        assertThat(desk.entered()).containsExactly(key(1));
    }

    @Test
    void the_end_of_the_last_one_is_told_and_of_no_other() {
        UUID first = handIn(line(1, "waits"));
        assertOneWaits();
        UUID second = handIn(line(2, ""));
        assertThat(timesNoneWasLeft).hasValue(0);
        desk.letGo();
        left(first, State.DONE);
        left(second, State.DONE);
        await().untilAtomic(timesNoneWasLeft, equalTo(1));
    }

    @Test
    void the_same_file_under_the_same_id_is_the_same_import() {
        UUID id = UUID.randomUUID();
        receive(id, lines(1, 10).getBytes(UTF_8));
        left(id, State.DONE);
        assertThat(receive(id, lines(1, 10).getBytes(UTF_8)).state()).isEqualTo(State.DONE);
        assertThatThrownBy(() -> receive(id, lines(1, 11).getBytes(UTF_8))).isInstanceOf(RequestKeyReused.class);
        await().until(() -> spool.names().isEmpty());
        assertThat(ledger.latest(10)).hasSize(1);
        assertThat(desk.entered()).hasSize(10);
    }

    @Test
    void a_file_without_lines_is_not_taken_in() {
        assertThatThrownBy(() -> receive(UUID.randomUUID(), new byte[0])).isInstanceOf(InvalidField.class);
        assertThat(spool.names()).isEmpty();
        assertThat(ledger.latest(10)).isEmpty();
    }

    @Test
    void what_a_crash_left_of_an_upload_is_cleared_away_at_the_next_start() throws IOException {
        UUID id = handIn(line(1, "store away"));
        left(id, State.INTERRUPTED);
        spool.take(new ByteArrayInputStream(line(2, "").getBytes(UTF_8)));
        assertThat(spool.names()).hasSize(2);
        runner.close();
        runner = started();
        assertThat(spool.names())
                .containsExactly(ledger.find(id).orElseThrow().content().spool());
    }

    private void assertOneWaits() {
        try {
            desk.awaitOneWaiting();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID handIn(String file) {
        UUID id = UUID.randomUUID();
        receive(id, file.getBytes(UTF_8));
        return id;
    }

    private RegisterImport receive(UUID id, byte[] file) {
        try {
            return imports().receive(id, "importer.inge", new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Imports imports() {
        return new Imports(ledger, spool, runner, Clock.systemUTC());
    }

    private RegisterImport left(UUID id, State state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ledger.find(id).orElseThrow().state() == state);
        return ledger.find(id).orElseThrow();
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> line(i, "")).collect(Collectors.joining());
    }

    private static String line(int number, String note) {
        return """
                {"key":"%s","caseId":"%s","action":"record-contact","recordedAt":"%s",\
                "by":{"id":"coach.bram","role":"coach","organisation":"synthese"},"body":{"note":"%s"}}
                """.formatted(key(number), new UUID(0, number % CASES), Instant.parse("2020-01-01T09:00:00Z"), note);
    }

    private static String key(int number) {
        return "old-register/%06d".formatted(number);
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(key.length() - 6));
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
