package nl.gezinslijn.runtime.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import java.util.Optional;
import nl.gezinslijn.command.bus.CommandName;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** A command is part of its request's trace, in whatever thread or process it is carried out; its events tell which. */
public final class CommandTraces {

    private final Tracer tracer;
    private final Propagator propagator;

    public CommandTraces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** A command takes along which trace it is part of. */
    public MessageDispatchInterceptor<CommandMessage<?>> leaving() {
        return commands -> (index, command) -> {
            Map<String, String> here = TraceParent.current(tracer, propagator);
            return here.isEmpty() ? command : command.andMetaData(here);
        };
    }

    /** A span from when it is taken up until it is stored or refused. */
    public MessageHandlerInterceptor<CommandMessage<?>> arriving() {
        return new MessageHandlerInterceptor<>() {
            @Override
            public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                    throws Exception {
                CommandMessage<?> command = unitOfWork.getMessage();
                Optional<String> parent = TraceParent.of(command);
                if (parent.isPresent()) {
                    trace(command, parent.get(), unitOfWork);
                }
                return chain.proceed();
            }
        };
    }

    private void trace(CommandMessage<?> command, String parent, UnitOfWork<?> unitOfWork) {
        Span span = tracer.spanBuilder()
                .setParent(TraceParent.context(tracer, parent))
                .kind(Span.Kind.CONSUMER)
                .name("command " + CommandName.of(command))
                .start();
        // the append comes after the handler, in the same thread
        Tracer.SpanInScope here = tracer.withSpan(span);
        // what its events say of where they came from
        unitOfWork.registerCorrelationDataProvider(message -> TraceParent.current(tracer, propagator));
        unitOfWork.onRollback(refused -> span.tag("carried.out", "false"));
        unitOfWork.onCleanup(ended -> {
            here.close();
            span.end();
        });
    }
}
