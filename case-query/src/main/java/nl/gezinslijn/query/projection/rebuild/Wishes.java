package nl.gezinslijn.query.projection.rebuild;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** Wishes for rebuilds that another process is at. */
record Wishes(RebuildLog rebuilds) {

    /** The other looks every second. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * Waits until the other process has done it.
     *
     * @throws RebuildRefusedException if it refused, or does not answer
     */
    Rebuild grantedElsewhere(Rebuild rebuild, Wish wish) {
        rebuilds.ask(rebuild, wish);
        String projection = rebuild.generation().projection();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            Rebuild now = rebuilds.find(projection, rebuild.id()).orElseThrow();
            if (now.phase().ended()) {
                return now;
            }
            rebuilds.wish(rebuild)
                    .filter(each -> each.id().equals(wish.id()))
                    .map(Wish::refusal)
                    .ifPresent(why -> {
                        throw new RebuildRefusedException(Objects.requireNonNull(why));
                    });
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new RebuildRefusedException("the process that is at the rebuild does not answer; it may be gone");
    }
}
