package nl.gezinslijn.runtime.health;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import nl.gezinslijn.runtime.watch.Recent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a store does not do what it is asked, or not within two seconds. */
public final class Answering implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Recent<Boolean> answers;

    /** @param asks does something small there; false, or any exception, when it does not work */
    public Answering(BooleanSupplier asks) {
        this.answers = new Recent<>(asks::getAsBoolean, PATIENCE);
    }

    @Override
    public Health health() {
        return answers.get().orElse(false) ? Health.up().build() : Health.down().build();
    }
}
