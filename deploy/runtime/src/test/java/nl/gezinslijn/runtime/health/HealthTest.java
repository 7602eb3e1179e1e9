package nl.gezinslijn.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.runtime.watch.Disk;
import nl.gezinslijn.runtime.watch.HealthMeters;
import nl.gezinslijn.runtime.watch.LineKeeper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

/** Each part is up, and is seen to be down. */
class HealthTest {

    private static final AccessLine LINE = new AccessLine(
            0,
            Instant.EPOCH,
            "coach.anna",
            List.of("coach"),
            "coach.anna",
            "Testhuis",
            List.of(),
            "/v1/cases",
            AccessLine.Action.LIST,
            AccessLine.Purpose.CARE,
            AccessLine.Ground.ROLE,
            AccessLine.NO_CONSENT_PROFILE,
            false,
            AccessLine.Outcome.ANSWERED,
            null,
            "a-request",
            "127.0.0.1");

    @Test
    void a_store_that_answers_is_up() {
        assertThat(status(new Answering(() -> true))).isEqualTo(Status.UP);
    }

    @Test
    void one_that_says_no_or_fails_is_down() {
        assertThat(status(new Answering(() -> false))).isEqualTo(Status.DOWN);
        assertThat(status(new Answering(() -> {
                    throw new IllegalStateException("nobody there");
                })))
                .isEqualTo(Status.DOWN);
    }

    @Test
    @Timeout(10)
    void one_that_is_silent_is_down_and_keeps_nobody_waiting() {
        CountDownLatch never = new CountDownLatch(1);
        Answering silent = new Answering(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
        assertThat(status(silent)).isEqualTo(Status.DOWN);
        never.countDown();
    }

    @Test
    void a_disk_that_fills_is_down_before_it_is_full(@TempDir Path folder) {
        Disk disk = new Disk(folder);
        assertThat(status(new DiskHealth(disk, DataSize.ofBytes(1)))).isEqualTo(Status.UP);
        assertThat(status(new DiskHealth(disk, DataSize.ofTerabytes(100_000)))).isEqualTo(Status.DOWN);
    }

    @Test
    void an_access_log_that_cannot_be_written_is_down_until_it_can() {
        AtomicBoolean full = new AtomicBoolean();
        SimpleMeterRegistry figures = new SimpleMeterRegistry();
        LineKeeper keeper = new LineKeeper(new FullOrNot(full), figures);
        keeper.keep(LINE);
        assertThat(status(keeper)).isEqualTo(Status.UP);

        full.set(true);
        assertThatExceptionOfType(AccessLog.Unavailable.class).isThrownBy(() -> keeper.keep(LINE));
        assertThat(status(keeper)).isEqualTo(Status.DOWN);
        assertThat(figures.get("gezinslijn.access.log.lines")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(1);

        full.set(false);
        keeper.keep(LINE);
        assertThat(status(keeper)).isEqualTo(Status.UP);
    }

    @Test
    void each_part_is_a_figure_too() {
        SimpleMeterRegistry figures = new SimpleMeterRegistry();
        HealthMeters.bind(
                java.util.Map.of("works", new Answering(() -> true), "broken", new Answering(() -> false)), figures);
        assertThat(figures.get("gezinslijn.health")
                        .tag("component", "works")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(figures.get("gezinslijn.health")
                        .tag("component", "broken")
                        .gauge()
                        .value())
                .isZero();
    }

    private static Status status(HealthIndicator part) {
        return part.health().getStatus();
    }

    /** Keeps nothing. */
    private record FullOrNot(AtomicBoolean full) implements AccessLog {

        @Override
        public void keep(AccessLine line) {
            if (full.get()) {
                throw new Unavailable(new IllegalStateException("disk full"));
            }
        }

        @Override
        public void keepSoon(AccessLine line) {
            keep(line);
        }

        @Override
        public List<AccessLine> find(Query query) {
            return List.of();
        }

        @Override
        public long size() {
            return 0;
        }
    }
}
