package nl.gezinslijn.standalone.wiring;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most heap in use while something runs, garbage included. */
final class PeakHeap implements AutoCloseable {

    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong most = new AtomicLong();

    PeakHeap() {
        System.gc();
        var unused = sampler.scheduleAtFixedRate(
                () -> most.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max),
                0,
                20,
                TimeUnit.MILLISECONDS);
    }

    long megabytes() {
        return most.get() >> 20;
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }
}
