package nl.gezinslijn.runtime.health;

import nl.gezinslijn.runtime.watch.Disk;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.unit.DataSize;

/** Down when the disk is nearly full: a warning, as long as the event store can still write. */
public final class DiskHealth implements HealthIndicator {

    private final Disk disk;
    private final DataSize least;

    /** @param least what should be free */
    public DiskHealth(Disk disk, DataSize least) {
        this.disk = disk;
        this.least = least;
    }

    @Override
    public Health health() {
        long free = disk.free();
        Health.Builder health = free < least.toBytes() ? Health.down() : Health.up();
        return health.withDetail("freeMegabytes", DataSize.ofBytes(free).toMegabytes())
                .withDetail("wantedMegabytes", least.toMegabytes())
                .build();
    }
}
