package nl.gezinslijn.standalone.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.api.Desk;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.ImportRunner;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.QueryConfiguration;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.standalone.sweep.DueTerms;
import nl.gezinslijn.standalone.sweep.LapseSweep;
import nl.gezinslijn.standalone.views.EmbeddedViewStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Queries and pages: the store of views, the live projection, what fell due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import(QueryConfiguration.class)
class ReadSide {

    /** Embedded, or any MongoDB by URI. */
    @Bean(destroyMethod = "close")
    ViewStore viewStore(
            @Value("${gezinslijn.data}") Path data, @Value("${gezinslijn.mongodb:#{null}}") @Nullable String uri) {
        return uri == null ? new EmbeddedViewStore(data) : new MongoViewStore(uri, "gezinslijn");
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LiveProjection<Entry<CaseEvent>, CaseFile> liveCases(
            Projection<Entry<CaseEvent>, CaseFile> caseFiles, EventStore events, ViewStore store) {
        return new LiveProjection<>(
                caseFiles, events, FlushingTokenStore.in(store), store, LiveProjection.Settings.DEFAULT);
    }

    @Bean
    DueTerms dueTerms(CaseRows cases) {
        return day -> {
            try (Stream<CaseRow> lapsed = cases.lapsedUnrecorded(day)) {
                return lapsed.map(c -> new DueTerms.Due(c.caseId(), Objects.requireNonNull(c.termEndsOn())))
                        .toList();
            }
        };
    }

    @Bean
    LapseSweep lapseSweep(DueTerms due, Desk desk, Clock clock, ImportLedger imports, ImportRunner runner) {
        LapseSweep sweep = new LapseSweep(due, desk, clock, imports::anyUnfinished);
        runner.whenNoneIsLeft(sweep::afterImports);
        return sweep;
    }
}
