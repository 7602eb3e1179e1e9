package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;

/** What the sweep of lapsed terms has done. */
public final class SweepMeters {

    private final Counter lapsed;
    private final Counter failures;
    private volatile long lastRun;

    public SweepMeters(MeterRegistry registry) {
        this.lapsed = Counter.builder("gezinslijn.sweep.lapsed")
                .description("Lapsed terms recorded")
                .register(registry);
        this.failures = Counter.builder("gezinslijn.sweep.failures")
                .description("Sweeps that could not be done, and lapses that were not recorded")
                .register(registry);
        Gauge.builder("gezinslijn.sweep.last.run", this, it -> it.lastRun)
                .baseUnit("seconds")
                .description("When the last sweep ended well, since 1970; 0 before the first")
                .register(registry);
    }

    public void swept(int recorded, Instant at) {
        lapsed.increment(recorded);
        lastRun = at.getEpochSecond();
    }

    public void failed() {
        failures.increment();
    }
}
