package nl.gezinslijn.query.history;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.FiguresFold;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Every case as it was on a day, as far as it was known at an instant: the same folds as those of the views, over the
 * events themselves. As in the views, one case that will not fold does not keep the others from being counted; but it
 * is said that it is left out.
 */
public final class CasesThen {

    private static final int BYTES_OF_A_FILE = 40_000;
    private static final int BYTES_OF_FIGURES = 8_000;

    private final Looks<CaseFile> files;
    private final Looks<CaseFigures> figures;

    /**
     * The cases there were.
     *
     * @param all of every programme
     * @param leftOut those that will not fold, as they were before that showed
     */
    public record Then<S>(Collection<S> all, Collection<S> leftOut, Function<S, String> id) {

        public Stream<S> stream() {
            return all.stream();
        }

        /** @param which of those that will not fold count as left out */
        public LeftOut leftOut(Predicate<S> which) {
            return LeftOut.of(leftOut.stream().filter(which).map(id).sorted().toList());
        }
    }

    public CasesThen(EventStore events, CaseHistory history) {
        this.files = new Looks<>(events, history, CaseFile::none, asOf -> asOf::next, BYTES_OF_A_FILE);
        this.figures = new Looks<>(
                events,
                history,
                CaseFigures::none,
                asOf -> (figures, entry, line) -> FiguresFold.next(figures, entry, line, asOf),
                BYTES_OF_FIGURES);
    }

    /** The files of all cases there were. */
    public Then<CaseFile> files(AsOf asOf) {
        return then(files.from(asOf), CaseFile::exists, CaseFile::caseId);
    }

    /** The figures of all cases there were. */
    public Then<CaseFigures> figures(AsOf asOf) {
        return then(figures.from(asOf), it -> it.registration() != null, CaseFigures::caseId);
    }

    /** Whether a case is of a programme, or nobody can tell of which. */
    public static boolean mayBeOf(CaseFile file, @Nullable String programme) {
        return programme == null
                || file.intake() == null
                || Objects.requireNonNull(file.intake()).programme().equals(programme);
    }

    /** Whether a case is of a programme, or nobody can tell of which. */
    public static boolean mayBeOf(CaseFigures figures, String programme) {
        return figures.registration() == null
                || figures.registration().programme().equals(programme);
    }

    private static <S> Then<S> then(Looks.Look<S> look, Predicate<S> exists, Function<S, String> id) {
        List<S> all = look.states().values().stream().filter(exists).toList();
        return new Then<>(all, look.leftOut().values(), id);
    }
}
