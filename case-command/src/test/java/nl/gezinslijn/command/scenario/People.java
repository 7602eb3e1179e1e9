package nl.gezinslijn.command.scenario;

import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Role;

/** Those who act in the tests, and the family they act for. */
public final class People {

    /** The coach of the case, unless a test says otherwise. */
    public static final Actor ANNA = new Actor("anna", Role.COACH, "synthese");

    public static final Actor BEA = new Actor("bea", Role.COACH, "mee");
    public static final Actor CARLA = new Actor("carla", Role.COORDINATOR, "synthese");
    public static final Actor DIRK = new Actor("dirk", Role.COORDINATOR, "synthese");
    /** Coordinates where Bea works. */
    public static final Actor MIEKE = new Actor("mieke", Role.COORDINATOR, "mee");

    public static final Actor PETRA = new Actor("petra", Role.PROCESS_LEAD, "gemeente");
    public static final Actor ZOE = new Actor("zoe", Role.ZORGREGISSEUR, "gemeente");

    /** Has nothing to do with the family. */
    public static final Actor FRANK = new Actor("frank", Role.COACH, "elders");

    public static final Actor GERDA = new Actor("gerda", Role.BEHAVIOURAL_SCIENTIST, "synthese");

    public static final String MOTHER = "person-mother";
    public static final String TIM = "person-tim";
    public static final String NOOR = "person-noor";
    /** Somebody of another family. */
    public static final String STRANGER = "person-stranger";

    private People() {}
}
