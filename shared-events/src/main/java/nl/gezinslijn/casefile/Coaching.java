package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
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
 * @param intensitySince first day of that intensity
 * @param unassessed the intensity was entered without the assessor, because none was in office (INTY-1)
 * @param spells periods of help, oldest first: one, and one more for each reopening
 */
public record Coaching(
        @Nullable String coach,
        @Nullable String lastCoach,
        @Nullable String organisation,
        @Nullable LocalDate coachSince,
        int transfers,
        @Nullable String intensity,
        @Nullable LocalDate intensitySince,
        boolean unassessed,
        List<Spell> spells) {

    static final Coaching NONE = new Coaching(null, null, null, null, 0, null, null, false, List.of());

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
        return coachedBy(e.coach(), e.organisation(), on, transfers).with(plus(new Spell(on, null, null)));
    }

    Coaching transferred(LocalDate on, CoachTransferred e) {
        return coachedBy(e.coach(), e.organisation(), on, transfers + 1);
    }

    Coaching started(LocalDate on, @Nullable String startIntensity) {
        return atIntensity(startIntensity, on, false).with(last(s -> new Spell(s.assignedOn(), on, s.endedOn())));
    }

    Coaching changed(LocalDate on, IntensityChanged e) {
        return atIntensity(e.intensity(), on, e.assessment() == Assessment.WITHOUT_ASSESSOR_IN_OFFICE);
    }

    Coaching ended(LocalDate on) {
        return new Coaching(
                null,
                lastCoach,
                organisation,
                coachSince,
                transfers,
                intensity,
                intensitySince,
                unassessed,
                last(s -> new Spell(s.assignedOn(), s.startedOn(), on)));
    }

    Coaching reopened(LocalDate on, CaseReopened e) {
        return coachedBy(e.coach(), e.organisation(), on, transfers)
                .atIntensity(e.intensity(), on, false)
                .with(plus(new Spell(on, on, null)));
    }

    Coaching relapsed(LocalDate on, RelapseRecorded e) {
        boolean another = !e.coach().equals(coach);
        Coaching next = another ? coachedBy(e.coach(), e.organisation(), on, transfers + 1) : this;
        return next.atIntensity(e.intensity(), on, false);
    }

    private Coaching coachedBy(String who, String of, LocalDate since, int transferred) {
        return new Coaching(who, who, of, since, transferred, intensity, intensitySince, unassessed, spells);
    }

    private Coaching atIntensity(@Nullable String now, LocalDate since, boolean withoutAssessor) {
        return new Coaching(
                coach,
                lastCoach,
                organisation,
                coachSince,
                transfers,
                now,
                now == null ? null : since,
                withoutAssessor,
                spells);
    }

    private Coaching with(List<Spell> periods) {
        return new Coaching(
                coach, lastCoach, organisation, coachSince, transfers, intensity, intensitySince, unassessed, periods);
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
