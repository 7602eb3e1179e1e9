package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Times each append, whatever store it goes to: Axon asks its interceptors just before, and commits just after. */
final class Appends implements MessageDispatchInterceptor<EventMessage<?>> {

    private final Timer timer;
    private final Tracer tracer;

    Appends(MeterRegistry registry, Tracer tracer) {
        this.timer = Timer.builder("gezinslijn.store.append")
                .description("One append, from when it is handed over until it is safe")
                .register(registry);
        this.tracer = tracer;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        CurrentUnitOfWork.ifStarted(current -> current.root().getOrComputeResource("append", key -> begin(current)));
        return (index, event) -> event;
    }

    private Long begin(UnitOfWork<?> current) {
        long began = System.nanoTime();
        current.root().onCommit(stored -> timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS));
        if (tracer.currentSpan() != null) {
            Span span = tracer.nextSpan().name("append").start();
            current.root().onCommit(stored -> span.end());
            current.root().onRollback(lost -> span.tag("stored", "false").end());
        }
        return began;
    }
}
