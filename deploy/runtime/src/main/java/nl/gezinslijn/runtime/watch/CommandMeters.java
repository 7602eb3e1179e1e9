package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.gezinslijn.command.bus.CommandWatch;
import nl.gezinslijn.command.bus.Problem;
import org.jspecify.annotations.Nullable;

/** How commands went, by their action and by the rule that refused. */
public final class CommandMeters implements CommandWatch {

    private static final String COMMAND = "command";

    private final MeterProvider<Timer> commands;
    private final MeterProvider<Counter> refusals;
    private final MeterProvider<Counter> conflicts;

    public CommandMeters(MeterRegistry registry) {
        this.commands = Timer.builder("gezinslijn.commands")
                .description("From when a command comes in until it is stored or refused")
                .withRegistry(registry);
        this.refusals = Counter.builder("gezinslijn.command.refusals")
                .description("Commands that a rule refused")
                .withRegistry(registry);
        this.conflicts = Counter.builder("gezinslijn.command.conflicts")
                .description("Lost races, tried again on fresh state")
                .withRegistry(registry);
    }

    @Override
    public void conflict(String command) {
        conflicts.withTags(COMMAND, command).increment();
    }

    @Override
    public void done(String command, long nanos, @Nullable Problem problem) {
        commands.withTags(COMMAND, command, "outcome", outcome(problem)).record(nanos, TimeUnit.NANOSECONDS);
        if (problem != null && problem.rule() != null) {
            refusals.withTags("rule", problem.rule()).increment();
        }
    }

    static String outcome(@Nullable Problem problem) {
        return problem == null
                ? "accepted"
                : problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
