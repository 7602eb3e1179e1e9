package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Objects;
import nl.gezinslijn.command.bus.CommandWatch;
import nl.gezinslijn.command.bus.RequestInLog;
import nl.gezinslijn.runtime.tracing.CommandTraces;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;

/**
 * Looks on while commands are carried out: log lines that tell the request, figures, and traces where they are kept.
 */
public final class CommandLookout {

    /** Figures that nobody reads, and no traces. */
    public static final CommandLookout NOBODY =
            new CommandLookout(new CompositeMeterRegistry(), Tracer.NOOP, Propagator.NOOP);

    private final CommandWatch watch;
    private final Appends appends;
    private final CommandTraces traces;

    public CommandLookout(MeterRegistry registry, Tracer tracer, Propagator propagator) {
        this.watch = new CommandMeters(registry);
        this.appends = new Appends(registry, tracer);
        this.traces = new CommandTraces(tracer, propagator);
    }

    public CommandWatch watch() {
        return watch;
    }

    /** Where commands are handed in. */
    public void atTheDoor(CommandBus commands) {
        Objects.requireNonNull(commands.registerDispatchInterceptor(traces.leaving()));
    }

    /** Where they are carried out. */
    public void atWork(CommandBus local) {
        Objects.requireNonNull(local.registerHandlerInterceptor(RequestInLog.around()));
        Objects.requireNonNull(local.registerHandlerInterceptor(traces.arriving()));
    }

    /** Where what they did is stored. */
    public void atTheStore(EventBus events) {
        Objects.requireNonNull(events.registerDispatchInterceptor(appends));
    }
}
