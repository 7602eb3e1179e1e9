package nl.gezinslijn.command.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.gezinslijn.command.bus.Problem.Kind;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;

/** On the way to another process. */
class ReachingCommandBusTest {

    private final SimpleCommandBus way = SimpleCommandBus.builder().build();
    private final ReachingCommandBus bus = new ReachingCommandBus(way);

    @Test
    void what_the_other_process_says_passes_through() {
        Problem said = new Problem(Kind.REFUSED, "this term is over", "TERM-2", null, null);
        way.subscribe(String.class.getName(), command -> {
            throw new CommandExecutionException(said.detail(), null, said);
        });
        assertThat(answer()).contains(said);
    }

    @Test
    void what_was_carried_out_is_answered() {
        way.subscribe(String.class.getName(), command -> "done");
        assertThat(answer()).isEmpty();
    }

    @Test
    void where_nobody_is_there_it_may_be_repeated() {
        assertThat(answer()).hasValueSatisfying(ReachingCommandBusTest::mayBeRepeated);
    }

    @Test
    void what_is_lost_on_the_way_may_have_been_carried_out_and_may_be_repeated() {
        way.subscribe(String.class.getName(), command -> {
            throw new NoHandlerForCommandException("the connection was lost");
        });
        assertThat(answer()).hasValueSatisfying(ReachingCommandBusTest::mayBeRepeated);
    }

    @Test
    void a_way_that_is_closed_is_told_like_one_that_was_lost() {
        way.registerDispatchInterceptor(messages -> (index, command) -> {
            throw new IllegalStateException("not connected");
        });
        assertThat(answer()).hasValueSatisfying(ReachingCommandBusTest::mayBeRepeated);
    }

    private static void mayBeRepeated(Problem problem) {
        assertThat(problem.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(problem.detail()).contains("Idempotency-Key").doesNotContain("connect");
    }

    /** The problem, if there was one. */
    private Optional<Problem> answer() {
        CompletableFuture<CommandResultMessage<?>> answer = new CompletableFuture<>();
        bus.dispatch(new GenericCommandMessage<>("a command"), (command, result) -> answer.complete(result));
        CommandResultMessage<?> result = answer.join();
        return result.isExceptional()
                ? Optional.of(((CommandExecutionException) result.exceptionResult())
                        .<Problem>getDetails()
                        .orElseThrow())
                : Optional.empty();
    }
}
