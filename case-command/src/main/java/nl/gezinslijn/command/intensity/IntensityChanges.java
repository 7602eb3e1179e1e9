package nl.gezinslijn.command.intensity;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Intensity;

/** INTY-1, INTY-2 and INTY-5: which intensity, by whose word, with room for it, and not too soon. */
final class IntensityChanges {

    private IntensityChanges() {}

    static List<CaseEvent> change(ChangeIntensity c, Situation s) {
        Intensity wanted = wanted(c.intensity(), s);
        unless(
                !wanted.code().equals(s.file().coaching().intensity()),
                Rule.INTY_1,
                "the case is at this intensity already");
        unless(s.hasReason(), Rule.INTY_1, "a change of intensity says why");
        Assessment assessment = Assessors.of(wanted, s);
        return List.of(new IntensityChanged(
                wanted.code(), assessment, aboveCapacity(c, wanted, s), MinimumDuration.cutShort(s)));
    }

    private static Intensity wanted(String code, Situation s) {
        return s.programme()
                .intensity(code)
                .orElseThrow(() -> new Refused(
                        Rule.INTY_1,
                        "that is no intensity of this programme; it has "
                                + s.programme().intensities().stream()
                                        .map(Intensity::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean aboveCapacity(ChangeIntensity c, Intensity wanted, Situation s) {
        Programme.Capacity capacity = wanted.capacity();
        if (capacity == null) {
            return false;
        }
        int places = s.around().office().capacities().getOrDefault(wanted.code(), capacity.upTo());
        boolean full = s.around().office().taken(wanted.code()).size() >= places;
        unless(
                !full || (c.overCapacity() && s.actor().role() == Role.COORDINATOR),
                Rule.INTY_2,
                "all " + places + " places of '" + wanted.code()
                        + "' are taken; a coordinator can let it in with overCapacity and a reason");
        return full;
    }
}
