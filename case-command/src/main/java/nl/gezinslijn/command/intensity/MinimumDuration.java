package nl.gezinslijn.command.intensity;

import static nl.gezinslijn.command.Refused.unless;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.programme.Programme.Intensity;

/** INTY-5: an intensity that is meant to last. */
public final class MinimumDuration {

    private MinimumDuration() {}

    /**
     * Whether the intensity of now ends before its minimum duration.
     *
     * @throws Refused when it does and no reason is given
     */
    public static boolean cutShort(Situation s) {
        String code = s.file().coaching().intensity();
        LocalDate since = s.file().coaching().intensitySince();
        Integer months = code == null
                ? null
                : s.programme().intensity(code).map(Intensity::minimumMonths).orElse(null);
        if (since == null || months == null || !s.on().isBefore(since.plusMonths(months))) {
            return false;
        }
        unless(
                s.hasReason(),
                Rule.INTY_5,
                "'" + code + "' lasts at least " + months + " months, until " + since.plusMonths(months)
                        + ": ending it before needs a reason");
        return true;
    }
}
