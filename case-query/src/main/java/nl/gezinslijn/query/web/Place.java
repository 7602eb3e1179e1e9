package nl.gezinslijn.query.web;

import static nl.gezinslijn.event.Role.ADMINISTRATOR;
import static nl.gezinslijn.event.Role.ANALYST;
import static nl.gezinslijn.event.Role.BEHAVIOURAL_SCIENTIST;
import static nl.gezinslijn.event.Role.COACH;
import static nl.gezinslijn.event.Role.COORDINATOR;
import static nl.gezinslijn.event.Role.INSPECTOR;
import static nl.gezinslijn.event.Role.PROCESS_LEAD;
import static nl.gezinslijn.event.Role.ZORGREGISSEUR;

import java.util.Set;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.Reader;

/** Where somebody's work begins, in the order in which it is shown; the first is where one comes in. */
enum Place {
    FAMILIES("/families", COACH, PROCESS_LEAD, ZORGREGISSEUR, BEHAVIOURAL_SCIENTIST),
    OVERVIEW("/", COORDINATOR, PROCESS_LEAD, ZORGREGISSEUR),
    WORKLIST("/worklist", COORDINATOR),
    WAITING_LIST("/waiting-list", COORDINATOR),
    ESCALATIONS("/escalations", COORDINATOR),
    INSPECTIONS("/inspections", INSPECTOR, COORDINATOR, ZORGREGISSEUR, PROCESS_LEAD),
    ACCOUNTS("/accounts", ADMINISTRATOR),
    PROJECTIONS("/projections", ANALYST, ADMINISTRATOR),
    MATRIX("/matrix", COORDINATOR, INSPECTOR, ANALYST),
    EXPORTS("/exports", ANALYST),
    WHO_LOOKED("/access-log", INSPECTOR),
    PROOFS("/proofs", INSPECTOR, ADMINISTRATOR),
    PROGRAMMES("/programmes", ADMINISTRATOR, COORDINATOR, ANALYST, INSPECTOR),
    KEYS("/keys", ADMINISTRATOR),
    RETENTION("/retention", ADMINISTRATOR, COORDINATOR);

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<Role> roles;

    Place(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    String path() {
        return path;
    }

    boolean isFor(Reader reader) {
        return reader.roles().stream().anyMatch(roles::contains);
    }

    /**
     * A place as it is shown.
     *
     * @param name by which it has its words
     */
    record Link(String name, String path, boolean current) {}

    /** @param at where the reader is now, or below it */
    Link link(String at) {
        boolean current = path.equals("/") ? at.equals("/") : at.equals(path) || at.startsWith(path + "/");
        return new Link(name(), path, current);
    }
}
