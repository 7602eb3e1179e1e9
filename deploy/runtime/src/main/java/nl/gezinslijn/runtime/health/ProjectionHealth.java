package nl.gezinslijn.runtime.health;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.gezinslijn.query.projection.ProjectionStatus;
import nl.gezinslijn.query.projection.rebuild.GenerationStatus;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Projections;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when a projection has stopped because too many cases are parked, or is further behind than it may be; what is
 * parked or behind is told.
 */
public final class ProjectionHealth implements HealthIndicator {

    private final Projections projections;
    private final long mostLag;

    /** @param mostLag how many events a projection may be behind */
    public ProjectionHealth(Projections projections, long mostLag) {
        this.projections = projections;
        this.mostLag = mostLag;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (ProjectionKeeper<?, ?> keeper : projections.all()) {
            GenerationStatus current = keeper.current();
            health.withDetail(keeper.name(), details(keeper, current));
            if (current.status().stopped() || current.status().lag() > mostLag) {
                health.down();
            }
        }
        return health.build();
    }

    private static Map<String, Object> details(ProjectionKeeper<?, ?> keeper, GenerationStatus current) {
        ProjectionStatus status = current.status();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("serves", current.generation().collection());
        details.put("lag", status.lag());
        details.put("documents", status.documents());
        details.put("parked", status.parked());
        details.put("givenUp", status.givenUp());
        details.put("stopped", status.stopped());
        keeper.rebuilds().stream()
                .findFirst()
                .ifPresent(last -> details.put(
                        "lastRebuild", last.id() + " " + last.phase().code()));
        return details;
    }
}
