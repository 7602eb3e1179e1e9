package nl.gezinslijn.query.projection.rebuild;

import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.scan.Scan;

/**
 * What can be tuned.
 *
 * @param casesPerPass how many cases are held in memory at once; when there are more, the events are read several times
 * @param documentsPerWrite how many documents are written at once
 * @param listedDifferences how many differences are kept; all are counted
 */
public record RebuildSettings(
        LiveProjection.Settings live,
        Scan.Settings scan,
        int casesPerPass,
        int documentsPerWrite,
        int listedDifferences) {

    public static final RebuildSettings DEFAULT =
            new RebuildSettings(LiveProjection.Settings.DEFAULT, Scan.Settings.DEFAULT, 50_000, 500, 100);

    /** How many cases one hand may hold; hands do not get exactly the same number. */
    int casesPerHand() {
        return casesPerPass / scan.hands() * 5 / 4 + 1;
    }
}
