package nl.gezinslijn.event;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In what role somebody acts. The role table of a programme says which role may do what (COACH-4). */
public enum Role {
    /** gezinscoach */
    COACH,
    /** coördinator */
    COORDINATOR,
    /** procesregisseur */
    PROCESS_LEAD,
    /** zorgregisseur */
    ZORGREGISSEUR,
    /** gedragswetenschapper */
    BEHAVIOURAL_SCIENTIST,
    /** toezichthouder */
    INSPECTOR,
    /** analist */
    ANALYST,
    /** functioneel beheerder */
    ADMINISTRATOR,
    /** importeur: brings in an old register */
    IMPORTER,
    /** the service itself, recording what fell due */
    SYSTEM;

    /** As written in programmes, imports and answers: {@code process-lead}. */
    private static final Map<String, Role> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Role::code, role -> role));

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no role is written so */
    public static Role parse(String code) {
        Role written = BY_CODE.get(code);
        return written != null ? written : valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
