package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.standalone.demo.DrenthePilots.Family;
import org.jspecify.annotations.Nullable;

/**
 * When a family of the pilots comes and goes: within its term, which is half a year and three months for each
 * extension.
 *
 * @param closedOn null when the register does not tell the end
 */
record DrentheDates(
        Family family,
        LocalDate assignedOn,
        LocalDate startedOn,
        @Nullable LocalDate closedOn) {

    static final int TERM = 6;
    static final int EXTENSION = 3;

    static DrentheDates of(Family family) {
        Dice dice = Dice.named("drenthe/dates/" + family.number());
        LocalDate assignedOn = OfficeCalendar.after(family.registeredOn(), dice.between(3, 6));
        LocalDate startedOn = OfficeCalendar.after(assignedOn, dice.between(4, 8));
        LocalDate lastDay = Term.end(startedOn, TERM + EXTENSION * family.extensions());
        LocalDate closedOn = switch (family.ending()) {
            case DrenthePilots.OPEN -> null;
            case "ended-by-family" -> startedOn.plusDays(dice.between(60, 110));
            case "moved", "taken-over-by-authority" -> startedOn.plusDays(dice.between(125, 150));
            case "term-ended" -> lastDay;
            default -> lastDay.minusDays(dice.between(3, 20));
        };
        return new DrentheDates(
                family, assignedOn, startedOn, closedOn == null ? null : OfficeCalendar.onOrBefore(closedOn));
    }

    LocalDate end() {
        return closedOn == null ? DrenthePilots.LAST_DAY : closedOn;
    }

    /** Last day of the term after so many extensions. */
    LocalDate termEnd(int extensions) {
        return Term.end(startedOn, TERM + EXTENSION * extensions);
    }
}
