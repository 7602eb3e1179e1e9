package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import org.jspecify.annotations.Nullable;

/**
 * Steps of the meldcode on record.
 *
 * @param steps first day each step was taken, by step 1 to 5
 * @param reportingNeeded the first decision of step 5
 * @param helpPossible the second decision of step 5
 */
public record Meldcode(
        Map<Integer, LocalDate> steps,
        @Nullable Boolean reportingNeeded,
        @Nullable Boolean helpPossible,
        @Nullable LocalDate decidedOn) {

    static final Meldcode NONE = new Meldcode(Map.of(), null, null, null);

    public Meldcode {
        steps = Collections.unmodifiableMap(new TreeMap<>(steps));
    }

    /** All five steps were on record on a day (MELD-1). */
    public boolean completeOn(LocalDate day) {
        return steps.size() == 5 && steps.values().stream().noneMatch(on -> on.isAfter(day));
    }

    Meldcode taken(LocalDate on, MeldcodeStepTaken e) {
        Map<Integer, LocalDate> all = new TreeMap<>(steps);
        all.merge(e.step(), on, (one, other) -> one.isBefore(other) ? one : other);
        // The latest decision counts; of two on one day the one recorded last.
        boolean decides = e.step() == 5 && (decidedOn == null || !on.isBefore(decidedOn));
        return decides
                ? new Meldcode(all, e.reportingNeeded(), e.helpPossible(), on)
                : new Meldcode(all, reportingNeeded, helpPossible, decidedOn);
    }
}
