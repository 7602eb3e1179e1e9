package nl.gezinslijn.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.api.Desk;
import nl.gezinslijn.command.api.RequestKeys;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.runtime.sweep.DueTerms;
import nl.gezinslijn.runtime.sweep.LapseSweep;
import nl.gezinslijn.runtime.watch.SweepMeters;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LapseSweepTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-07-11T09:00:00Z"), ZoneOffset.UTC);

    private final List<String> recorded = new ArrayList<>();
    private final AtomicBoolean importing = new AtomicBoolean();
    private final AtomicBoolean ours = new AtomicBoolean(true);
    private final AtomicBoolean away = new AtomicBoolean();
    private final LapseSweep sweep = new LapseSweep(
            this::due,
            new Desk(gateway(), new Seal(new InMemoryKeyVault()), new RequestKeys(JsonMapper.shared()), CLOCK),
            CLOCK,
            importing::get,
            ours::get,
            new SweepMeters(new SimpleMeterRegistry()));

    private List<DueTerms.Due> due(LocalDate day) {
        if (away.get()) {
            throw new IllegalStateException("nobody answers");
        }
        return List.of(
                new DueTerms.Due("case-1", LocalDate.of(2024, 7, 9)),
                new DueTerms.Due("case-2", LocalDate.of(2024, 7, 10)));
    }

    @Test
    void what_came_due_while_the_service_was_down_is_recorded_at_its_start() {
        sweep.start();
        assertThat(recorded).containsExactly("case-1", "case-2");
    }

    @Test
    void nothing_is_judged_by_today_while_an_import_is_unfinished() {
        importing.set(true);
        sweep.start();
        sweep.eachMinute();
        assertThat(recorded).isEmpty();
    }

    @Test
    void the_end_of_the_last_import_sweeps() {
        importing.set(true);
        sweep.start();
        importing.set(false);
        sweep.afterImports();
        assertThat(recorded).containsExactly("case-1", "case-2");
    }

    @Test
    void an_import_that_comes_in_holds_the_sweep_half_way() {
        onRecord = () -> importing.set(true);
        sweep.start();
        assertThat(recorded).containsExactly("case-1");
    }

    @Test
    void before_the_service_is_ready_nothing_is_swept() {
        sweep.eachMinute();
        sweep.afterImports();
        assertThat(recorded).isEmpty();
    }

    @Test
    void when_the_views_cannot_be_asked_it_is_tried_again_within_a_minute_and_then_hourly() {
        away.set(true);
        sweep.start();
        assertThat(recorded).isEmpty();
        away.set(false);
        sweep.eachMinute();
        assertThat(recorded).containsExactly("case-1", "case-2");
        sweep.eachMinute();
        assertThat(recorded).hasSize(2);
    }

    @Test
    void of_several_processes_the_one_whose_turn_it_is_sweeps() {
        ours.set(false);
        sweep.start();
        sweep.eachMinute();
        assertThat(recorded).isEmpty();
        ours.set(true);
        sweep.eachMinute();
        assertThat(recorded).containsExactly("case-1", "case-2");
    }

    private Runnable onRecord = () -> {};

    private CommandGateway gateway() {
        return (CommandGateway) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CommandGateway.class}, (proxy, method, arguments) -> {
                    String caseId = ((Submission) arguments[0]).caseId();
                    recorded.add(caseId);
                    onRecord.run();
                    return CompletableFuture.completedFuture(new Receipt(caseId, 9, List.of("TermLapsed"), null));
                });
    }
}
