package nl.gezinslijn.query.casefile;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.Coaching.Spell;
import org.jspecify.annotations.Nullable;

/**
 * When things happened in a case: the few fields of its row that reports over years read of every case there ever was.
 * The names are those of the row.
 */
public record CaseDates(
        LocalDate registeredOn,
        @Nullable LocalDate waitingSince,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate firstContactOn,
        List<Spell> spells) {

    public CaseDates {
        spells = List.copyOf(spells);
    }

    /** First day a coach had the case; null before. */
    public @Nullable LocalDate firstAssignedOn() {
        return spells.isEmpty() ? null : spells.getFirst().assignedOn();
    }

    /** Open on a day: assigned or reopened on or before it, and not closed on or before it. */
    public boolean openOn(LocalDate day) {
        return spells.stream().anyMatch(spell -> spell.openOn(day));
    }
}
