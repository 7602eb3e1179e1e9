package nl.gezinslijn.query.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.access.Sight;
import nl.gezinslijn.query.accesslog.AccessLine.Ground;
import nl.gezinslijn.query.accesslog.Sightings;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.LeftOut;
import org.jspecify.annotations.Nullable;

/** Worklists, on the cases as they are viewed now. Days are those of each case's programme. */
public final class Worklists {

    private static final Comparator<Worklist.OfCase> MOST_PRESSING = Comparator.comparingInt(Worklists::pressing)
            .thenComparing(Worklists::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Worklist.OfCase::urgency, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Worklist.OfCase::registeredOn)
            .thenComparing(Worklist.OfCase::caseId);

    private final CaseRows cases;
    private final CasesThen then;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final Clock clock;

    public Worklists(CaseRows cases, CasesThen then, Programmes programmes, MayRead mayRead, Clock clock) {
        this.cases = cases;
        this.then = then;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.clock = clock;
    }

    /**
     * What one coach has to do: everything that is due in the coach's cases.
     *
     * @throws NotAllowed when the reader may not see that coach's cases
     */
    public Worklist ofCoach(Reader reader, String coach) {
        Sight sight = mayRead.sight(reader);
        if (sight.isNone() || (!sight.works(Role.COORDINATOR) && !coach.equals(reader.account()))) {
            throw new NotAllowed("this worklist is not for this account's roles");
        }
        return new Worklist(
                list(
                        cases.filesOfCoach(coach).filter(sight::sees),
                        null,
                        null,
                        (file, item) -> file.state() != CaseState.CLOSED),
                null);
    }

    /**
     * What a coordinator has to do or to see: what is the coordinator's to decide, whatever is overdue, and what is
     * still open on closed cases.
     *
     * @throws NotAllowed when the reader is no coordinator
     */
    public Worklist ofCoordinator(Reader reader, @Nullable String programme) {
        Sight sight = coordinators(reader);
        return new Worklist(
                list(cases.filesUnfinished().filter(sight::sees), programme, null, Worklists::isForCoordinator), null);
    }

    /**
     * The same as it was on a day, as far as it was known at an instant.
     *
     * @param asOf null for what is so and known now
     * @throws NotAllowed when the reader is no coordinator
     */
    public Worklist ofCoordinator(Reader reader, String programme, @Nullable AsOf asOf) {
        if (asOf == null) {
            return ofCoordinator(reader, programme);
        }
        Sight sight = coordinators(reader);
        CasesThen.Then<CaseFile> all = then.files(asOf);
        LeftOut leftOut = all.leftOut(file -> CasesThen.mayBeOf(file, programme));
        return new Worklist(
                list(all.stream().filter(sight::sees), programme, asOf.on(), Worklists::isForCoordinator),
                leftOut == null ? null : leftOut.withoutIds());
    }

    private Sight coordinators(Reader reader) {
        Sight sight = mayRead.sight(reader);
        if (!sight.works(Role.COORDINATOR)) {
            throw new NotAllowed("this worklist is not for this account's roles");
        }
        return sight;
    }

    private static boolean isForCoordinator(CaseFile file, DueItem item) {
        return item.kind().isCoordinators() || item.overdue() || file.state() == CaseState.CLOSED;
    }

    private List<Worklist.OfCase> list(
            Stream<CaseFile> found,
            @Nullable String programme,
            @Nullable LocalDate day,
            BiPredicate<CaseFile, DueItem> wanted) {
        try (found) {
            List<Worklist.OfCase> all = found.filter(file -> CasesThen.mayBeOf(file, programme))
                    .map(file -> ofCase(file, day, wanted))
                    .filter(it -> !it.due().isEmpty())
                    .sorted(MOST_PRESSING)
                    .toList();
            Sightings.ofRequest().saw(all.stream().map(Worklist.OfCase::caseId).toList(), Ground.RELATION);
            return all;
        }
    }

    private Worklist.OfCase ofCase(CaseFile file, @Nullable LocalDate day, BiPredicate<CaseFile, DueItem> wanted) {
        Intake intake = Objects.requireNonNull(file.intake());
        Programme programme = programmes
                .find(intake.programme(), intake.programmeVersion())
                .orElseThrow(() -> new IllegalStateException("the programme of a case is not loaded"));
        LocalDate today = day == null ? LocalDate.now(clock.withZone(programme.timeZone())) : day;
        boolean withoutCoach = file.state() == CaseState.REGISTERED || file.state() == CaseState.WAITING;
        return new Worklist.OfCase(
                file.caseId(),
                intake.programme(),
                Objects.requireNonNull(file.state()),
                file.coaching().lastCoach(),
                intake.district(),
                withoutCoach && intake.triage() != null ? intake.triage().urgency() : null,
                intake.registeredOn(),
                file.state() == CaseState.WAITING ? intake.waitingSince() : null,
                Due.of(file, programme, today).stream()
                        .filter(item -> wanted.test(file, item))
                        .toList());
    }

    /** Who cannot wait comes first, then what is overdue. */
    private static int pressing(Worklist.OfCase it) {
        boolean now = it.due().stream().anyMatch(due -> due.kind() == DueItem.Kind.ASSIGN_NOW);
        return now ? 0 : it.overdue() ? 1 : 2;
    }

    private static @Nullable LocalDate earliest(Worklist.OfCase it) {
        return it.due().getFirst().dueOn();
    }
}
