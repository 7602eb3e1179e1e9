package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import org.jspecify.annotations.Nullable;

/**
 * How safe it is.
 *
 * @param level of the latest assessment; null before the first
 * @param riskAssessedOn latest day of a risk assessment
 * @param firstSafetyPlanOn day of the first safety plan
 * @param safetyPlanOn day of the latest safety plan
 * @param holdSince first day of the hold; null when there is none
 * @param holds how often the plan was put on hold
 * @param daysOnHold of the holds that ended
 */
public record Safety(
        @Nullable SafetyLevel level,
        @Nullable LocalDate assessedOn,
        @Nullable LocalDate riskAssessedOn,
        @Nullable LocalDate firstSafetyPlanOn,
        @Nullable LocalDate safetyPlanOn,
        @Nullable LocalDate holdSince,
        int holds,
        long daysOnHold) {

    static final Safety NONE = new Safety(null, null, null, null, null, null, 0, 0);

    /** An assessment that is not safe enough, and none since that is (CLOSE-3). */
    public boolean concernOpen() {
        return level != null && level != SafetyLevel.SAFE_ENOUGH;
    }

    /** It was found safe enough since the hold began (SAFE-2). */
    public boolean safeSinceHold() {
        return level == SafetyLevel.SAFE_ENOUGH
                && assessedOn != null
                && (holdSince == null || !assessedOn.isBefore(holdSince));
    }

    /** The latest assessment counts; of two on one day the one recorded last. */
    Safety assessed(LocalDate on, SafetyLevel found) {
        return assessedOn != null && on.isBefore(assessedOn)
                ? this
                : new Safety(found, on, riskAssessedOn, firstSafetyPlanOn, safetyPlanOn, holdSince, holds, daysOnHold);
    }

    Safety riskAssessed(LocalDate on) {
        return new Safety(
                level,
                assessedOn,
                Days.latest(riskAssessedOn, on),
                firstSafetyPlanOn,
                safetyPlanOn,
                holdSince,
                holds,
                daysOnHold);
    }

    Safety planned(LocalDate on) {
        return new Safety(
                level,
                assessedOn,
                riskAssessedOn,
                Days.earliest(firstSafetyPlanOn, on),
                Days.latest(safetyPlanOn, on),
                holdSince,
                holds,
                daysOnHold);
    }

    Safety held(LocalDate on) {
        return new Safety(
                level, assessedOn, riskAssessedOn, firstSafetyPlanOn, safetyPlanOn, on, holds + 1, daysOnHold);
    }

    /** By resuming or by closing. */
    Safety holdEnded(LocalDate on) {
        return holdSince == null
                ? this
                : new Safety(
                        level,
                        assessedOn,
                        riskAssessedOn,
                        firstSafetyPlanOn,
                        safetyPlanOn,
                        null,
                        holds,
                        daysOnHold + ChronoUnit.DAYS.between(holdSince, on));
    }
}
