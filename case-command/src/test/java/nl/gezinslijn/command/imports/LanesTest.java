package nl.gezinslijn.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.gezinslijn.command.api.ImportLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LanesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Lanes lanes = new Lanes(threads);
    private final List<String> turns = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void another_case_does_not_wait_for_what_is_nobody_elses_business() throws Exception {
        CountDownLatch passed = new CountDownLatch(1);
        lanes.add(line(ONE, "record-contact"), this::waitAtTheGate);
        lanes.add(line(OTHER, "record-contact"), passed::countDown);
        passed.await();
        gate.countDown();
        lanes.finish();
    }

    @Test
    void the_same_case_waits_and_so_does_who_wants_what_cases_share() throws Exception {
        lanes.add(line(ONE, "assign-coach"), () -> {
            waitAtTheGate();
            turns.add("first assignment");
        });
        lanes.add(line(OTHER, "assign-coach"), () -> turns.add("second assignment"));
        lanes.add(line(OTHER, "record-contact"), () -> turns.add("contact after it"));
        lanes.add(line(ONE, "close"), () -> turns.add("closure"));
        gate.countDown();
        lanes.finish();
        assertThat(turns).containsSubsequence("first assignment", "second assignment", "closure");
        assertThat(turns).containsSubsequence("second assignment", "contact after it");
    }

    @Test
    void after_a_line_that_failed_nothing_of_its_case_follows() {
        lanes.add(line(ONE, "record-contact"), () -> {
            throw new IllegalStateException("failed");
        });
        lanes.add(line(ONE, "record-contact"), () -> turns.add("next of the same case"));
        lanes.add(line(OTHER, "record-contact"), () -> turns.add("another case"));
        assertThatThrownBy(lanes::finish).isInstanceOf(ExecutionException.class);
        assertThat(turns).containsExactly("another case");
    }

    private void waitAtTheGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImportLine line(UUID caseId, String action) {
        return new ImportLine(
                "a-key-of-sixteen",
                caseId,
                null,
                action,
                null,
                Instant.EPOCH,
                new ImportLine.By("coach.bram", "coach", "synthese"),
                JsonMapper.shared().createObjectNode());
    }
}
