package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.FigureReader;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.CasesThen.Then;
import org.jspecify.annotations.Nullable;

/**
 * Where reports get their cases: from the views for what is known now, and from the events themselves for what was
 * known then. Streams hold a cursor: close them.
 */
public final class CaseSource {

    private final CaseRows rows;
    private final FigureReader figures;
    private final CasesThen then;

    public CaseSource(CaseRows rows, FigureReader figures, CasesThen then) {
        this.rows = rows;
        this.figures = figures;
        this.then = then;
    }

    /** Of every programme: cases that have not ended, and ended ones in which something is still open. */
    Found<CaseRow> unfinished(@Nullable AsOf asOf) {
        return asOf == null
                ? now(rows.unfinished())
                : then(then.files(asOf), null, files -> files.filter(CaseSource::isUnfinished));
    }

    /** Of a programme: cases that are registered or wait. */
    Found<CaseRow> withoutCoach(String programme, @Nullable AsOf asOf) {
        return asOf == null ? now(rows.withoutCoach(programme)) : then(then.files(asOf), programme, files -> files);
    }

    /** The cases of a programme in which anything was going on from one day to another. */
    Found<CaseFigures> between(String programme, LocalDate from, LocalDate to, @Nullable AsOf asOf) {
        if (asOf == null) {
            return now(figures.between(programme, from, to));
        }
        Then<CaseFigures> all = then.figures(asOf);
        return new Found<>(
                all.stream().filter(it -> CasesThen.mayBeOf(it, programme)),
                all.leftOut(it -> CasesThen.mayBeOf(it, programme)));
    }

    private static <S> Found<S> now(Stream<S> cases) {
        return new Found<>(cases, null);
    }

    private static Found<CaseRow> then(
            Then<CaseFile> all, @Nullable String programme, UnaryOperator<Stream<CaseFile>> which) {
        return new Found<>(
                which.apply(all.stream()).map(CaseRow::of), all.leftOut(it -> CasesThen.mayBeOf(it, programme)));
    }

    private static boolean isUnfinished(CaseFile file) {
        return file.awaitsSomebody() || (file.state() != CaseState.CLOSED && file.state() != CaseState.DECLINED);
    }
}
