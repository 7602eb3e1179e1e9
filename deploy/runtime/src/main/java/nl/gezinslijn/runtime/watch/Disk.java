package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;

/** The disk that this process writes to; where that is may hold somebody's name, and is not told. */
public final class Disk implements MeterBinder {

    private final Path folder;

    public Disk(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Bytes that this process may still write. */
    public long free() {
        return folder.toFile().getUsableSpace();
    }

    public long total() {
        return folder.toFile().getTotalSpace();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gezinslijn.disk.free", this, Disk::free)
                .baseUnit("bytes")
                .description("What may still be written to the disk with the data")
                .register(registry);
        Gauge.builder("gezinslijn.disk.total", this, Disk::total)
                .baseUnit("bytes")
                .register(registry);
    }
}
