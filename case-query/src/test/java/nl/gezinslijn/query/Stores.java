package nl.gezinslijn.query;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.inspection.Inspection;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.MayReadByRole;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.access.Sight;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.figures.CaseFiguresProjection;
import nl.gezinslijn.query.figures.FigureReader;
import nl.gezinslijn.query.history.CaseHistory;
import nl.gezinslijn.query.inspection.InspectionsProjection;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.query.projection.ViewStore;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** The stores of one test, and the live projection of cases, which runs only when asked to. */
public final class Stores implements AutoCloseable {

    public final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(new InOrderEngine()).build();
    public final ViewStore store;
    public final ProjectionReader<CaseFile> views;
    public final CaseRows rows;
    public final CaseHistory history;
    public final FigureReader figures;
    public final ProjectionReader<Inspection> inspections;

    /** Of somebody who inspects every programme. */
    public static Sight everything() {
        return rights(Life.PROGRAMMES.all().stream().map(Programme::id).toArray(String[]::new))
                .sight(new Reader("inspector-1", Set.of(Role.INSPECTOR), "toezicht"));
    }

    /** Rights by role, with these programmes under an open inspection. */
    public static MayRead rights(String... inspected) {
        return new MayReadByRole(Life.PROGRAMMES, () -> Set.of(inspected), Clock.systemUTC());
    }

    public Stores() {
        this(TestViewStore.inMemory());
    }

    public Stores(ViewStore store) {
        this.store = store;
        views = new ProjectionReader<>(CaseFiles.projection(), store);
        rows = new CaseRows(views);
        history = new CaseHistory(CaseFiles.projection(), views, events);
        inspections = new ProjectionReader<>(InspectionsProjection.projection(), store);
        figures = new FigureReader(new ProjectionReader<>(CaseFiguresProjection.projection(), store));
    }

    public void happened(Life... lives) {
        for (Life life : lives) {
            happened(life.messages());
        }
    }

    public void happened(List<DomainEventMessage<?>> messages) {
        events.publish(messages);
    }

    /** Brings the views level with the events, and lets them be. */
    public void view() {
        level(CaseFiles.projection());
        level(CaseFiguresProjection.projection());
        level(InspectionsProjection.projection());
    }

    private <E, S> void level(Projection<E, S> projection) {
        try (var live = new LiveProjection<>(
                projection, events, FlushingTokenStore.in(store), store, LiveProjection.Settings.DEFAULT)) {
            live.start();
            Awaitility.await().until(() -> live.status().lag() == 0);
        }
    }

    @Override
    public void close() {
        events.shutDown();
        store.close();
    }
}
