package nl.gezinslijn.command.bus;

import java.util.Objects;
import nl.gezinslijn.command.bus.Problem.Kind;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.Registration;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Around a command bus that reaches other processes. What the process that carried it out says, passes through; every
 * other failure is one of the way there or back: nobody there, a connection lost. Whether the command was carried out
 * is then not known, and to repeat it with the same Idempotency-Key is safe.
 */
public final class ReachingCommandBus implements CommandBus, Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReachingCommandBus.class);

    private final CommandBus reaching;

    public ReachingCommandBus(CommandBus reaching) {
        this.reaching = reaching;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        try {
            reaching.<C, R>dispatch(command, (message, result) -> callback.onResult(message, told(message, result)));
        } catch (RuntimeException e) {
            callback.onResult(command, new GenericCommandResultMessage<>(lost(command, e)));
        }
    }

    private static <R> CommandResultMessage<? extends R> told(
            CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Throwable failure = result.exceptionResult();
        return failure instanceof CommandExecutionException e
                        && e.getDetails().filter(Problem.class::isInstance).isPresent()
                ? result
                : new GenericCommandResultMessage<>(lost(command, failure));
    }

    private static CommandExecutionException lost(CommandMessage<?> command, Throwable failure) {
        RequestInLog.during(
                command, () -> LOG.warn("{} was lost on its way", CommandName.of(command), Wordless.copy(failure)));
        Problem problem = Problem.of(
                Kind.UNAVAILABLE,
                "this could not be brought to where it is carried out; it may yet be: repeat it with the same"
                        + " Idempotency-Key");
        return new CommandExecutionException(problem.detail(), null, problem);
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return Objects.requireNonNull(reaching.subscribe(commandName, handler));
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        return Objects.requireNonNull(reaching.registerHandlerInterceptor(handlerInterceptor));
    }

    @Override
    public @Nullable Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return reaching.registerDispatchInterceptor(dispatchInterceptor);
    }

    /** Starts and stops with it. */
    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        if (reaching instanceof Lifecycle itself) {
            itself.registerLifecycleHandlers(lifecycle);
        }
    }
}
