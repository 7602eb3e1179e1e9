package nl.gezinslijn.runtime.wiring;

import io.micrometer.tracing.Tracer;
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
import nl.gezinslijn.runtime.tracing.FoldTraces;
import nl.gezinslijn.runtime.watch.ProjectionMeters;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Queries and pages, and the projections that are kept for them. */
@Configuration(proxyBeanMethods = false)
@Import(QueryConfiguration.class)
public class ViewSide {

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> caseKeeper(
            Projection<Entry<CaseEvent>, CaseFile> caseFiles,
            EventStore events,
            ViewStore views,
            Pointer pointer,
            Tracer tracer) {
        return new ProjectionKeeper<>(caseFiles, events, views, pointer, settings(tracer, caseFiles));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionKeeper<Entry<CaseEvent>, CaseFigures> figuresKeeper(
            Projection<Entry<CaseEvent>, CaseFigures> caseFigures,
            EventStore events,
            ViewStore views,
            Pointer pointer,
            Tracer tracer) {
        return new ProjectionKeeper<>(caseFigures, events, views, pointer, settings(tracer, caseFigures));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionKeeper<InspectionsProjection.Recorded, Inspection> inspectionsKeeper(
            Projection<InspectionsProjection.Recorded, Inspection> inspectionViews,
            EventStore events,
            ViewStore views,
            Pointer pointer,
            Tracer tracer) {
        return new ProjectionKeeper<>(inspectionViews, events, views, pointer, settings(tracer, inspectionViews));
    }

    private static RebuildSettings settings(Tracer tracer, Projection<?, ?> projection) {
        return RebuildSettings.DEFAULT.watchedBy(new FoldTraces(tracer, projection.name()));
    }

    @Bean
    ProjectionHealth projectionsHealthIndicator(
            Projections projections, @Value("${gezinslijn.health.most-lag:50000}") long mostLag) {
        return new ProjectionHealth(projections, mostLag);
    }

    @Bean
    ProjectionMeters projectionMeters(Projections projections) {
        return new ProjectionMeters(projections);
    }
}
