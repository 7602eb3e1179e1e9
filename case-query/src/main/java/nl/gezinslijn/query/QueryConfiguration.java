package nl.gezinslijn.query;

import java.time.Clock;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.MayReadByRole;
import nl.gezinslijn.query.api.CaseApi;
import nl.gezinslijn.query.api.ProblemAdvice;
import nl.gezinslijn.query.api.ProblemResponses;
import nl.gezinslijn.query.api.ReportApi;
import nl.gezinslijn.query.api.RuleApi;
import nl.gezinslijn.query.api.WorklistApi;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.history.CaseHistory;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.web.CasePageController;
import nl.gezinslijn.query.web.HomePageController;
import nl.gezinslijn.query.web.Languages;
import nl.gezinslijn.query.web.PageAdvice;
import nl.gezinslijn.query.web.PageMessages;
import nl.gezinslijn.query.web.RulePageController;
import nl.gezinslijn.query.worklist.Worklists;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The read side. It needs an event store, a view store, programmes, a seal and a clock; who wires them also runs a live
 * projection of {@link #caseFiles()}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ReportApi.class,
    WorklistApi.class,
    CaseApi.class,
    RuleApi.class,
    ProblemAdvice.class,
    HomePageController.class,
    CasePageController.class,
    RulePageController.class,
    PageAdvice.class
})
public class QueryConfiguration {

    @Bean
    public Projection<Entry<CaseEvent>, CaseFile> caseFiles() {
        return CaseFiles.projection();
    }

    @Bean
    ProjectionReader<CaseFile> caseFileReader(Projection<Entry<CaseEvent>, CaseFile> caseFiles, ViewStore views) {
        return new ProjectionReader<>(caseFiles, views);
    }

    @Bean
    CaseRows caseRows(ProjectionReader<CaseFile> caseFileReader) {
        return new CaseRows(caseFileReader);
    }

    @Bean
    MayRead mayRead() {
        return new MayReadByRole();
    }

    @Bean
    Reports reports(CaseRows rows, Clock clock) {
        return new Reports(rows, clock);
    }

    @Bean
    Worklists worklists(CaseRows rows, Programmes programmes, MayRead mayRead, Clock clock) {
        return new Worklists(rows, programmes, mayRead, clock);
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
    ProblemResponses problemResponses() {
        return new ProblemResponses();
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
