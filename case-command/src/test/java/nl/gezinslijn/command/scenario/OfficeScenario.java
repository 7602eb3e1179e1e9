package nl.gezinslijn.command.scenario;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.aggregate.Desks;
import nl.gezinslijn.command.aggregate.OfficeReceipt;
import nl.gezinslijn.command.aggregate.RequestKeyReused;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.event.OfficeEvent;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/** The office and the real lines: given what was recorded, when somebody records more, then what follows. */
public final class OfficeScenario {

    private final StrictEngine engine = new StrictEngine();
    private final TestLines lines;
    private Map<String, List<OfficeEvent>> before = Map.of();
    private @Nullable OfficeReceipt receipt;
    private @Nullable RuntimeException failure;

    private OfficeScenario() {
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        lines = new TestLines(store, store, engine);
    }

    /** Before anything was recorded. */
    public static OfficeScenario office() {
        return new OfficeScenario();
    }

    /** Carried out before. */
    public OfficeScenario given(OfficeWish... wishes) {
        Stream.of(wishes).forEach(wish -> Desks.record(lines, TestProgrammes.all(), wish.submission()));
        return this;
    }

    public OfficeScenario when(OfficeWish wish) {
        before = lines.everything();
        receipt = null;
        failure = null;
        try {
            receipt = Desks.record(lines, TestProgrammes.all(), wish.submission());
        } catch (RuntimeException e) {
            failure = e;
            assertThat(lines.since(before)).as("beside %s", e).isEmpty();
        }
        return this;
    }

    /** Carried out, with just this in just these lines. */
    public OfficeScenario then(Beside... expected) {
        accepted();
        assertThat(lines.since(before))
                .containsExactlyInAnyOrderEntriesOf(Stream.of(expected).collect(toMap(Beside::line, Beside::events)));
        return this;
    }

    /** Carried out, with an event at least. */
    public OfficeScenario thenAccepted() {
        accepted();
        assertThat(lines.since(before)).isNotEmpty();
        return this;
    }

    public OfficeScenario thenNothingHappened() {
        return then();
    }

    public OfficeScenario thenReceipt(OfficeReceipt expected) {
        accepted();
        assertThat(receipt).isEqualTo(expected);
        return this;
    }

    /** What was answered. */
    public OfficeReceipt receipt() {
        accepted();
        return Objects.requireNonNull(receipt);
    }

    /** The metadata of the latest event of a line. */
    public OfficeScenario thenMetadata(String line, Consumer<Map<String, ?>> looksLike) {
        accepted();
        looksLike.accept(
                engine.readEvents(line, 0).asStream().toList().getLast().getMetaData());
        return this;
    }

    public OfficeScenario thenRefused(Rule rule, String words) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.rule()).as(e.getMessage()).isEqualTo(rule))
                .hasMessageContaining(words);
        return this;
    }

    public OfficeScenario thenInvalid(String field, String words) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContaining(words);
        return this;
    }

    public OfficeScenario thenNotFound() {
        assertThat(failure).isInstanceOf(NotFound.class);
        return this;
    }

    public OfficeScenario thenKeyReused() {
        assertThat(failure).isInstanceOf(RequestKeyReused.class);
        return this;
    }

    private void accepted() {
        assertThat(failure).as("refusal").isNull();
    }
}
