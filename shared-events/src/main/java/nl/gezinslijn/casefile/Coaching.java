package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import org.jspecify.annotations.Nullable;

/**
 * Who coaches, since when, how intensively, and the periods of help.
 *
 * @param coach null before assignment and after closure
 * @param lastCoach the coach of now or, after closure, the last one
 * @param organisation of that last coach
 * @param coachSince first day of the current coach
 * @param transfers how often another coach took over
 * @param intensity code of the programme's list
 * @param spells periods of help, oldest first: one, and one more for each reopening
 */
public record Coaching(
        @Nullable String coach,
        @Nullable String lastCoach,
        @Nullable String organisation,
        @Nullable LocalDate coachSince,
        int transfers,
        @Nullable String intensity,
        List<Spell> spells) {

    static final Coaching NONE = new Coaching(null, null, null, null, 0, null, List.of());

    public Coaching {
        spells = List.copyOf(spells);
    }

    /**
     * A period from assignment or reopening to closure.
     *
     * @param startedOn start of coaching; the reopening day for a reopened case
     * @param endedOn null while open
     */
    public record Spell(
            LocalDate assignedOn,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {

        /** Open on a day: assigned on or before it and not closed on or before it. */
        public boolean openOn(LocalDate day) {
            return !assignedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    /** First day any coaching started; null before. */
    public @Nullable LocalDate firstStartedOn() {
        return spells.isEmpty() ? null : spells.getFirst().startedOn();
    }

    Coaching assigned(LocalDate on, CoachAssigned e) {
        return new Coaching(
                e.coach(), e.coach(), e.organisation(), on, transfers, intensity, plus(new Spell(on, null, null)));
    }

    Coaching transferred(LocalDate on, CoachTransferred e) {
        return new Coaching(e.coach(), e.coach(), e.organisation(), on, transfers + 1, intensity, spells);
    }

    Coaching started(LocalDate on, @Nullable String startIntensity) {
        return new Coaching(
                coach,
                lastCoach,
                organisation,
                coachSince,
                transfers,
                startIntensity,
                last(s -> new Spell(s.assignedOn(), on, s.endedOn())));
    }

    Coaching ended(LocalDate on) {
        return new Coaching(
                null,
                lastCoach,
                organisation,
                coachSince,
                transfers,
                intensity,
                last(s -> new Spell(s.assignedOn(), s.startedOn(), on)));
    }

    Coaching reopened(LocalDate on, CaseReopened e) {
        return new Coaching(
                e.coach(), e.coach(), e.organisation(), on, transfers, e.intensity(), plus(new Spell(on, on, null)));
    }

    private List<Spell> plus(Spell spell) {
        List<Spell> all = new ArrayList<>(spells);
        all.add(spell);
        return all;
    }

    private List<Spell> last(UnaryOperator<Spell> change) {
        if (spells.isEmpty()) {
            return spells;
        }
        List<Spell> all = new ArrayList<>(spells);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return all;
    }
}
