package nl.gezinslijn.command.office;

import java.time.LocalDate;
import java.util.Set;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;

/**
 * What a decision outside cases may look at.
 *
 * @param about the coach's account, or the programme's id
 * @param programmes all that are loaded
 */
public record OfficeSituation(String about, Programmes programmes, Stamp stamp) {

    private static final Set<Role> KEEPERS = Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.IMPORTER);

    public LocalDate on() {
        return stamp.occurredOn();
    }

    /** The newest version of the programme it is about. */
    public Programme programme() {
        return programmes.newest(about).orElseThrow(() -> new NotFound("programme " + about));
    }

    /**
     * COACH-4 and TIME-1 outside cases: coordinators and administrators keep these records, and nothing in the future.
     *
     * @param today where the record is kept
     */
    public void check(LocalDate today) {
        Refused.unless(
                KEEPERS.contains(stamp.actor().role()),
                Rule.COACH_4,
                "this is recorded by a coordinator or an administrator");
        Refused.unless(
                !on().isAfter(today), Rule.TIME_1, "occurredOn " + on() + " is in the future; today is " + today);
    }
}
