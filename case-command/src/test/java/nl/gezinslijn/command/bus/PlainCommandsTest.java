package nl.gezinslijn.command.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.gezinslijn.command.bus.Problem.Kind;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the steady bus adds to another command bus, and what it leaves to it. */
class PlainCommandsTest {

    private final SteadyCommandBus bus =
            new SteadyCommandBus(SimpleCommandBus.builder().build());

    private final SeenLog log = new SeenLog();

    @BeforeEach
    void listen() {
        log.start();
    }

    @AfterEach
    void stopListening() {
        log.stop();
    }

    @Test
    void a_command_is_carried_out_also_when_nobody_waits_for_its_answer() {
        List<Object> heard = new ArrayList<>();
        bus.subscribe(String.class.getName(), command -> heard.add(command.getPayload()));
        bus.dispatch(GenericCommandMessage.asCommandMessage("hello"));
        assertThat(heard).containsExactly("hello");
    }

    @Test
    void whoever_subscribed_can_leave_again_and_may_come_back() {
        Registration subscription = bus.subscribe(String.class.getName(), command -> "heard");
        assertThat(send().getPayload()).isEqualTo("heard");
        assertThat(subscription.cancel()).isTrue();
        assertThat(problem().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void whoever_looks_at_commands_on_their_way_does_so_until_leaving() {
        List<String> seen = new ArrayList<>();
        bus.subscribe(String.class.getName(), command -> "heard");
        Registration dispatching = Objects.requireNonNull(bus.registerDispatchInterceptor(messages -> (i, message) -> {
            seen.add("dispatched");
            return message;
        }));
        Registration handling = bus.registerHandlerInterceptor((work, chain) -> {
            seen.add("handled");
            return chain.proceed();
        });
        send();
        assertThat(seen).containsExactly("dispatched", "handled");
        assertThat(dispatching.cancel()).isTrue();
        assertThat(handling.cancel()).isTrue();
        send();
        assertThat(seen).hasSize(2);
    }

    @Test
    void a_problem_that_another_node_has_told_is_passed_on_as_it_is() {
        Problem told = new Problem(Kind.REFUSED, "no", "TERM-2", null, null);
        handling(command -> {
            throw new CommandExecutionException("no", null, told);
        });
        assertThat(problem()).isEqualTo(told);
    }

    @Test
    void details_of_another_kind_are_no_answer_for_anybody() {
        handling(command -> {
            throw new CommandExecutionException("Mrs Jansen", null, "of Kerkstraat 1");
        });
        assertThat(problem())
                .isEqualTo(new Problem(Kind.INTERNAL, "something went wrong on our side", null, null, null));
        assertThat(log.everything()).contains("CommandExecutionException").doesNotContain("Jansen", "Kerkstraat");
    }

    private void handling(MessageHandler<? super CommandMessage<?>> handler) {
        bus.subscribe(String.class.getName(), handler);
    }

    private Problem problem() {
        CommandExecutionException told = (CommandExecutionException) send().exceptionResult();
        return told.<Problem>getDetails().orElseThrow();
    }

    private CommandResultMessage<?> send() {
        FutureCallback<String, Object> callback = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage("hello"), callback);
        return callback.getResult(10, TimeUnit.SECONDS);
    }
}
