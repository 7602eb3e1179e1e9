package nl.gezinslijn.command.bus;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Around the local command bus: retries a lost race on fresh state, a bounded number of times, judges a refusal once
 * more before it is told, and answers every failure as a {@link CommandExecutionException} whose details are a
 * {@link Problem}.
 *
 * <p>What a node remembers of a case or a line may be old: another node may have written to it. A write on old memory
 * loses its race, so it is noticed; a refusal writes nothing. But whatever failed has left the caches, so that the
 * second judgement is on what is stored.
 */
public final class SteadyCommandBus implements CommandBus {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyCommandBus.class);

    /**
     * Enough that of many at one line nobody is turned away for bad luck alone: where each try is lost four times out
     * of five, one command in a million still loses all.
     */
    static final int ATTEMPTS = 64;

    private final CommandBus local;
    private final CommandWatch watch;

    public SteadyCommandBus(CommandBus local) {
        this(local, CommandWatch.NONE);
    }

    public SteadyCommandBus(CommandBus local, CommandWatch watch) {
        this.local = local;
        this.watch = watch;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        attempt(command, watched(command, callback), 1, false);
    }

    private <C, R> CommandCallback<C, R> watched(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        String name = CommandName.of(command);
        long began = System.nanoTime();
        return (message, result) -> {
            Problem problem =
                    result.isExceptional() && result.exceptionResult() instanceof CommandExecutionException told
                            ? told.<Problem>getDetails().orElse(null)
                            : null;
            watch.done(name, System.nanoTime() - began, problem);
            callback.onResult(message, result);
        };
    }

    private <C, R> void attempt(
            CommandMessage<C> command,
            CommandCallback<? super C, ? super R> callback,
            int attempt,
            boolean judgedAgain) {
        CommandCallback<C, R> judged = (message, result) -> {
            if (!result.isExceptional()) {
                callback.onResult(message, result);
                return;
            }
            Throwable failure = result.exceptionResult();
            if (Translation.isConflict(failure) && attempt < ATTEMPTS) {
                watch.conflict(CommandName.of(message));
                pause(attempt);
                attempt(command, callback, attempt + 1, judgedAgain);
                return;
            }
            if (Translation.saysNo(failure) && !judgedAgain) {
                attempt(command, callback, attempt, true);
                return;
            }
            callback.onResult(message, new GenericCommandResultMessage<>(told(message, failure)));
        };
        local.dispatch(command, judged);
    }

    private static CommandExecutionException told(CommandMessage<?> command, Throwable failure) {
        CommandExecutionException told = Translation.translate(failure);
        Problem problem = told.<Problem>getDetails().orElseThrow();
        RequestInLog.during(command, () -> {
            switch (problem.kind()) {
                case INTERNAL -> LOG.error("{} failed", CommandName.of(command), Wordless.copy(failure));
                case UNAVAILABLE -> LOG.warn("{} could not be stored", CommandName.of(command), Wordless.copy(failure));
                default -> {}
            }
        });
        return told;
    }

    /** Racers that stepped back together should not come back together. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(200L * attempt)));
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return Objects.requireNonNull(local.subscribe(commandName, handler));
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        return Objects.requireNonNull(local.registerHandlerInterceptor(handlerInterceptor));
    }

    @Override
    public @Nullable Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return local.registerDispatchInterceptor(dispatchInterceptor);
    }
}
