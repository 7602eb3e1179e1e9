package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.gezinslijn.query.projection.ProjectionStatus;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Projections;
import nl.gezinslijn.query.projection.rebuild.Rebuild;

/** Figures of each projection under {@code gezinslijn.projection}, to watch and to be woken by. */
public final class ProjectionMeters implements MeterBinder {

    private final Projections projections;

    public ProjectionMeters(Projections projections) {
        this.projections = projections;
    }

    private record Standing(ProjectionStatus status, Optional<Rebuild> last) {

        static Standing of(ProjectionKeeper<?, ?> keeper) {
            return new Standing(
                    keeper.current().status(), keeper.rebuilds().stream().findFirst());
        }

        boolean rebuilding() {
            return last.isPresent() && !last.get().phase().ended();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ProjectionKeeper<?, ?> keeper : projections.all()) {
            Recent<Standing> standing = new Recent<>(() -> Standing.of(keeper));
            record Figure(String name, String description, ToDoubleFunction<Standing> of) {}
            for (Figure figure : List.of(
                    new Figure(
                            "lag", "Events behind the newest", it -> it.status().lag()),
                    new Figure(
                            "parked",
                            "Cases that could not be folded and wait for a retry",
                            it -> it.status().parked()),
                    new Figure(
                            "given.up",
                            "Parked cases that somebody gave up",
                            it -> it.status().givenUp()),
                    new Figure(
                            "stopped",
                            "1 when too many cases are parked",
                            it -> it.status().stopped() ? 1 : 0),
                    new Figure(
                            "documents",
                            "Cases that have a view",
                            it -> it.status().documents()),
                    new Figure("rebuilding", "1 while a rebuild is under way", it -> it.rebuilding() ? 1 : 0),
                    new Figure(
                            "rebuild.progress",
                            "Share of the last rebuild that is read",
                            it -> it.last().map(last -> last.work().share()).orElse(1.0)),
                    new Figure(
                            "rebuild.events.per.second",
                            "Speed of the rebuild under way",
                            it -> it.rebuilding()
                                    ? it.last().orElseThrow().work().eventsPerSecond()
                                    : 0))) {
                Gauge.builder(
                                "gezinslijn.projection." + figure.name(),
                                standing,
                                from -> from.get()
                                        .map(it -> figure.of().applyAsDouble(it))
                                        .orElse(Double.NaN))
                        .tag("projection", keeper.name())
                        .description(figure.description())
                        .strongReference(true)
                        .register(registry);
            }
        }
    }
}
