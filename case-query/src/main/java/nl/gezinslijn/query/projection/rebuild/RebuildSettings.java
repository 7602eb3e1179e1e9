package nl.gezinslijn.query.projection.rebuild;

import java.util.List;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.scan.Scan;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * What can be tuned.
 *
 * @param casesInMemory how many cases are held in memory at once; when there are more, some are written and let go
 * @param casesPerPart how many cases a part has at most that is folded in one pass; a pass that was broken off is made
 *     again
 * @param documentsPerWrite how many documents are written at once
 * @param listedDifferences how many differences are kept; all are counted
 */
public record RebuildSettings(
        LiveProjection.Settings live,
        Scan.Settings scan,
        int casesInMemory,
        int casesPerPart,
        int documentsPerWrite,
        int listedDifferences) {

    /** Heap allowed for a case in memory, amply: the service goes on meanwhile. */
    private static final long ROOM_PER_CASE = 100_000;

    public static final RebuildSettings DEFAULT = new RebuildSettings(
            LiveProjection.Settings.DEFAULT,
            Scan.Settings.DEFAULT,
            casesFor(Runtime.getRuntime().maxMemory()),
            1_000_000,
            500,
            100);

    /** The same, with somebody who looks on at each event that is folded live. */
    public RebuildSettings watchedBy(MessageHandlerInterceptor<? super EventMessage<?>> lookout) {
        var watched =
                new LiveProjection.Settings(live.segments(), live.batchSize(), live.maxParked(), List.of(lookout));
        return new RebuildSettings(watched, scan, casesInMemory, casesPerPart, documentsPerWrite, listedDifferences);
    }

    private static int casesFor(long heap) {
        return Math.clamp(heap / ROOM_PER_CASE, 5_000, 500_000);
    }

    /** How many cases one hand may hold; hands do not get exactly the same number. */
    int casesPerHand() {
        return casesInMemory / scan.hands() * 5 / 4 + 1;
    }
}
