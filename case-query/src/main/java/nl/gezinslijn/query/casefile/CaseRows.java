package nl.gezinslijn.query.casefile;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.access.Sight;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.View;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the view of cases. Streams hold a cursor: close them. */
public final class CaseRows {

    static final String PROGRAMME = "programme";
    /** Not {@code state}, which is where every view keeps its whole. */
    static final String STATE = "caseState";

    static final String LAST_COACH = "lastCoach";
    static final String ORGANISATION = "circle.organisation";
    static final String NAMED = "circle.named";
    private static final String LAST_LIFECYCLE_ON = "lastLifecycleOn";
    private static final List<String> WHOLE_ROW = List.of();
    private static final Bson ANY_ORDER = new Document();

    private static final List<String> NOT_ENDED =
            names(state -> state != CaseState.CLOSED && state != CaseState.DECLINED);

    private final ProjectionReader<CaseFile> views;

    public CaseRows(ProjectionReader<CaseFile> views) {
        this.views = views;
    }

    /** Of every programme: cases that have not ended, and ended ones in which something is still open. */
    public Stream<CaseRow> unfinished() {
        return rows(or(in(STATE, NOT_ENDED), eq("openSteps", true)), ANY_ORDER);
    }

    /**
     * Those that a reader's lists show, the latest registration first.
     *
     * @param coach of now or, after closure, the last one
     */
    public Stream<CaseRow> list(
            Sight sight, @Nullable String programme, @Nullable CaseState state, @Nullable String coach) {
        List<Bson> wanted = new ArrayList<>();
        wanted.add(or(seen(sight)));
        if (programme != null) {
            wanted.add(eq(PROGRAMME, programme));
        }
        if (state != null) {
            wanted.add(eq(STATE, state.name()));
        }
        if (coach != null) {
            wanted.add(eq(LAST_COACH, coach));
        }
        return rows(and(wanted), orderBy(descending("registeredOn"), ascending("_id")));
    }

    /** As {@link Sight#lists}, said to the store; at least one condition. */
    private static List<Bson> seen(Sight sight) {
        Reader reader = sight.reader();
        List<Bson> any = new ArrayList<>();
        if (sight.works(Role.COACH)) {
            any.add(eq(LAST_COACH, reader.account()));
            any.add(and(eq(LAST_COACH, null), eq(NAMED, reader.account())));
        }
        if (sight.works(Role.COORDINATOR)) {
            any.add(eq(ORGANISATION, reader.organisation()));
            if (!sight.supplied().isEmpty()) {
                any.add(and(eq(LAST_COACH, null), in(PROGRAMME, sight.supplied())));
            }
        }
        if (sight.works(Role.PROCESS_LEAD)
                || sight.works(Role.ZORGREGISSEUR)
                || sight.works(Role.BEHAVIOURAL_SCIENTIST)) {
            any.add(eq(NAMED, reader.account()));
        }
        if (any.isEmpty() || !sight.inspected().isEmpty()) {
            any.add(in(PROGRAMME, sight.inspected()));
        }
        return any;
    }

    /** Those of these cases that there are, in the order of their ids. */
    public Stream<CaseRow> of(Collection<String> caseIds) {
        return rows(in("_id", caseIds), ascending("_id"));
    }

    /** The whole files of the same cases. */
    public Stream<CaseFile> filesUnfinished() {
        return files(or(in(STATE, NOT_ENDED), eq("openSteps", true)));
    }

    /** The whole files of a coach's cases that have not ended. */
    public Stream<CaseFile> filesOfCoach(String coach) {
        return files(and(eq(LAST_COACH, coach), in(STATE, NOT_ENDED)));
    }

    private Stream<CaseFile> files(Bson filter) {
        return views.views(filter, ANY_ORDER).map(View::state);
    }

    /**
     * Of every programme: cases whose term ended before a day, without a waiting request, and not yet on record
     * (TERM-4).
     */
    public Stream<CaseRow> lapsedUnrecorded(LocalDate day) {
        return rows(
                and(
                        in(STATE, names(Action.RECORD_LAPSE::allowedIn)),
                        lt("termEndsOn", day.toString()),
                        eq("extensionPending", false),
                        eq("termLapsed", false)),
                ANY_ORDER);
    }

    /** Day of the latest lifecycle event in any case of a programme; empty when it has none. */
    public Optional<LocalDate> lastLifecycleOn(String programme) {
        try (Stream<Document> latest =
                views.documents(eq(PROGRAMME, programme), descending(LAST_LIFECYCLE_ON), List.of(LAST_LIFECYCLE_ON))) {
            return latest.findFirst().map(it -> LocalDate.parse(it.getString(LAST_LIFECYCLE_ON)));
        }
    }

    private Stream<CaseRow> rows(Bson filter, Bson order) {
        return views.documents(filter, order, WHOLE_ROW).map(RowJson::row);
    }

    private static List<String> names(Predicate<CaseState> wanted) {
        return Stream.of(CaseState.values()).filter(wanted).map(CaseState::name).toList();
    }
}
