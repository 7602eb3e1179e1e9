package nl.gezinslijn.command.scenario;

import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.Wishes.wish;

import nl.gezinslijn.command.closure.ReopenCase;
import nl.gezinslijn.command.coach.AssignCoach;
import nl.gezinslijn.event.Actor;

/** Words for what is wanted where places are few. */
public final class PlaceWishes {

    private PlaceWishes() {}

    /** Before the first of the waiting list. */
    public static Wish assignOutOfTurn(Actor coach, String reason) {
        return wish(CARLA, new AssignCoach(coach.id(), coach.organisation(), reason));
    }

    public static Wish reopenAt(String intensity, Actor coach) {
        return wish(CARLA, new ReopenCase(coach.id(), coach.organisation(), intensity))
                .onBehalfOf("the behavioural scientist");
    }
}
