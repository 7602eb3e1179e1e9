package nl.gezinslijn.query.access;

import java.util.Set;
import nl.gezinslijn.event.Role;

/**
 * A coach sees the own cases; who steers, assesses or inspects sees every case; an analyst sees reports and no case; an
 * administrator or importer sees neither. The views themselves are for analysts and administrators. With several roles
 * one sees what the widest of them shows.
 */
public final class MayReadByRole implements MayRead {

    private static final Set<Role> EVERY_CASE =
            Set.of(Role.COORDINATOR, Role.PROCESS_LEAD, Role.ZORGREGISSEUR, Role.BEHAVIOURAL_SCIENTIST, Role.INSPECTOR);

    @Override
    public Cases cases(Reader reader) {
        if (reader.roles().stream().anyMatch(EVERY_CASE::contains)) {
            return Cases.ALL;
        }
        return reader.roles().contains(Role.COACH) ? Cases.OWN : Cases.NONE;
    }

    @Override
    public boolean reports(Reader reader) {
        return cases(reader) != Cases.NONE || reader.roles().contains(Role.ANALYST);
    }

    @Override
    public boolean projections(Reader reader) {
        return reader.roles().contains(Role.ANALYST) || reader.roles().contains(Role.ADMINISTRATOR);
    }

    @Override
    public boolean askForHeads(Reader reader) {
        return reader.roles().contains(Role.INSPECTOR) || reader.roles().contains(Role.ADMINISTRATOR);
    }
}
