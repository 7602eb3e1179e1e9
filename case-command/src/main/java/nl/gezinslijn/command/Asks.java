package nl.gezinslijn.command;

import java.util.Set;

/**
 * What a decision looks at beyond its case.
 *
 * @param coaches account ids of coaches
 * @param office the programme's office: waiting list, places, staff
 */
public record Asks(Set<String> coaches, boolean office) {

    public static final Asks NOTHING = new Asks(Set.of(), false);
    public static final Asks OFFICE = new Asks(Set.of(), true);

    public Asks {
        coaches = Set.copyOf(coaches);
    }

    public static Asks coach(String account) {
        return new Asks(Set.of(account), false);
    }

    public static Asks coachAndOffice(String account) {
        return new Asks(Set.of(account), true);
    }
}
