package nl.gezinslijn.query.inspection;

import static com.mongodb.client.model.Sorts.descending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.event.OfficeEvent.OfInspection;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.inspection.Framework;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.inspection.Inspection;
import nl.gezinslijn.office.LineIds;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.Opening;
import nl.gezinslijn.query.inspection.InspectionReport.OfCriterion;
import nl.gezinslijn.query.inspection.InspectionReport.OfIndicator;
import nl.gezinslijn.query.inspection.InspectionReport.OfMark;
import nl.gezinslijn.query.inspection.InspectionReport.OfTheme;
import nl.gezinslijn.query.inspection.InspectionReport.Said;
import nl.gezinslijn.query.inspection.InspectionReport.Summary;
import nl.gezinslijn.query.inspection.InspectionReport.Tally;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.View;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.Counted;
import nl.gezinslijn.query.report.Period;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Inspections as they can be read. A report looks at the cases as they were on the last day of its period and, once it
 * is published, as they were known at that instant: it says the same whenever it is opened again.
 */
public final class Inspections {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProjectionReader<Inspection> views;
    private final EventStore events;
    private final CasesThen cases;
    private final Programmes programmes;
    private final Frameworks frameworks;
    private final Seal seal;
    private final Clock clock;

    public Inspections(
            ProjectionReader<Inspection> views,
            EventStore events,
            CasesThen cases,
            Programmes programmes,
            Frameworks frameworks,
            Seal seal,
            Clock clock) {
        this.views = views;
        this.events = events;
        this.cases = cases;
        this.programmes = programmes;
        this.frameworks = frameworks;
        this.seal = seal;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Summary> all() {
        try (Stream<View<Inspection>> all = views.views(new Document(), descending(InspectionsProjection.OPENED_ON))) {
            return all.map(View::state)
                    .filter(it -> it.scope() != null)
                    .map(Inspections::summary)
                    .toList();
        }
    }

    /**
     * Ids of the programmes that are inspected now: an inspection of them is open, and its report not yet published.
     */
    public Set<String> programmesUnderInspection() {
        return all().stream()
                .filter(it -> it.published() == null)
                .map(Summary::programme)
                .collect(Collectors.toSet());
    }

    /** With every event that is stored, whether the view has it yet or not. */
    public Optional<Answer<InspectionReport>> report(String id) {
        Inspection inspection = Inspection.unknown(id);
        var line = events.readEvents(LineIds.ofInspection(id), 0);
        while (line.hasNext()) {
            var message = line.next();
            Stamp stamp = Stamp.fromMetadata(message.getMetaData());
            inspection = inspection.evolve(stamp.occurredOn(), stamp.actor().id(), (OfInspection) message.getPayload());
        }
        return inspection.scope() == null ? Optional.empty() : Optional.of(report(inspection, inspection.scope()));
    }

    private Answer<InspectionReport> report(Inspection inspection, Inspection.Scope scope) {
        Programme programme = programmes
                .find(scope.programme(), scope.programmeVersion())
                .orElseThrow(() -> new IllegalStateException("the programme of an inspection is not loaded"));
        Framework framework = frameworks
                .find(scope.framework(), scope.frameworkVersion())
                .orElseThrow(() -> new IllegalStateException("the framework of an inspection is not loaded"));
        Inspection.Published published = inspection.published();
        Instant knownAt = published == null ? clock.instant() : published.knownAt();
        Counted counted = new Counted();
        CasesThen.Then<CaseFigures> then = cases.figures(new AsOf(scope.to(), knownAt));
        List<CaseFigures> ofProgramme = then.stream()
                .filter(it -> CasesThen.mayBeOf(it, scope.programme()))
                .toList();
        Evidence.Finder finder =
                new Evidence.Finder(programme, new Period(scope.from(), scope.to()), ofProgramme, counted);
        List<OfTheme> themes = new ArrayList<>();
        Tally total = new Tally(0, 0, 0, 0, 0, 0);
        for (Framework.Theme theme : framework.themes()) {
            OfTheme of = theme("/themes/" + themes.size(), theme, inspection, programme, finder);
            total = total.plus(of.tally());
            themes.add(of);
        }
        return new Answer<>(
                new InspectionReport(
                        inspection.id(),
                        scope.programme(),
                        scope.programmeVersion(),
                        framework.id(),
                        framework.label(),
                        framework.historical(),
                        scope.from(),
                        scope.to(),
                        scope.openedOn(),
                        scope.openedBy(),
                        published == null ? null : published.on(),
                        knownAt,
                        total,
                        then.leftOut(it -> CasesThen.mayBeOf(it, scope.programme())),
                        themes),
                counted);
    }

    private OfTheme theme(
            String at, Framework.Theme theme, Inspection inspection, Programme programme, Evidence.Finder finder) {
        List<OfCriterion> criteria = new ArrayList<>();
        for (Framework.Criterion criterion : theme.criteria()) {
            List<OfIndicator> indicators = new ArrayList<>();
            for (Framework.Indicator indicator : criterion.indicators()) {
                String where = at + "/criteria/" + criteria.size() + "/indicators/" + indicators.size() + "/evidence";
                indicators.add(new OfIndicator(
                        indicator.code(),
                        indicator.label(),
                        indicator.mark(),
                        indicator.evidence() == null ? null : finder.find(where, indicator.evidence()),
                        said(programme, indicator.document())));
            }
            criteria.add(new OfCriterion(criterion.code(), criterion.label(), indicators));
        }
        List<OfMark> marks = theme.marks().stream()
                .map(mark -> mark(mark, theme, inspection))
                .toList();
        return new OfTheme(theme.code(), theme.label(), tally(theme, marks), criteria, marks);
    }

    private OfMark mark(String mark, Framework.Theme theme, Inspection inspection) {
        Inspection.Finding finding = inspection.findings().get(mark);
        List<String> indicators = theme.indicators()
                .filter(it -> it.mark().equals(mark))
                .map(Framework.Indicator::code)
                .toList();
        return finding == null
                ? new OfMark(mark, indicators, null, null, null)
                : new OfMark(
                        mark,
                        indicators,
                        finding.verdict(),
                        new Opening(seal, inspection.id()).text("text", finding.text()),
                        finding.on());
    }

    private static Tally tally(Framework.Theme theme, List<OfMark> marks) {
        int met = (int) marks.stream().filter(it -> it.verdict() == Verdict.MET).count();
        int toImprove = (int)
                marks.stream().filter(it -> it.verdict() == Verdict.TO_IMPROVE).count();
        return new Tally(
                theme.criteria().size(),
                (int) theme.indicators().count(),
                marks.size(),
                met,
                toImprove,
                marks.size() - met - toImprove);
    }

    private static @Nullable Said said(Programme programme, @Nullable String part) {
        if (part == null) {
            return null;
        }
        JsonNode says = JSON.valueToTree(programme).get(part);
        return new Said(part, says);
    }

    private static Summary summary(Inspection inspection) {
        Inspection.Scope scope = Objects.requireNonNull(inspection.scope());
        Inspection.Published published = inspection.published();
        LocalDate on = published == null ? null : published.on();
        return new Summary(
                inspection.id(),
                scope.programme(),
                scope.framework(),
                scope.from(),
                scope.to(),
                scope.openedOn(),
                scope.openedBy(),
                inspection.findings().size(),
                on);
    }
}
