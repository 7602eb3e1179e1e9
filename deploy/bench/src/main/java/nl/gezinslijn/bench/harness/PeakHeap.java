package nl.gezinslijn.bench.harness;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most heap in use while something runs, garbage included; looked at fifty times a second. */
public final class PeakHeap implements AutoCloseable {

    private static final int MILLIS = 20;

    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong most = new AtomicLong();

    public PeakHeap() {
        System.gc(); // what others left behind does not count
        var unused = sampler.scheduleAtFixedRate(this::look, 0, MILLIS, TimeUnit.MILLISECONDS);
    }

    private long look() {
        return most.accumulateAndGet(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
    }

    /** Also of what was over before anybody looked. */
    public long megabytes() {
        return look() >> 20;
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }
}
