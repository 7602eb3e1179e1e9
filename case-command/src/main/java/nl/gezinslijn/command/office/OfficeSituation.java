package nl.gezinslijn.command.office;

import java.time.LocalDate;
import java.util.Set;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;

/**
 * What a decision outside cases may look at.
 *
 * @param about the coach's account, the programme's id, or the id of an inspection
 * @param programmes all that are loaded
 */
public record OfficeSituation(String about, Programmes programmes, Frameworks frameworks, Stamp stamp) {

    private static final Set<Role> KEEPERS = Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.IMPORTER);
    private static final Set<Role> INSPECTORS = Set.of(Role.INSPECTOR);

    public LocalDate on() {
        return stamp.occurredOn();
    }

    /** The newest version of the programme it is about. */
    public Programme programme() {
        return programmes.newest(about).orElseThrow(() -> new NotFound("programme " + about));
    }

    /**
     * COACH-4 and TIME-1 outside cases: coordinators and administrators keep these records, inspectors those of their
     * inspections, and nothing in the future.
     *
     * @param today where the record is kept
     */
    public void check(OfficeAction.Line line, LocalDate today) {
        boolean inspection = line == OfficeAction.Line.INSPECTION;
        Refused.unless(
                (inspection ? INSPECTORS : KEEPERS).contains(stamp.actor().role()),
                Rule.COACH_4,
                inspection
                        ? "this is recorded by an inspector"
                        : "this is recorded by a coordinator or an administrator");
        Refused.unless(
                !on().isAfter(today), Rule.TIME_1, "occurredOn " + on() + " is in the future; today is " + today);
    }
}
