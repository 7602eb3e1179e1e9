package nl.gezinslijn.query;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.inspection.Inspection;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.MayReadByRole;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.api.AccessLogApi;
import nl.gezinslijn.query.api.AskedReports;
import nl.gezinslijn.query.api.CaseApi;
import nl.gezinslijn.query.api.CaseChangesApi;
import nl.gezinslijn.query.api.DossierApi;
import nl.gezinslijn.query.api.InspectionApi;
import nl.gezinslijn.query.api.ProblemAdvice;
import nl.gezinslijn.query.api.ProblemResponses;
import nl.gezinslijn.query.api.ProjectionApi;
import nl.gezinslijn.query.api.ProofApi;
import nl.gezinslijn.query.api.ReportApi;
import nl.gezinslijn.query.api.RetentionApi;
import nl.gezinslijn.query.api.RuleApi;
import nl.gezinslijn.query.api.SmallCells;
import nl.gezinslijn.query.api.TableConverter;
import nl.gezinslijn.query.api.WorklistApi;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.dossier.Dossiers;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.CaseFiguresProjection;
import nl.gezinslijn.query.figures.FigureReader;
import nl.gezinslijn.query.history.CaseHistory;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.OutsideHistory;
import nl.gezinslijn.query.history.WhoLooked;
import nl.gezinslijn.query.inspection.InspectionReading;
import nl.gezinslijn.query.inspection.Inspections;
import nl.gezinslijn.query.inspection.InspectionsProjection;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Projections;
import nl.gezinslijn.query.proof.AccessLogProofs;
import nl.gezinslijn.query.proof.EventProofs;
import nl.gezinslijn.query.proof.LogProofs;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.query.report.CaseSource;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.Suppressed;
import nl.gezinslijn.query.report.matrix.MatrixPlan;
import nl.gezinslijn.query.retention.RetentionReports;
import nl.gezinslijn.query.web.AccessibilityPageController;
import nl.gezinslijn.query.web.ActionPageController;
import nl.gezinslijn.query.web.CasePageController;
import nl.gezinslijn.query.web.DossierPaper;
import nl.gezinslijn.query.web.EscalationsPageController;
import nl.gezinslijn.query.web.ExportPageController;
import nl.gezinslijn.query.web.FamiliesPageController;
import nl.gezinslijn.query.web.FiguresPageController;
import nl.gezinslijn.query.web.HomePageController;
import nl.gezinslijn.query.web.InspectionPageController;
import nl.gezinslijn.query.web.Languages;
import nl.gezinslijn.query.web.LogPageController;
import nl.gezinslijn.query.web.MatrixPageController;
import nl.gezinslijn.query.web.PageAdvice;
import nl.gezinslijn.query.web.PageMessages;
import nl.gezinslijn.query.web.Places;
import nl.gezinslijn.query.web.ProgrammePageController;
import nl.gezinslijn.query.web.ProjectionPageController;
import nl.gezinslijn.query.web.ProofPageController;
import nl.gezinslijn.query.web.ReplayPageController;
import nl.gezinslijn.query.web.RetentionPageController;
import nl.gezinslijn.query.web.RulePageController;
import nl.gezinslijn.query.web.SearchPageController;
import nl.gezinslijn.query.web.Theme;
import nl.gezinslijn.query.web.WaitingListPageController;
import nl.gezinslijn.query.web.WorklistPageController;
import nl.gezinslijn.query.worklist.Worklists;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/**
 * The read side. It needs an event store, a view store, programmes, a seal, a clock, an access log and the notaries of
 * events and access log; who wires them also has a {@link ProjectionKeeper} keep {@link #caseFiles()}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    AccessLogApi.class,
    ReportApi.class,
    RetentionApi.class,
    ProjectionApi.class,
    CaseChangesApi.class,
    WorklistApi.class,
    CaseApi.class,
    DossierApi.class,
    InspectionApi.class,
    RuleApi.class,
    ProofApi.class,
    ProblemAdvice.class,
    HomePageController.class,
    FamiliesPageController.class,
    SearchPageController.class,
    CasePageController.class,
    ActionPageController.class,
    RulePageController.class,
    ReplayPageController.class,
    LogPageController.class,
    InspectionPageController.class,
    ProofPageController.class,
    ProjectionPageController.class,
    ProgrammePageController.class,
    ExportPageController.class,
    RetentionPageController.class,
    FiguresPageController.class,
    WorklistPageController.class,
    WaitingListPageController.class,
    EscalationsPageController.class,
    MatrixPageController.class,
    AccessibilityPageController.class,
    PageAdvice.class
})
public class QueryConfiguration {

    @Bean
    public Projection<Entry<CaseEvent>, CaseFile> caseFiles() {
        return CaseFiles.projection();
    }

    @Bean
    Pointer pointer(ViewStore views) {
        return new Pointer(views);
    }

    @Bean
    ProjectionReader<CaseFile> caseFileReader(
            Pointer pointer, Projection<Entry<CaseEvent>, CaseFile> caseFiles, ViewStore views, EventStore events) {
        return ProjectionReader.following(pointer, caseFiles, views, events);
    }

    @Bean
    Projections projections(List<ProjectionKeeper<?, ?>> keepers) {
        return new Projections(keepers);
    }

    @Bean
    CaseRows caseRows(ProjectionReader<CaseFile> caseFileReader) {
        return new CaseRows(caseFileReader);
    }

    @Bean
    MayRead mayRead(Programmes programmes, Inspections inspections, Clock clock) {
        return new MayReadByRole(programmes, inspections::programmesUnderInspection, clock);
    }

    @Bean
    public Projection<Entry<CaseEvent>, CaseFigures> caseFigures() {
        return CaseFiguresProjection.projection();
    }

    @Bean
    FigureReader figureReader(
            Pointer pointer,
            Projection<Entry<CaseEvent>, CaseFigures> caseFigures,
            ViewStore views,
            EventStore events) {
        return new FigureReader(ProjectionReader.following(pointer, caseFigures, views, events));
    }

    @Bean
    OutsideHistory outsideHistory(EventStore events) {
        return new OutsideHistory(events);
    }

    @Bean
    CasesThen casesThen(EventStore events, CaseHistory history) {
        return new CasesThen(events, history);
    }

    @Bean
    Reports reports(CaseRows rows, FigureReader figures, CasesThen then, OutsideHistory outside, Clock clock) {
        return new Reports(new CaseSource(rows, figures, then), rows, outside, MatrixPlan.shipped(), clock);
    }

    @Bean
    AskedReports askedReports(Reports reports, Clock clock) {
        return new AskedReports(reports, clock);
    }

    @Bean
    public Projection<InspectionsProjection.Recorded, Inspection> inspectionViews() {
        return InspectionsProjection.projection();
    }

    @Bean
    Inspections inspections(
            Pointer pointer,
            Projection<InspectionsProjection.Recorded, Inspection> inspectionViews,
            ViewStore views,
            EventStore events,
            CasesThen then,
            Programmes programmes,
            Frameworks frameworks,
            Seal seal,
            Clock clock) {
        return new Inspections(
                ProjectionReader.following(pointer, inspectionViews, views, events),
                events,
                then,
                programmes,
                frameworks,
                seal,
                clock);
    }

    @Bean
    SmallCells smallCells(
            MayRead mayRead, JsonMapper json, @Value("${gezinslijn.reports.few:" + Suppressed.FEW + "}") int few) {
        return new SmallCells(mayRead, json, few);
    }

    /** Reports as tables, where a client accepts those. */
    @Bean
    TableConverter tableConverter() {
        return new TableConverter();
    }

    @Bean
    Worklists worklists(CaseRows rows, CasesThen then, Programmes programmes, MayRead mayRead, Clock clock) {
        return new Worklists(rows, then, programmes, mayRead, clock);
    }

    @Bean
    CaseHistory caseHistory(
            Projection<Entry<CaseEvent>, CaseFile> caseFiles,
            ProjectionReader<CaseFile> caseFileReader,
            EventStore events) {
        return new CaseHistory(caseFiles, caseFileReader, events);
    }

    @Bean
    CaseReading caseReading(CaseHistory history, CaseRows rows, MayRead mayRead, Seal seal) {
        return new CaseReading(history, rows, mayRead, seal);
    }

    @Bean
    WhoLooked whoLooked(AccessLog accessLog, CaseReading cases) {
        return new WhoLooked(accessLog, cases);
    }

    @Bean
    InspectionReading inspectionReading(Inspections inspections, CaseReading cases) {
        return new InspectionReading(inspections, cases);
    }

    @Bean
    EventProofs eventProofs(Notary eventNotary, EventStore events, CaseReading cases) {
        return new EventProofs(new LogProofs(eventNotary), events, cases);
    }

    @Bean
    AccessLogProofs accessLogProofs(Notary accessLogNotary, AccessLog accessLog, CaseReading cases) {
        return new AccessLogProofs(new LogProofs(accessLogNotary), accessLog, cases);
    }

    @Bean
    RetentionReports retentionReports(
            CaseRows cases, CaseHistory history, Programmes programmes, MayRead mayRead, Seal seal) {
        return new RetentionReports(cases, history, programmes, mayRead, seal);
    }

    @Bean
    Dossiers dossiers(
            CaseReading cases,
            Programmes programmes,
            EventProofs proofs,
            ITemplateEngine templates,
            MessageSource messages,
            JsonMapper json,
            Clock clock) {
        return new Dossiers(cases, programmes, proofs, new DossierPaper(templates, messages), json, clock);
    }

    @Bean
    ProblemResponses problemResponses() {
        return new ProblemResponses();
    }

    @Bean
    Places places(@Value("${gezinslijn.login.issuer:none}") String issuer) {
        return new Places(issuer.equals("none"));
    }

    @Bean
    Theme theme(@Value("${gezinslijn.theme:#{null}}") @Nullable Path file) {
        return new Theme(file);
    }

    /** What the pages say; Dutch where a language is not spoken. */
    @Bean
    MessageSource messageSource() {
        return PageMessages.source();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }
}
