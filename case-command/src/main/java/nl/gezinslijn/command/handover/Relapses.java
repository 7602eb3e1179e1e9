package nl.gezinslijn.command.handover;

import java.util.Objects;
import nl.gezinslijn.casefile.Coaching;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;

/** HAND-2: how help begins again out of aftercare. */
public final class Relapses {

    private Relapses() {}

    /** With the coach, and at the intensity, of before. */
    public static RelapseRecorded sameCoach(Situation s) {
        Coaching coaching = s.file().coaching();
        return new RelapseRecorded(
                Objects.requireNonNull(coaching.coach()),
                Objects.requireNonNull(coaching.organisation()),
                coaching.intensity(),
                s.programme().duration().termMonths());
    }
}
