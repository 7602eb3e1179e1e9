package nl.gezinslijn.query;

import static java.util.Comparator.comparing;
import static nl.gezinslijn.query.Life.DRENTHE;
import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.figures.CaseFiguresProjection;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.OutsideHistory;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader.Slice;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.CaseSource;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.matrix.MatrixPlan;
import nl.gezinslijn.query.worklist.DueItem;
import nl.gezinslijn.query.worklist.Worklist;
import nl.gezinslijn.query.worklist.Worklists;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every question that is asked of the views, on every store that views may be kept in: each is answered as the events
 * themselves answer it, so all stores give the same answers.
 */
public abstract class QuestionsSuite {

    private static final int FAMILIES = 160;
    private static final int COACHES = 7;
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Reader COORDINATOR = new Reader("coordinator-1", Set.of(Role.COORDINATOR), Life.ORGANISATION);

    private final List<Life> lives = Neighbourhood.of(7, FAMILIES, COACHES);
    private final Map<String, CaseRow> rows = new HashMap<>();
    private Stores stores;
    private Reports reports;
    private Worklists worklists;

    /** A store for one test, which closes it. */
    protected abstract ViewStore open() throws Exception;

    @BeforeEach
    void happen() throws Exception {
        stores = new Stores(open());
        stores.happened(lives.toArray(Life[]::new));
        stores.view();
        lives.forEach(life -> rows.put(life.caseId(), life.row()));
        var then = new CasesThen(stores.events, stores.history);
        reports = new Reports(
                new CaseSource(stores.rows, stores.figures, then),
                stores.rows,
                new OutsideHistory(stores.events),
                MatrixPlan.shipped(),
                TestHouse.CLOCK);
        worklists = new Worklists(stores.rows, then, Life.PROGRAMMES, Stores.rights(), TestHouse.CLOCK);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void there_are_cases_in_every_state_that_lists_tell_apart() {
        assertThat(rows.values().stream().map(CaseRow::state))
                .contains(
                        CaseState.REGISTERED,
                        CaseState.WAITING,
                        CaseState.ASSIGNED,
                        CaseState.ACTIVE,
                        CaseState.CLOSED,
                        CaseState.DECLINED);
    }

    @Test
    void each_report_says_from_the_views_what_the_events_say() {
        for (Programme programme : List.of(VENRAY, DRENTHE)) {
            Period wide = new Period(LocalDate.parse("2022-02-01"), LocalDate.parse("2026-10-31"));
            Period narrow = new Period(LocalDate.parse("2023-03-01"), LocalDate.parse("2023-03-31"));
            AsOf now = new AsOf(TODAY, NOW);
            same(reports.caseload(programme, null), reports.caseload(programme, now));
            same(reports.waitingList(programme, null), reports.waitingList(programme, now));
            for (Period period : List.of(wide, narrow)) {
                same(reports.extensions(programme, period, null), reports.extensions(programme, period, NOW));
                same(reports.escalations(programme, period, null), reports.escalations(programme, period, NOW));
                same(reports.capacity(programme, period, null), reports.capacity(programme, period, NOW));
                for (LeadTimes.@Nullable Grouping by : groupings()) {
                    same(reports.leadTimes(programme, period, by, null), reports.leadTimes(programme, period, by, NOW));
                }
            }
            for (int year = 2021; year <= 2026; year++) {
                same(reports.flow(programme, year, null), reports.flow(programme, year, NOW));
                same(reports.steeringMatrix(programme, year, null), reports.steeringMatrix(programme, year, NOW));
                LocalDate day = LocalDate.of(year, 6, 30);
                same(reports.openOn(programme, day, null), reports.openOn(programme, day, NOW));
            }
        }
    }

    @Test
    void a_figure_of_each_report_counts_something() {
        assertThat(reports.caseload(VENRAY, null).report().total().total()).isPositive();
        assertThat(reports.waitingList(VENRAY, null).report().families()).isNotEmpty();
        assertThat(reports.flow(VENRAY, 2024, null).report().whole().closed()).isPositive();
        assertThat(reports.openOn(VENRAY, LocalDate.parse("2024-06-30"), null)
                        .report()
                        .open())
                .isPositive();
        Period all = new Period(LocalDate.parse("2021-01-01"), TODAY);
        assertThat(reports.leadTimes(VENRAY, all, null, null)
                        .report()
                        .startToClosure()
                        .days()
                        .count())
                .isPositive();
        assertThat(reports.escalations(VENRAY, all, null).report().raised()).isPositive();
    }

    @Test
    void a_list_holds_what_was_asked_by_latest_registration_in_pages() {
        for (@Nullable String programme : Arrays.asList(null, VENRAY.id(), DRENTHE.id(), "nowhere")) {
            for (@Nullable CaseState state : Arrays.asList(null, CaseState.ACTIVE, CaseState.CLOSED)) {
                for (@Nullable String coach : Arrays.asList(null, "coach-1", "nobody")) {
                    List<CaseRow> expected =
                            rows(row -> (programme == null || row.programme().equals(programme))
                                    && (state == null || row.state() == state)
                                    && (coach == null || coach.equals(row.lastCoach())));
                    assertThat(stores.rows.list(Stores.everything(), programme, state, coach, Slice.WHOLE))
                            .containsExactlyElementsOf(expected);
                    assertThat(stores.rows.list(Stores.everything(), programme, state, coach, new Slice(5, 10)))
                            .containsExactlyElementsOf(
                                    expected.stream().skip(5).limit(10).toList());
                }
            }
        }
    }

    @Test
    void cases_by_their_ids_come_in_pages_and_of_a_coach_if_asked() {
        List<String> asked = lives.stream()
                .map(Life::caseId)
                .filter(id -> id.hashCode() % 2 == 0)
                .toList();
        List<CaseRow> expected = asked.stream().sorted().map(rows::get).toList();
        List<String> more =
                Stream.concat(asked.stream(), Stream.of("nobody at all")).toList();

        assertThat(stores.rows.of(more, Stores.everything(), Slice.WHOLE)).containsExactlyElementsOf(expected);
        assertThat(stores.rows.of(more, Stores.everything(), new Slice(3, 4)))
                .containsExactlyElementsOf(expected.stream().skip(3).limit(4).toList());
        assertThat(stores.rows.of(
                        more,
                        Stores.rights().sight(new Reader("coach-1", Set.of(Role.COACH), "elsewhere")),
                        Slice.WHOLE))
                .containsExactlyElementsOf(expected.stream()
                        .filter(row -> "coach-1".equals(row.lastCoach()))
                        .toList());
    }

    @Test
    void the_unfinished_the_lapsed_and_the_latest_step_are_found() {
        Predicate<CaseRow> ended = row -> row.state() == CaseState.CLOSED || row.state() == CaseState.DECLINED;
        assertThat(stores.rows.unfinished())
                .containsExactlyInAnyOrderElementsOf(rows(row -> !ended.test(row) || row.openSteps()));
        assertThat(stores.rows.filesUnfinished().map(CaseFile::caseId))
                .containsExactlyInAnyOrderElementsOf(rows(row -> !ended.test(row) || row.openSteps()).stream()
                        .map(CaseRow::caseId)
                        .toList());
        assertThat(stores.rows.filesOfCoach("coach-2").map(CaseFile::caseId))
                .containsExactlyInAnyOrderElementsOf(
                        rows(row -> "coach-2".equals(row.lastCoach()) && !ended.test(row)).stream()
                                .map(CaseRow::caseId)
                                .toList());
        assertThat(stores.rows.lapsedUnrecorded(TODAY))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rows(row -> row.termOverdueOn(TODAY)
                        && !row.extensionPending()
                        && !row.termLapsed()
                        && Action.RECORD_LAPSE.allowedIn(row.state())));
        Optional<LocalDate> latest = rows(row -> row.programme().equals(VENRAY.id())).stream()
                .map(CaseRow::lastLifecycleOn)
                .filter(day -> day != null)
                .max(LocalDate::compareTo);
        assertThat(stores.rows.lastLifecycleOn(VENRAY.id())).isEqualTo(latest).isPresent();
        assertThat(stores.rows.lastLifecycleOn("nowhere")).isEmpty();
    }

    @Test
    void worklists_say_from_the_views_what_the_events_say() {
        for (Programme programme : List.of(VENRAY, DRENTHE)) {
            Worklist now = worklists.ofCoordinator(COORDINATOR, programme.id());
            assertThat(now.cases()).isNotEmpty();
            assertThat(now.cases())
                    .isEqualTo(worklists
                            .ofCoordinator(COORDINATOR, programme.id(), new AsOf(TODAY, NOW))
                            .cases());
        }
        Worklist ofCoach = worklists.ofCoach(COORDINATOR, "coach-3");
        assertThat(ofCoach.cases())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.coach()).isEqualTo("coach-3"));
        assertThat(ofCoach.cases())
                .allSatisfy(it -> assertThat(it.due().stream().map(DueItem::dueOn))
                        .isSortedAccordingTo(comparing(day -> day == null ? LocalDate.MAX : day)));
    }

    @Test
    void each_case_is_found_by_its_id_as_its_events_say() {
        for (Life life : lives) {
            assertThat(stores.history.find(life.caseId())).hasValue(life.file());
            assertThat(stores.views.find(life.caseId()).orElseThrow().seq())
                    .isEqualTo(life.entries().size() - 1L);
        }
        assertThat(stores.history.find("nobody at all")).isEmpty();
    }

    @Test
    void events_delivered_again_leave_every_document_as_it_was_and_it_holds_the_last_sequence() {
        Map<String, String> cases = documents(CaseFiles.projection());
        Map<String, String> figures = documents(CaseFiguresProjection.projection());
        assertThat(cases).hasSize(FAMILIES);
        for (Life life : lives) {
            assertThat(Projection.seq(Document.parse(String.valueOf(cases.get(life.caseId())))))
                    .isEqualTo(life.entries().size() - 1L);
        }

        stores.store.write(database -> database.getCollection("tokens").deleteMany(new Document()));
        stores.view();

        assertThat(documents(CaseFiles.projection())).isEqualTo(cases);
        assertThat(documents(CaseFiguresProjection.projection())).isEqualTo(figures);
    }

    private static void same(Answer<?> views, Answer<?> events) {
        assertThat(views.report()).isEqualTo(events.report());
        Set<String> figures = new TreeSet<>(views.counted().figures());
        assertThat(figures).isEqualTo(new TreeSet<>(events.counted().figures()));
        for (String figure : figures) {
            assertThat(views.counted().cases(figure).orElseThrow())
                    .as(figure)
                    .containsExactlyInAnyOrderElementsOf(
                            events.counted().cases(figure).orElseThrow());
        }
    }

    private static List<LeadTimes.@Nullable Grouping> groupings() {
        return Stream.concat(
                        Stream.<LeadTimes.@Nullable Grouping>of((LeadTimes.Grouping) null),
                        Arrays.stream(LeadTimes.Grouping.values()))
                .toList();
    }

    /** By latest registration. */
    private List<CaseRow> rows(Predicate<CaseRow> wanted) {
        return rows.values().stream()
                .filter(wanted)
                .sorted(comparing(CaseRow::registeredOn)
                        .thenComparing(CaseRow::caseId)
                        .reversed())
                .toList();
    }

    private Map<String, String> documents(Projection<?, ?> projection) {
        Map<String, String> documents = new HashMap<>();
        stores.store
                .database()
                .getCollection(projection.collection())
                .find()
                .forEach(document -> documents.put(document.getString("_id"), document.toJson()));
        return documents;
    }
}
