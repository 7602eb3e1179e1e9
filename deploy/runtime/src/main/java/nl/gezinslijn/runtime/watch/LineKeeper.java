package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.accesslog.AccessLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Hands lines to the access log, and remembers whether the last one could be kept. */
public final class LineKeeper implements HealthIndicator {

    private final AccessLog log;
    private final MeterProvider<Timer> lines;
    private volatile boolean failing;

    public LineKeeper(AccessLog log, MeterRegistry registry) {
        this.log = log;
        this.lines = Timer.builder("gezinslijn.access.log.lines")
                .description("Lines handed to the access log, and how long the answer waited for them")
                .withRegistry(registry);
    }

    /**
     * Returns when the line is safe, or soon will be, when it tells of what is on record elsewhere.
     *
     * @throws AccessLog.Unavailable when it cannot be kept
     */
    public void keep(AccessLine line) {
        long began = System.nanoTime();
        boolean kept = false;
        try {
            if (line.action() == Action.COMMAND) {
                log.keepSoon(line);
            } else {
                log.keep(line);
            }
            kept = true;
        } finally {
            failing = !kept;
            lines.withTags("outcome", kept ? "kept" : "failed").record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    /** Down when the last line could not be kept: then nothing of a case is shown. */
    @Override
    public Health health() {
        return failing ? Health.down().build() : Health.up().build();
    }
}
