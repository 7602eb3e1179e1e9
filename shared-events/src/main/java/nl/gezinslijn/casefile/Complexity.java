package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import org.jspecify.annotations.Nullable;

/**
 * Whether the case is complex, and whether the kitchen table has been dealt with (INT-4).
 *
 * @param testedOn day of the latest test; null before the first
 * @param criteria that held at the latest test
 * @param talkedOn latest day of a talk at the kitchen table
 * @param dealtWith a talk was held jointly, or its reason says why not
 */
public record Complexity(
        @Nullable LocalDate testedOn,
        List<String> criteria,
        boolean complex,
        @Nullable LocalDate talkedOn,
        boolean dealtWith) {

    static final Complexity NONE = new Complexity(null, List.of(), false, null, false);

    public Complexity {
        criteria = List.copyOf(criteria);
    }

    /** A plan waits for the joint talk. */
    public boolean wantsTalk() {
        return complex && !dealtWith;
    }

    /** The latest test counts; of two on one day the one recorded last. */
    Complexity tested(LocalDate on, ComplexityTested e) {
        return testedOn != null && on.isBefore(testedOn)
                ? this
                : new Complexity(on, e.criteria(), e.complex(), talkedOn, dealtWith);
    }

    Complexity talked(LocalDate on, boolean settles) {
        return new Complexity(testedOn, criteria, complex, Days.latest(talkedOn, on), dealtWith || settles);
    }
}
