package nl.gezinslijn.command;

import java.util.stream.Collectors;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Intensity;
import org.jspecify.annotations.Nullable;

/** Intensities of a programme. */
public final class Intensities {

    private Intensities() {}

    /**
     * The intensity asked for, else the programme's first; null where it has none.
     *
     * @throws InvalidField when the programme does not know it
     */
    public static @Nullable String orFirst(Programme programme, @Nullable String asked) {
        if (asked == null) {
            return programme.intensities().isEmpty()
                    ? null
                    : programme.intensities().getFirst().code();
        }
        return programme
                .intensity(asked)
                .map(Intensity::code)
                .orElseThrow(() -> new InvalidField(
                        "intensity",
                        "is not an intensity of the programme; it has "
                                + programme.intensities().stream()
                                        .map(Intensity::code)
                                        .collect(Collectors.joining(", "))));
    }
}
