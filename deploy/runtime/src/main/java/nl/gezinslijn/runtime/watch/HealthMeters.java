package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Each component of health as a figure, to be woken by. */
public final class HealthMeters {

    private HealthMeters() {}

    private static boolean isUp(HealthIndicator component) {
        Health health = component.health();
        return health != null && Status.UP.equals(health.getStatus());
    }

    /** @param components by the name under which health shows them */
    public static void bind(Map<String, HealthIndicator> components, MeterRegistry registry) {
        components.forEach((name, component) -> {
            Recent<Boolean> up = new Recent<>(() -> isUp(component));
            Gauge.builder("gezinslijn.health", up, it -> it.get().orElse(false) ? 1 : 0)
                    .tag("component", name)
                    .description("1 when it is up")
                    .strongReference(true)
                    .register(registry);
        });
    }
}
