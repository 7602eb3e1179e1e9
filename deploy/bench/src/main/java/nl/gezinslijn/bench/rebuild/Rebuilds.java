package nl.gezinslijn.bench.rebuild;

import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.Phase;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Rebuild;
import nl.gezinslijn.query.projection.rebuild.RebuildSettings;

/** Our rebuild of the view of cases. */
final class Rebuilds {

    private static final int LOOK_AGAIN_MILLIS = 5;

    private Rebuilds() {}

    /**
     * What it took until all documents were written and the new generation was level with the events; comparing it with
     * another comes after.
     *
     * @param documents that there are then
     */
    record Done(double seconds, long documents) {}

    /** @param store that has nothing yet */
    static Done build(Register register, ViewStore store) throws InterruptedException {
        var projection = CaseFiles.projection();
        // so that there is nothing to do for the generation that serves
        Tokens.begin(
                FlushingTokenStore.in(store),
                projection.collection(),
                1,
                register.events().createHeadToken());
        try (var keeper = new ProjectionKeeper<>(
                projection, register.events(), store, new Pointer(store), RebuildSettings.DEFAULT)) {
            keeper.start();
            long began = System.nanoTime();
            String id = keeper.rebuild("bench").id();
            Rebuild now = keeper.find(id).orElseThrow();
            while (now.phase().compareTo(Phase.COMPARING) < 0) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
                now = keeper.find(id).orElseThrow();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            if (now.failure() != null) {
                throw new IllegalStateException(now.failure());
            }
            long documents = store.database()
                    .getCollection(now.generation().collection())
                    .estimatedDocumentCount();
            keeper.cancel(id);
            return new Done(seconds, documents);
        }
    }
}
