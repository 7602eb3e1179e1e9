package nl.gezinslijn.event;

import java.util.Locale;

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
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no role is written so */
    public static Role parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
