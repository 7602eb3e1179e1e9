package nl.gezinslijn.query.projection.rebuild;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Work;
import org.jspecify.annotations.Nullable;

/** Counts while a rebuild is built: told by several threads, asked by others. */
final class Meter {

    /** Of the time of a pass, by rule of thumb; the rest is for writing. */
    private static final double SHARE_OF_SCANNING = 0.7;

    private final long began = System.nanoTime();
    private final AtomicLong written = new AtomicLong();
    private volatile Standing standing;
    private final double startedAt;
    private final AtomicLong scannedBefore = new AtomicLong();
    private volatile long scanned;
    private volatile long toWrite;

    Meter(Standing standing) {
        this.standing = standing;
        this.startedAt = (double) standing.done() / Math.max(1, standing.parts());
    }

    /** Of the pass under way. */
    void scanned(long events) {
        scanned = events;
    }

    void toWrite(long documents) {
        toWrite = documents;
    }

    void written(int documents) {
        written.addAndGet(documents);
    }

    void finished(Standing now) {
        scannedBefore.addAndGet(scanned);
        scanned = 0;
        toWrite = 0;
        written.set(0);
        standing = now;
    }

    Work work() {
        Standing last = standing;
        long events = last.reach().events();
        boolean built = last.built();
        double seconds = (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
        return new Work(
                events,
                built ? events : scanned,
                Math.min(last.done() + 1, last.parts()),
                last.parts(),
                last.cases() + written.get(),
                last.parked(),
                Math.round((scannedBefore.get() + scanned) / seconds),
                built ? Long.valueOf(0) : remaining(last, seconds));
    }

    private @Nullable Long remaining(Standing last, double seconds) {
        double scan = (double) scanned / Math.max(1, last.reach().events());
        double write = toWrite == 0 ? 0 : (double) written.get() / toWrite;
        double pass = SHARE_OF_SCANNING * scan + (1 - SHARE_OF_SCANNING) * write;
        double done = (last.done() + pass) / last.parts();
        return done <= startedAt ? null : Math.round(seconds * (1 - done) / (done - startedAt));
    }
}
