package nl.gezinslijn.command;

import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.programme.Programme;

/**
 * All that a decision may look at: the case as now known, its programme, the working days, when, by whom and why, and
 * what is around the case.
 */
public record Situation(CaseFile file, Programme programme, WorkingDays workingDays, Stamp stamp, Surroundings around) {

    /** Today in the programme's time zone; for an imported entry the day the old register recorded it. */
    public LocalDate today() {
        return LocalDate.ofInstant(stamp.recordedAt(), programme.timeZone());
    }

    public LocalDate on() {
        return stamp.occurredOn();
    }

    public Actor actor() {
        return stamp.actor();
    }

    public boolean hasReason() {
        return stamp.reason() != null;
    }

    /** The registration of a case that exists. */
    public Intake intake() {
        return Objects.requireNonNull(file.intake());
    }
}
