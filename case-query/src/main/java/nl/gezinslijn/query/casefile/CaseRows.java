package nl.gezinslijn.query.casefile;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Relation.Supply;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.access.Sight;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.ProjectionReader.Slice;
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
    private static final String DISTRICT = "district";
    private static final String ID = "_id";
    private static final String REGISTERED_ON = "registeredOn";
    static final String ORGANISATION = "circle.organisation";
    static final String NAMED = "circle.named";
    private static final String LAST_LIFECYCLE_ON = "lastLifecycleOn";
    private static final String TERM_ENDS_ON = "termEndsOn";
    private static final String TERM_LAPSED = "termLapsed";
    private static final String EXTENSION_PENDING = "extensionPending";
    private static final String OPEN_STEPS = "openSteps";

    /** For each question below: what must be equal first, then the order or the range, then what else is asked. */
    static final List<List<String>> INDEXES = List.of(
            List.of(REGISTERED_ON, ID),
            List.of(PROGRAMME, REGISTERED_ON, ID),
            List.of(STATE, REGISTERED_ON, ID),
            List.of(PROGRAMME, STATE, REGISTERED_ON, ID),
            List.of(LAST_COACH, REGISTERED_ON, ID, STATE, PROGRAMME),
            List.of(ORGANISATION, REGISTERED_ON, ID, STATE, PROGRAMME),
            List.of(NAMED, REGISTERED_ON, ID, STATE, PROGRAMME),
            List.of(DISTRICT, REGISTERED_ON, ID),
            List.of(OPEN_STEPS, STATE),
            List.of(TERM_LAPSED, EXTENSION_PENDING, STATE, TERM_ENDS_ON),
            List.of(PROGRAMME, LAST_LIFECYCLE_ON));

    private static final Bson ANY_ORDER = new Document();

    private static final List<String> NOT_ENDED =
            names(state -> state != CaseState.CLOSED && state != CaseState.DECLINED);
    private static final List<String> WITHOUT_COACH =
            names(state -> state == CaseState.REGISTERED || state == CaseState.WAITING);
    private static final Bson UNFINISHED = or(
            in(STATE, NOT_ENDED),
            and(eq(OPEN_STEPS, true), in(STATE, names(state -> !NOT_ENDED.contains(state.name())))));

    private final ProjectionReader<CaseFile> views;

    public CaseRows(ProjectionReader<CaseFile> views) {
        this.views = views;
    }

    /** Of every programme: cases that have not ended, and ended ones in which something is still open. */
    public Stream<CaseRow> unfinished() {
        return rows(UNFINISHED, ANY_ORDER, Slice.WHOLE);
    }

    /** Of a programme: cases that are registered or wait. */
    public Stream<CaseRow> withoutCoach(String programme) {
        return rows(and(eq(PROGRAMME, programme), in(STATE, WITHOUT_COACH)), ANY_ORDER, Slice.WHOLE);
    }

    /**
     * Those that a reader's lists show, the latest registration first.
     *
     * @param coach of now or, after closure, the last one
     */
    public Stream<CaseRow> list(
            Sight sight, @Nullable String programme, @Nullable CaseState state, @Nullable String coach, Slice slice) {
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
        // both downwards: an index that goes up serves this order backwards, and no other
        return rows(and(wanted), descending(REGISTERED_ON, ID), slice);
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
            Set<String> withoutCoach = sight.supplied(Supply.COACHES);
            if (!withoutCoach.isEmpty()) {
                any.add(and(eq(LAST_COACH, null), in(PROGRAMME, withoutCoach)));
            }
            Set<String> all = sight.supplied(Supply.TO_ONE_TEAM);
            if (!all.isEmpty()) {
                any.add(in(PROGRAMME, all));
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

    /** By what somebody looks for a case. */
    public enum By {
        NUMBER(ID),
        COACH(LAST_COACH),
        DISTRICT(CaseRows.DISTRICT);

        private final String field;

        By(String field) {
            this.field = field;
        }
    }

    /** Those that a reader's lists show of which this begins with one of these, by that and then by registration. */
    public Stream<CaseRow> beginningWith(By by, Collection<String> beginnings, Sight sight, Slice slice) {
        List<Bson> any = beginnings.stream()
                .map(it -> and(gte(by.field, it), lt(by.field, it + Character.MAX_VALUE)))
                .toList();
        Bson order = by == By.NUMBER ? ascending(ID) : descending(by.field, REGISTERED_ON, ID);
        return rows(and(or(any), or(seen(sight))), order, slice);
    }

    /** Those of these cases that a reader's lists show, in the order of their ids. */
    public Stream<CaseRow> of(Collection<String> caseIds, Sight sight, Slice slice) {
        return rows(and(in(ID, caseIds), or(seen(sight))), ascending(ID), slice);
    }

    /** The whole files of the cases that are unfinished. */
    public Stream<CaseFile> filesUnfinished() {
        return files(UNFINISHED);
    }

    /** The whole files of a programme's cases. */
    public Stream<CaseFile> filesOf(String programme) {
        return files(eq(PROGRAMME, programme));
    }

    /** The same, of those that have ended. */
    public Stream<CaseFile> filesEnded(String programme) {
        return files(and(eq(PROGRAMME, programme), in(STATE, names(state -> !NOT_ENDED.contains(state.name())))));
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
                        lt(TERM_ENDS_ON, day.toString()),
                        eq(EXTENSION_PENDING, false),
                        eq(TERM_LAPSED, false)),
                ANY_ORDER,
                Slice.WHOLE);
    }

    /** Day of the latest lifecycle event in any case of a programme; empty when it has none. */
    public Optional<LocalDate> lastLifecycleOn(String programme) {
        try (Stream<Document> latest = views.documents(
                eq(PROGRAMME, programme), descending(LAST_LIFECYCLE_ON), List.of(LAST_LIFECYCLE_ON), Slice.FIRST)) {
            return latest.findFirst().map(it -> LocalDate.parse(it.getString(LAST_LIFECYCLE_ON)));
        }
    }

    private Stream<CaseRow> rows(Bson filter, Bson order, Slice slice) {
        return views.documents(filter, order, slice, RowCodec.ROW);
    }

    private static List<String> names(Predicate<CaseState> wanted) {
        return Stream.of(CaseState.values()).filter(wanted).map(CaseState::name).toList();
    }
}
