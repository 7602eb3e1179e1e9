package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.query.proof.ProofLedger;

/** How far each notary is with its log. */
public final class NotaryMeters implements MeterBinder {

    /** More than that is as bad as that. */
    private static final int MOST_BEHIND = 1_000;

    private final Map<String, Log> logs;
    private final Clock clock;

    /** A log that is numbered, and by whom. */
    public record Log(LeafSource source, Notary notary) {}

    public NotaryMeters(Map<String, Log> logs, Clock clock) {
        this.logs = logs;
        this.clock = clock;
    }

    private record Standing(long noted, long behind, double unsigned) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        logs.forEach((name, log) -> {
            Recent<Standing> standing = new Recent<>(() -> standing(log));
            gauge(registry, name, "noted", "Entries in the tree of proofs", standing, Standing::noted);
            gauge(registry, name, "behind", "Entries that are not in the tree yet", standing, Standing::behind);
            gauge(
                    registry,
                    name,
                    "unsigned.seconds",
                    "Age of the last signed head, when the tree has grown since",
                    standing,
                    Standing::unsigned);
            Gauge.builder(
                            "gezinslijn.notary.trouble",
                            log.notary(),
                            it -> it.trouble().isPresent() ? 1 : 0)
                    .tag("log", name)
                    .description("1 when the notary cannot go on")
                    .register(registry);
        });
    }

    private Standing standing(Log log) {
        ProofLedger ledger = log.notary().ledger();
        long noted = ledger.size();
        long position = noted == 0
                ? Long.MIN_VALUE
                : ledger.leaf(noted - 1).orElseThrow().position();
        int itself = noted == 0 ? 0 : 1;
        int found = log.source().from(position, MOST_BEHIND + itself).size();
        Optional<Head> head = ledger.latestHead();
        double unsigned = head.filter(last -> last.size() < noted)
                .map(last -> Duration.between(last.signedAt(), clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
        return new Standing(noted, Math.max(0, found - itself), unsigned);
    }

    private static void gauge(
            MeterRegistry registry,
            String log,
            String name,
            String description,
            Recent<Standing> standing,
            ToDoubleFunction<Standing> figure) {
        Gauge.builder(
                        "gezinslijn.notary." + name,
                        standing,
                        from -> from.get().stream()
                                .mapToDouble(figure)
                                .findFirst()
                                .orElse(Double.NaN))
                .tags(List.of(io.micrometer.core.instrument.Tag.of("log", log)))
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
