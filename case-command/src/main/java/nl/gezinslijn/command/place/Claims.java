package nl.gezinslijn.command.place;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseEnded;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.OfFamily;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.office.CoachRecord;
import nl.gezinslijn.office.FamilyRecord;
import nl.gezinslijn.office.Office;
import nl.gezinslijn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** COACH-2, INT-2 and INTY-2: whether what a case claims is free. Decides, and says what follows in each line. */
public final class Claims {

    private Claims() {}

    /** For a coach who is to have this case. */
    public static List<OfCoach> take(CoachRecord coach, String caseId, Programme programme) {
        if (coach.cases().contains(caseId)) {
            return List.of();
        }
        Integer cap = lower(programme.caseloadCap(), coach.atMost());
        unless(
                cap == null || coach.cases().size() < cap,
                Rule.COACH_2,
                "this coach has " + coach.cases().size() + " cases, and at most " + cap + " at a time");
        return List.of(new CoachPlaceTaken(caseId));
    }

    public static List<OfCoach> giveBack(CoachRecord coach, String caseId) {
        return coach.cases().contains(caseId) ? List.of(new CoachPlaceGivenBack(caseId)) : List.of();
    }

    /** @param mayKnow whether the asker may be told which case is open */
    public static List<OfFamily> open(FamilyRecord family, String programme, String caseId, boolean mayKnow) {
        String other = family.openCases().get(programme);
        unless(
                other == null || other.equals(caseId),
                Rule.INT_2,
                "this family has an open case in this programme" + (mayKnow ? ": " + other : ""));
        return other == null ? List.of(new FamilyCaseOpened(programme, caseId)) : List.of();
    }

    public static List<OfFamily> end(FamilyRecord family, String programme, String caseId) {
        return caseId.equals(family.openCases().get(programme))
                ? List.of(new FamilyCaseEnded(programme, caseId))
                : List.of();
    }

    /**
     * For an intensity that the case is to have.
     *
     * @param overCapacity it was let in above the number of places, or safety left no choice
     */
    public static List<OfProgramme> take(
            Office office, String intensity, String caseId, Programme programme, boolean overCapacity) {
        int own = programme
                .intensity(intensity)
                .map(Programme.Intensity::capacity)
                .map(Programme.Capacity::upTo)
                .orElse(Integer.MAX_VALUE);
        int places = office.capacities().getOrDefault(intensity, own);
        unless(
                overCapacity || office.taken(intensity).size() < places,
                Rule.INTY_2,
                "all " + places + " places of '" + intensity + "' are taken");
        return List.of(new IntensityPlaceTaken(intensity, caseId));
    }

    private static @Nullable Integer lower(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
