package nl.gezinslijn.casefile;

import java.util.List;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;

/** Plain events of an invented family, to begin a history with. */
public final class Given {

    public static final FamilyRegistered REGISTERED = new FamilyRegistered(
            "drenthe-2006",
            1,
            "family-1",
            "school",
            "upbringing",
            "4-12",
            "Coevorden",
            List.of("several-problems"),
            List.of(new FamilyMember("child-1", Relation.CHILD, null, null, null, null)),
            null);

    public static final CoachAssigned ASSIGNED = new CoachAssigned("coach.vos", "De Brug", null);

    /** With a term of six months. */
    public static final CoachingStarted STARTED = new CoachingStarted("intensive", 6);

    public static final CaseClosed CLOSED = new CaseClosed("goals-reached", List.of(), List.of(), null, null, null);

    public static final CaseReopened REOPENED = new CaseReopened("coach.smit", "Welzijn Oost", "standby-support", 6);

    private Given() {}

    /** Active since this day, registered and assigned on it too. */
    public static History activeSince(String day) {
        return History.none().on(day, REGISTERED, ASSIGNED, STARTED);
    }

    public static ContactHeld contact(int minutes) {
        return new ContactHeld("conversation", "home", minutes, List.of(), null);
    }

    public static Goal goal(String id) {
        return new Goal(id, "upbringing", List.of(), sealed("Goal.text"));
    }

    public static Protected<String> sealed(String place) {
        return new Protected<>(KeyVault.ofCase(History.CASE), place, "AWEtbm90ZQ");
    }
}
