package nl.gezinslijn.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.RecordEvent.Withdrawal;

/**
 * Where somebody stands who looks back: the case as it was in the world on a day, as far as it was known at an instant
 * (TIME-1). What occurred later and what became known later is left out, and so is what had been retracted or voided by
 * then, whatever day the withdrawal is about.
 *
 * @param on last day that counts, in the programme's time zone
 * @param knownAt last instant of recording that counts
 */
public record AsOf(LocalDate on, Instant knownAt) {

    /** The case as it stood; {@link CaseFile#exists} tells whether there was one yet. */
    public CaseFile fold(String caseId, Iterable<? extends Entry<? extends CaseEvent>> entries) {
        Set<Long> withdrawn = new HashSet<>();
        for (Entry<? extends CaseEvent> entry : entries) {
            if (entry.event() instanceof Withdrawal withdrawal && known(entry)) {
                withdrawn.add(withdrawal.entry());
            }
        }
        CaseFile file = CaseFile.none(caseId);
        for (Entry<? extends CaseEvent> entry : entries) {
            if (known(entry) && occurred(entry)) {
                file = withdrawn.contains(entry.sequence()) ? file.passing(entry) : CaseFile.evolve(file, entry);
            }
        }
        return file;
    }

    /**
     * The same, one entry on.
     *
     * @param line all entries of the case before this one; read only when an entry is withdrawn
     */
    public CaseFile next(
            CaseFile file,
            Entry<? extends CaseEvent> entry,
            Supplier<? extends List<? extends Entry<? extends CaseEvent>>> line) {
        if (!known(entry)) {
            return file;
        }
        if (entry.event() instanceof Withdrawal) {
            List<Entry<? extends CaseEvent>> all = new ArrayList<>(line.get());
            all.add(entry);
            return fold(file.caseId(), all);
        }
        return occurred(entry) ? CaseFile.evolve(file, entry) : file;
    }

    /** It was recorded by then. */
    public boolean known(Entry<?> entry) {
        return !entry.stamp().recordedAt().isAfter(knownAt);
    }

    /** It had happened by that day. */
    public boolean occurred(Entry<?> entry) {
        return !entry.occurredOn().isAfter(on);
    }
}
