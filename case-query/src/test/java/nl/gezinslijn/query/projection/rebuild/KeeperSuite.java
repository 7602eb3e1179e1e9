package nl.gezinslijn.query.projection.rebuild;

import static nl.gezinslijn.query.projection.Counting.added;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.ParkingLot;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.StoreSuite;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.scan.Scan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A projection that is kept in a store: what the suites about its rebuilds and generations have in common. */
@Timeout(120)
public abstract class KeeperSuite extends StoreSuite {

    static final RebuildSettings FEW_IN_MEMORY =
            new RebuildSettings(SETTINGS, new Scan.Settings(2, 5, 2), 16, 20, 7, 5);

    private final List<ProjectionKeeper<?, ?>> keepers = new ArrayList<>();

    @AfterEach
    void closeKeepers() {
        keepers.forEach(ProjectionKeeper::close);
    }

    ProjectionKeeper<Added, Tally> keep(Projection<Added, Tally> projection) {
        return keep(projection, new Pointer(store));
    }

    ProjectionKeeper<Added, Tally> keep(Projection<Added, Tally> projection, Pointer pointer) {
        return started(new ProjectionKeeper<>(projection, eventStore, store, pointer, FEW_IN_MEMORY));
    }

    /** Closed at the end of the test. */
    ProjectionKeeper<Added, Tally> started(ProjectionKeeper<Added, Tally> keeper) {
        keepers.add(keeper);
        keeper.start();
        return keeper;
    }

    static Rebuild ready(ProjectionKeeper<?, ?> keeper) {
        String id = keeper.rebuild("somebody").id();
        await().timeout(Duration.ofSeconds(60))
                .until(() -> keeper.find(id).orElseThrow().phase() == Phase.READY);
        return keeper.find(id).orElseThrow();
    }

    static void level(ProjectionKeeper<?, ?> keeper) {
        await().timeout(Duration.ofSeconds(30)).until(() -> {
            var status = keeper.current().status();
            return status.position() >= 0 && status.lag() == 0;
        });
    }

    List<String> collections() {
        return store.database().listCollectionNames().into(new ArrayList<>());
    }

    /** Counts twice what the other counted. */
    static Projection<Added, Tally> doubling(Projection<Added, Tally> counting) {
        return changed(counting, added -> new Added(2 * added.amount()));
    }

    static Projection<Added, Tally> slow(Projection<Added, Tally> counting) {
        var folded = new AtomicInteger();
        return changed(counting, added -> {
            slowly(folded);
            return added;
        });
    }

    private static Projection<Added, Tally> changed(Projection<Added, Tally> counting, UnaryOperator<Added> change) {
        return new Projection<>(
                counting.name(),
                counting.version(),
                counting.aggregateType(),
                Projection.Fold.of(
                        message -> (Added) message.getPayload(),
                        counting.fold().initial(),
                        (tally, added) -> counting.fold().step().apply(tally, change.apply(added), List::of)),
                counting.json(),
                counting.fields());
    }

    static boolean slowly(AtomicInteger folded) {
        folded.incrementAndGet();
        LockSupport.parkNanos(200_000);
        return false;
    }

    /** What is stored, as text. */
    static Map<String, String> documents(Projection<?, ?> projection, ViewStore store) {
        Map<String, String> documents = new HashMap<>();
        store.database()
                .getCollection(projection.collection())
                .find()
                .projection(Projections.exclude("nothing"))
                .forEach(document -> documents.put(document.getString("_id"), document.toJson()));
        return documents;
    }

    /** What is parked, but for when. */
    static Map<String, String> parked(Projection<?, ?> projection, ViewStore store) {
        Map<String, String> parked = new HashMap<>();
        for (ParkedCase each : new ParkingLot(store, projection, 0).all()) {
            parked.put(
                    each.key(),
                    each.seq() + "–" + each.through() + " " + each.cause() + " " + (each.givenUp() != null));
        }
        return parked;
    }
}
