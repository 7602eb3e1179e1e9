package nl.gezinslijn.runtime.tracing;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A batch of events folded into views, from its first event until it is safe. It is linked with each command that
 * caused one of its events; when that was one only, it is also part of that command's trace.
 */
public final class FoldTraces implements MessageHandlerInterceptor<EventMessage<?>> {

    /** A batch after an import has a thousand. */
    private static final int MOST_LINKS = 32;

    private final Tracer tracer;
    private final String projection;

    public FoldTraces(Tracer tracer, String projection) {
        this.tracer = tracer;
        this.projection = projection;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        TraceParent.of(unitOfWork.getMessage())
                .ifPresent(parent -> causes(unitOfWork).add(parent));
        return chain.proceed();
    }

    private Set<String> causes(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource("causes of the batch of " + projection, key -> {
            Instant began = Instant.now();
            Set<String> causes = new LinkedHashSet<>();
            batch.root().afterCommit(safe -> tell(causes, began));
            return causes;
        });
    }

    private void tell(Set<String> causes, Instant began) {
        Span.Builder span = tracer.spanBuilder()
                .name("fold " + projection)
                .startTimestamp(ChronoUnit.MICROS.between(Instant.EPOCH, began), TimeUnit.MICROSECONDS);
        TraceContext first = TraceParent.context(tracer, causes.iterator().next());
        if (causes.size() == 1) {
            span.setParent(first);
        } else {
            span.setNoParent();
        }
        causes.stream().limit(MOST_LINKS).forEach(cause -> span.addLink(new Link(TraceParent.context(tracer, cause))));
        span.start().end();
    }
}
