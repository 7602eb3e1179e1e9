package nl.gezinslijn.runtime.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Projections;

/** Figures of each projection under {@code gezinslijn.projection}, to watch and to be woken by. */
public final class ProjectionMeters implements MeterBinder {

    private final Projections projections;

    public ProjectionMeters(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ProjectionKeeper<?, ?> keeper : projections.all()) {
            gauge(
                    registry,
                    keeper,
                    "lag",
                    "Events behind the newest",
                    it -> it.current().status().lag());
            gauge(
                    registry,
                    keeper,
                    "parked",
                    "Cases that could not be folded and wait for a retry",
                    it -> it.current().status().parked());
            gauge(
                    registry,
                    keeper,
                    "stopped",
                    "1 when too many cases are parked",
                    it -> it.current().status().stopped() ? 1 : 0);
            gauge(
                    registry,
                    keeper,
                    "documents",
                    "Cases that have a view",
                    it -> it.current().status().documents());
            gauge(
                    registry,
                    keeper,
                    "rebuild.progress",
                    "Share of the last rebuild that is done",
                    it -> it.rebuilds().stream()
                            .findFirst()
                            .map(last -> last.work().share())
                            .orElse(1.0));
        }
    }

    private static void gauge(
            MeterRegistry registry,
            ProjectionKeeper<?, ?> keeper,
            String name,
            String description,
            ToDoubleFunction<ProjectionKeeper<?, ?>> figure) {
        Gauge.builder("gezinslijn.projection." + name, keeper, figure)
                .tag("projection", keeper.name())
                .description(description)
                .register(registry);
    }
}
