package nl.gezinslijn.command.intensity;

import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme.Intensity;
import org.jspecify.annotations.Nullable;

/** INTY-1: who says that an intensity fits. */
public final class Assessors {

    private Assessors() {}

    /**
     * Who assessed this change, which has its reason. Reads the office when a coordinator takes the assessor's place.
     *
     * @throws Refused when it was not the one whom the programme names
     */
    static Assessment of(Intensity intensity, Situation s) {
        Role assessor = intensity.assessedBy();
        if (assessor == null) {
            return Assessment.NOT_ASKED;
        }
        if (byAssessor(assessor, s)) {
            return Assessment.BY_THE_ASSESSOR;
        }
        if (s.actor().role() == Role.COORDINATOR && !s.around().office().anyInOffice(assessor, s.on())) {
            return Assessment.WITHOUT_ASSESSOR_IN_OFFICE;
        }
        throw refusal(intensity, assessor);
    }

    /**
     * For a start, a reopening or a relapse at this intensity: nobody stands in for the assessor there.
     *
     * @param intensity code; null where the programme has none
     */
    public static void require(@Nullable String intensity, Situation s) {
        if (intensity == null) {
            return;
        }
        Intensity wanted = s.programme().intensity(intensity).orElseThrow();
        Role assessor = wanted.assessedBy();
        if (assessor != null && !byAssessor(assessor, s)) {
            throw refusal(wanted, assessor);
        }
    }

    private static boolean byAssessor(Role assessor, Situation s) {
        return s.actor().role() == assessor || s.stamp().onBehalfOf() != null;
    }

    private static Refused refusal(Intensity intensity, Role assessor) {
        return new Refused(
                Rule.INTY_1,
                "'" + intensity.code() + "' is assessed by the " + assessor.code()
                        + ": act in that role or name the person in onBehalfOf; while none is in office a"
                        + " coordinator changes to it with a reason");
    }
}
