package nl.gezinslijn.command.term;

import java.util.List;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.TermEvent.TermLapsed;

/** TERM-4: a term that ended without request or closure is recorded as lapsed once. */
final class Lapses {

    private Lapses() {}

    static List<CaseEvent> record(RecordLapse c, Situation s) {
        Term term = s.file().term();
        if (term == null
                || !term.overdueOn(s.on())
                || term.pending() != null
                || term.endsOn().equals(term.lapsedOn())) {
            return List.of();
        }
        return List.of(new TermLapsed(term.endsOn()));
    }
}
