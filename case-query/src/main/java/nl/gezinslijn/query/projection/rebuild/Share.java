package nl.gezinslijn.query.projection.rebuild;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.scan.Partition;
import nl.gezinslijn.query.projection.scan.Reach;

/** What this process does of a rebuild's folding and writing: part after part that nobody else is at. */
final class Share<E, S> {

    private final Building<E, S> building;
    private final Run.House<E, S> house;
    private final Rebuild rebuild;
    private final Reach reach;
    private final Parts parts;

    /** @param projection on the generation to build */
    Share(
            Projection<E, S> projection,
            Run.House<E, S> house,
            Rebuild rebuild,
            Meter meter,
            BooleanSupplier stopping,
            Consumer<Phase> enter) {
        this.building = new Building<>(projection, house, meter, stopping, enter);
        this.house = house;
        this.rebuild = rebuild;
        this.reach = house.log().reach(rebuild);
        this.parts = house.log().parts();
    }

    /** Whether there was a part to fold. */
    boolean foldOne() {
        Optional<Partition> free = parts.claim(rebuild);
        if (free.isEmpty()) {
            return false;
        }
        Partition part = free.get();
        boolean finished = false;
        try {
            parts.finish(rebuild, part, building.pass(reach, part));
            finished = true;
        } finally {
            if (!finished) {
                parts.release(rebuild, part);
            }
        }
        house.store().commit();
        return true;
    }
}
