package nl.gezinslijn.query.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Relation.Supply;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;

/**
 * Who works in cases sees those one has to do with; an inspector those of a programme whose inspection is open; an
 * analyst figures and no case; an administrator or importer neither. With several roles one sees what each of them
 * shows.
 */
public final class MayReadByRole implements MayRead {

    private static final Set<Role> WORKERS =
            EnumSet.of(Role.COACH, Role.COORDINATOR, Role.PROCESS_LEAD, Role.ZORGREGISSEUR, Role.BEHAVIOURAL_SCIENTIST);

    /** Who steers needs the figures whole, also where they are small. */
    private static final Set<Role> STEER = EnumSet.of(Role.COORDINATOR, Role.PROCESS_LEAD, Role.ZORGREGISSEUR);

    private final Programmes programmes;
    private final Supplier<Set<String>> inspected;
    private final Clock clock;

    /** @param inspected ids of the programmes that are under an open inspection now */
    public MayReadByRole(Programmes programmes, Supplier<Set<String>> inspected, Clock clock) {
        this.programmes = programmes;
        this.inspected = inspected;
        this.clock = clock;
    }

    @Override
    public Sight sight(Reader reader) {
        return new Sight(
                reader,
                WORKERS.stream().filter(reader.roles()::contains).collect(Collectors.toSet()),
                reader.roles().contains(Role.COORDINATOR) ? supplied(reader.organisation()) : Map.of(),
                reader.roles().contains(Role.INSPECTOR) ? inspected.get() : Set.of(),
                clock.instant());
    }

    /** The newest version of a programme says how it is coordinated. */
    private Map<String, Supply> supplied(String organisation) {
        Map<String, Supply> supplied = new HashMap<>();
        for (Programme each : programmes.all()) {
            Programme programme = programmes.newest(each.id()).orElse(each);
            supplied.put(programme.id(), Supply.of(programme, organisation));
        }
        return supplied;
    }

    @Override
    public Figures figures(Reader reader, String programme) {
        boolean inspects =
                reader.roles().contains(Role.INSPECTOR) && inspected.get().contains(programme);
        if (inspects || Stream.of(Role.values()).filter(STEER::contains).anyMatch(reader.roles()::contains)) {
            return Figures.ALL;
        }
        return reader.roles().contains(Role.ANALYST) ? Figures.WITHOUT_SMALL_CELLS : Figures.NONE;
    }

    @Override
    public boolean projections(Reader reader) {
        return reader.roles().contains(Role.ANALYST) || reader.roles().contains(Role.ADMINISTRATOR);
    }

    @Override
    public boolean names(Reader reader) {
        return WORKERS.stream().anyMatch(reader.roles()::contains);
    }

    @Override
    public boolean askForHeads(Reader reader) {
        return reader.roles().contains(Role.INSPECTOR) || reader.roles().contains(Role.ADMINISTRATOR);
    }

    @Override
    public boolean follow(Reader reader) {
        return reader.roles().contains(Role.ADMINISTRATOR);
    }
}
