package nl.gezinslijn.query.projection;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.query.InOrderEngine;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store of views and a store of events for each test; whoever keeps views tells how to open the former. */
public abstract class StoreSuite {

    protected static final LiveProjection.Settings SETTINGS = new LiveProjection.Settings(4, 50, 3);

    final List<LiveProjection<?, ?>> running = new ArrayList<>();
    protected ViewStore store;
    protected EmbeddedEventStore eventStore;

    /** A store for one test, which closes it. */
    protected abstract ViewStore open() throws Exception;

    @BeforeEach
    void openStores() throws Exception {
        store = open();
        eventStore =
                EmbeddedEventStore.builder().storageEngine(new InOrderEngine()).build();
    }

    @AfterEach
    void closeStores() {
        running.forEach(LiveProjection::close);
        eventStore.shutDown();
        store.close();
    }

    protected LiveProjection<Added, Tally> start(Projection<Added, Tally> projection) {
        return start(projection, SETTINGS);
    }

    LiveProjection<Added, Tally> start(Projection<Added, Tally> projection, LiveProjection.Settings settings) {
        return start(projection, settings, FlushingTokenStore.in(store));
    }

    LiveProjection<Added, Tally> start(
            Projection<Added, Tally> projection, LiveProjection.Settings settings, FlushingTokenStore tokens) {
        var live = new LiveProjection<>(projection, eventStore, tokens, store, settings);
        running.add(live);
        live.start();
        return live;
    }

    protected static void awaitLevel(LiveProjection<?, ?> live) {
        await().timeout(Duration.ofSeconds(30)).until(() -> {
            var status = live.status();
            return status.position() >= 0 && status.lag() == 0;
        });
    }

    protected static Tally tally(int... amounts) {
        Tally tally = new Tally(0, 0, 7);
        for (int amount : amounts) {
            tally = tally.plus(new Added(amount));
        }
        return tally;
    }
}
