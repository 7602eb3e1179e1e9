package nl.gezinslijn.runtime.wiring;

import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.inspection.Inspection;
import nl.gezinslijn.query.QueryConfiguration;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.inspection.InspectionsProjection;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Projections;
import nl.gezinslijn.query.projection.rebuild.RebuildSettings;
import nl.gezinslijn.runtime.health.ProjectionHealth;
import nl.gezinslijn.runtime.health.ProjectionMeters;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Queries and pages, and the projections that are kept for them. */
@Configuration(proxyBeanMethods = false)
@Import(QueryConfiguration.class)
public class ViewSide {

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> caseKeeper(
            Projection<Entry<CaseEvent>, CaseFile> caseFiles, EventStore events, ViewStore views, Pointer pointer) {
        return new ProjectionKeeper<>(caseFiles, events, views, pointer, RebuildSettings.DEFAULT);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionKeeper<Entry<CaseEvent>, CaseFigures> figuresKeeper(
            Projection<Entry<CaseEvent>, CaseFigures> caseFigures,
            EventStore events,
            ViewStore views,
            Pointer pointer) {
        return new ProjectionKeeper<>(caseFigures, events, views, pointer, RebuildSettings.DEFAULT);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionKeeper<InspectionsProjection.Recorded, Inspection> inspectionsKeeper(
            Projection<InspectionsProjection.Recorded, Inspection> inspectionViews,
            EventStore events,
            ViewStore views,
            Pointer pointer) {
        return new ProjectionKeeper<>(inspectionViews, events, views, pointer, RebuildSettings.DEFAULT);
    }

    @Bean
    ProjectionHealth projectionsHealthIndicator(Projections projections) {
        return new ProjectionHealth(projections);
    }

    @Bean
    ProjectionMeters projectionMeters(Projections projections) {
        return new ProjectionMeters(projections);
    }
}
