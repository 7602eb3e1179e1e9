package nl.gezinslijn.bench.harness;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * On what was measured, and of what.
 *
 * @param commit of the sources, with a plus when they were changed since
 */
public record Machine(
        Instant at, String jdk, String flags, int cores, long heapMegabytes, String os, String disk, String commit) {

    /** @param disk what kind of file system the work is done on */
    static Machine here(String disk, String commit) {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                String.join(
                        " ",
                        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(flag -> flag.startsWith("-X"))
                                .toList()),
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                disk,
                commit);
    }
}
