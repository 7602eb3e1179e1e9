package nl.gezinslijn.runtime.health;

import java.util.Optional;
import nl.gezinslijn.query.proof.Notary;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when the notary cannot go on: then what is recorded is not proved. */
public final class NotaryHealth implements HealthIndicator {

    private final Notary notary;

    public NotaryHealth(Notary notary) {
        this.notary = notary;
    }

    @Override
    public Health health() {
        Optional<String> trouble = notary.trouble();
        Health.Builder health = trouble.isEmpty() ? Health.up() : Health.down();
        trouble.ifPresent(what -> health.withDetail("trouble", what));
        notary.ledger()
                .latestHead()
                .ifPresent(head -> health.withDetail("lastHead", head.size())
                        .withDetail("signedAt", head.signedAt().toString()));
        return health.withDetail("noted", notary.ledger().size()).build();
    }
}
