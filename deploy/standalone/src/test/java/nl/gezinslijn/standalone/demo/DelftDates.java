package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import nl.gezinslijn.standalone.demo.DelftFamilies.Family;
import nl.gezinslijn.standalone.demo.DelftFamilies.Turn;

/**
 * When a family of Delft gets its coach, and when the coach begins.
 *
 * @param decidedOn day on which the zorgregisseur assigns a coach, or declines
 */
record DelftDates(Family family, LocalDate decidedOn, LocalDate startedOn) {

    static DelftDates of(Family family) {
        Dice dice = Dice.named("delft/dates/" + family.number());
        LocalDate decidedOn = OfficeCalendar.after(family.registeredOn(), dice.between(4, 7));
        return new DelftDates(family, decidedOn, OfficeCalendar.after(decidedOn, dice.between(3, 6)));
    }

    boolean isHelped() {
        return family.turn() != Turn.DECLINED && !decidedOn.isAfter(DelftFamilies.LAST_DAY);
    }

    /** The day help ends; the last day of the register for a family that is still helped then. */
    LocalDate end() {
        return family.closedOn() == null ? DelftFamilies.LAST_DAY : family.closedOn();
    }
}
