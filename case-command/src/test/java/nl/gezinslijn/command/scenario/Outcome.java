package nl.gezinslijn.command.scenario;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Foreign;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.command.aggregate.Inside;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.RequestKeyReused;
import nl.gezinslijn.command.aggregate.StaleVersion;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.Stamp;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.jspecify.annotations.Nullable;

/** What came of a wish. Whatever a test then asks, the aggregate must hold just what its events fold to. */
public final class Outcome implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final List<Entry<CaseEvent>> before;
    private final boolean moreBefore;
    private final TestLines lines;
    private final List<EventMessage<?>> events = new ArrayList<>();
    private Map<String, List<OfficeEvent>> linesBefore = Map.of();
    private @Nullable Object answer;
    private @Nullable Exception failure;
    private @Nullable CaseFile file;

    /**
     * @param moreBefore more has happened than is folded in {@code before}
     * @param lines what is around the case
     */
    Outcome(List<Entry<CaseEvent>> before, boolean moreBefore, TestLines lines) {
        this.before = List.copyOf(before);
        this.moreBefore = moreBefore;
        this.lines = lines;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        answer = null;
        failure = null;
        linesBefore = lines.everything();
        try {
            answer = chain.proceed();
            return answer;
        } catch (Exception e) {
            failure = e;
            throw e;
        }
    }

    Outcome of(ResultValidator<CaseAggregate> result) {
        result.expectEventsMatching(new Capturing(events));
        if (failure == null) {
            result.expectSuccessfulHandlerExecution();
            result.expectState(aggregate -> file = Inside.file(aggregate));
            if (!moreBefore) {
                assertThat(file).as("the fold of all events").isEqualTo(folded());
            }
        } else {
            assertThat(events).as("events beside %s", failure).isEmpty();
            assertThat(lines.since(linesBefore))
                    .as("around the case, beside %s", failure)
                    .isEmpty();
        }
        return this;
    }

    private List<Object> payloads() {
        return events.stream().<Object>map(EventMessage::getPayload).toList();
    }

    private CaseFile folded() {
        return CaseFile.of(CaseScenario.CASE, line());
    }

    private List<Entry<CaseEvent>> line() {
        List<Entry<CaseEvent>> all = new ArrayList<>(before);
        for (EventMessage<?> message : events) {
            Stamp stamp = Stamp.fromMetadata(message.getMetaData());
            all.add(new Entry<>(
                    CaseScenario.CASE, all.size(), stamp.recordedAt(), stamp, (CaseEvent) message.getPayload()));
        }
        return all;
    }

    public Outcome then(CaseEvent... expected) {
        accepted();
        assertThat(payloads()).containsExactly((Object[]) expected);
        return this;
    }

    /** Carried out, with an event at least. */
    public Outcome thenAccepted() {
        accepted();
        assertThat(events).isNotEmpty();
        return this;
    }

    /** Carried out, and there was nothing left to do. */
    public Outcome thenNothingHappened() {
        accepted();
        assertThat(events).isEmpty();
        return this;
    }

    public Outcome thenRefused(Rule rule) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.rule()).as(e.getMessage()).isEqualTo(rule));
        return this;
    }

    /** Refused, and the user reads this among the words. */
    public Outcome thenRefused(Rule rule, String words) {
        thenRefused(rule);
        assertThat(failure).hasMessageContaining(words);
        return this;
    }

    /** Refused so that to whom asked it looks as if there were no such case. */
    public Outcome thenAsIfThereWereNone() {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Foreign.class,
                        e -> assertThat(e.asNotThere())
                                .isInstanceOf(NotFound.class)
                                .hasMessage("case " + CaseScenario.CASE));
        return this;
    }

    public Outcome thenInvalid(String field) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo(field));
        return this;
    }

    public Outcome thenNotFound() {
        assertThat(failure).isInstanceOf(NotFound.class);
        return this;
    }

    public Outcome thenStale(long current) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        StaleVersion.class, e -> assertThat(e.current()).isEqualTo(current));
        return this;
    }

    public Outcome thenKeyReused() {
        assertThat(failure).isInstanceOf(RequestKeyReused.class);
        return this;
    }

    /** Not a refusal: something is wrong with the service. */
    public Outcome thenOurFault(String words) {
        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining(words);
        return this;
    }

    public Outcome thenReceipt(Receipt expected) {
        accepted();
        assertThat(answer).isEqualTo(expected);
        return this;
    }

    /** Carried out, and around the case just this followed, each line in its order. */
    public Outcome thenAround(Beside... expected) {
        accepted();
        assertThat(lines.since(linesBefore))
                .containsExactlyInAnyOrderEntriesOf(Stream.of(expected).collect(toMap(Beside::line, Beside::events)));
        return this;
    }

    /** The receipt speaks of this number. */
    public Outcome thenNumber(@Nullable Integer number) {
        accepted();
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Receipt.class, receipt -> assertThat(receipt.number()).isEqualTo(number));
        return this;
    }

    public Outcome thenFile(Consumer<CaseFile> looksLike) {
        accepted();
        looksLike.accept(file);
        return this;
    }

    /** The case as it was known at an instant: what was taken back later still counted then. */
    public Outcome thenAsKnownAt(String instant, Consumer<CaseFile> looksLike) {
        accepted();
        Instant then = Instant.parse(instant);
        List<Entry<CaseEvent>> known = line().stream()
                .filter(entry -> !entry.stamp().recordedAt().isAfter(then))
                .toList();
        looksLike.accept(CaseFile.of(CaseScenario.CASE, known));
        return this;
    }

    /** The stamp of the one event that followed. */
    public Outcome thenStamped(Consumer<Stamp> looksLike) {
        accepted();
        assertThat(events).hasSize(1);
        looksLike.accept(Stamp.fromMetadata(events.getFirst().getMetaData()));
        return this;
    }

    /** The words of whatever refused. */
    public String words() {
        assertThat(failure).isNotNull();
        return String.valueOf(failure.getMessage());
    }

    private void accepted() {
        assertThat(failure).as("refusal").isNull();
    }

    /** Lets everything pass, and remembers it. */
    private static final class Capturing extends BaseMatcher<List<EventMessage<?>>> {

        private final List<EventMessage<?>> seen;

        private Capturing(List<EventMessage<?>> seen) {
            this.seen = seen;
        }

        @Override
        public boolean matches(Object published) {
            for (Object event : (List<?>) published) {
                seen.add((EventMessage<?>) event);
            }
            return true;
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("any events");
        }
    }
}
