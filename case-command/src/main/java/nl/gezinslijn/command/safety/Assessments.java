package nl.gezinslijn.command.safety;

import static nl.gezinslijn.command.Refused.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.casefile.Safety;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.command.handover.Relapses;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.RiskAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;

/** SAFE-1 and SAFE-2: acute unsafety puts the plan on hold, and only safety takes it off. */
final class Assessments {

    private static final int HIGHEST_RISK = 5;

    private Assessments() {}

    static List<CaseEvent> risk(AssessRisk c, Situation s) {
        Codes.check("instrument", c.instrument(), s.programme().codes().riskInstruments());
        if (c.level() < 1 || c.level() > HIGHEST_RISK) {
            throw new InvalidField("level", "is 1 to " + HIGHEST_RISK);
        }
        return List.of(new RiskAssessed(c.instrument(), c.level(), c.note()));
    }

    static List<CaseEvent> safety(AssessSafety c, Situation s) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new SafetyAssessed(c.level(), c.note()));
        if (c.level() == SafetyLevel.ACUTELY_UNSAFE && s.programme().safety().acuteUnsafetyHolds() && isLatest(s)) {
            events.addAll(held(s));
        }
        return events;
    }

    static List<CaseEvent> hold(Hold c, Situation s) {
        unless(s.hasReason(), Rule.SAFE_1, "a hold says why");
        return List.of(new PlanPutOnHold());
    }

    static List<CaseEvent> resume(Resume c, Situation s) {
        Safety safety = s.file().safety();
        LocalDate assessed = safety.assessedOn();
        unless(
                safety.safeSinceHold() && assessed != null && !assessed.isAfter(s.on()),
                Rule.SAFE_2,
                "work resumes only after an assessment, since the hold, that it is safe enough");
        return List.of(new WorkResumed());
    }

    private static List<CaseEvent> held(Situation s) {
        CaseState state = s.file().state();
        if (state != CaseState.ACTIVE && state != CaseState.AFTERCARE) {
            return List.of();
        }
        LocalDate last = Objects.requireNonNull(s.file().lastLifecycleOn());
        unless(
                !s.on().isBefore(last),
                Rule.TIME_1,
                "this assessment puts the plan on hold, and so occurs on or after the last lifecycle step of " + last);
        // In aftercare it is a relapse, followed by the hold (§3).
        return state == CaseState.ACTIVE
                ? List.of(new PlanPutOnHold())
                : List.of(Relapses.sameCoach(s), new PlanPutOnHold());
    }

    private static boolean isLatest(Situation s) {
        LocalDate latest = s.file().safety().assessedOn();
        return latest == null || !s.on().isBefore(latest);
    }
}
