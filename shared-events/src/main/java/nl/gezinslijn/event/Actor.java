package nl.gezinslijn.event;

/**
 * Who acts.
 *
 * @param id account id
 * @param role the role this person acts in here
 * @param organisation the organisation this person works for
 */
public record Actor(String id, Role role, String organisation) {

    /** The service itself, when it records what fell due. */
    public static final Actor SYSTEM = new Actor("gezinslijn", Role.SYSTEM, "gezinslijn");
}
