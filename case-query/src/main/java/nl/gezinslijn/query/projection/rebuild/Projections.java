package nl.gezinslijn.query.projection.rebuild;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All projections that are kept here, by name. */
public final class Projections {

    private final Map<String, ProjectionKeeper<?, ?>> keepers = new LinkedHashMap<>();

    public Projections(Collection<? extends ProjectionKeeper<?, ?>> keepers) {
        keepers.forEach(keeper -> this.keepers.put(keeper.name(), keeper));
    }

    public Collection<ProjectionKeeper<?, ?>> all() {
        return keepers.values();
    }

    public Optional<ProjectionKeeper<?, ?>> find(String name) {
        return Optional.ofNullable(keepers.get(name));
    }
}
