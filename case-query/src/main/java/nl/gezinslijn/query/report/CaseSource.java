package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.FigureReader;
import nl.gezinslijn.query.history.CasesThen;
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
    Stream<CaseRow> unfinished(@Nullable AsOf asOf) {
        return asOf == null
                ? rows.unfinished()
                : then.files(asOf).filter(CaseSource::isUnfinished).map(CaseRow::of);
    }

    /** The cases of a programme in which anything was going on from one day to another. */
    Stream<CaseFigures> between(String programme, LocalDate from, LocalDate to, @Nullable AsOf asOf) {
        return asOf == null
                ? figures.between(programme, from, to)
                : then.figures(asOf)
                        .filter(it -> it.registration() != null
                                && it.registration().programme().equals(programme));
    }

    private static boolean isUnfinished(CaseFile file) {
        return file.hasOpenSteps() || (file.state() != CaseState.CLOSED && file.state() != CaseState.DECLINED);
    }
}
