package nl.gezinslijn.command.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.calendar.HolidayCalendar;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.programme.Programme;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/** One case and the real aggregate: given what happened, when somebody wants something, then what follows. */
public final class CaseScenario {

    /** Id of the one case of a scenario. */
    public static final String CASE = "0f0e7a52-6f0a-4a3c-9d0b-6d2c9e5b7a10";

    private final Programme programme;
    private final List<EventMessage<CaseEvent>> past = new ArrayList<>();
    private final List<Entry<CaseEvent>> entries = new ArrayList<>();
    private final List<Submission> earlier = new ArrayList<>();
    private CaseFile file = CaseFile.none(CASE);
    private @Nullable Stamp last;
    private final List<Consumer<TestLines>> around = new ArrayList<>();
    private boolean qualified = true;

    private CaseScenario(Programme programme) {
        this.programme = programme;
    }

    /** A case of a programme of {@link TestProgrammes}. */
    public static CaseScenario in(String programme) {
        return new CaseScenario(TestProgrammes.programme(programme));
    }

    /** Events, each on the day of the one before unless it says otherwise. */
    public CaseScenario given(Happened... events) {
        for (Happened happened : events) {
            CaseEvent event = happened.event(programme, file);
            Stamp stamp = later(happened.stamp(last, programme.timeZone()));
            Map<String, String> metadata = new LinkedHashMap<>(stamp.toMetadata());
            metadata.putAll(happened.request());
            past.add(new GenericEventMessage<>(event, MetaData.from(metadata)));
            entries.add(new Entry<>(CASE, file.version(), stamp.recordedAt(), stamp, event));
            file = CaseFile.of(CASE, entries);
            last = stamp;
        }
        return this;
    }

    /** Commands that were carried out before. */
    public CaseScenario givenDone(Wish... wishes) {
        for (Wish wish : wishes) {
            Submission submission = wish.submission(last, programme.timeZone());
            earlier.add(submission);
            last = submission.stamp();
        }
        return this;
    }

    /** What is so around the case: coaches, families, the office. */
    public CaseScenario around(Consumer<TestLines> lines) {
        around.add(lines);
        return this;
    }

    /** Nobody has recorded any qualification of any coach. */
    public CaseScenario withoutQualifications() {
        qualified = false;
        return this;
    }

    /** As the events given so far leave it. */
    public CaseFile file() {
        return file;
    }

    public Outcome when(Wish wish) {
        AggregateTestFixture<CaseAggregate> fixture = new AggregateTestFixture<>(CaseAggregate.class);
        TestLines lines = TestLines.beside(fixture.getEventStore());
        if (qualified) {
            Qualified.everybody(lines);
        }
        around.forEach(given -> given.accept(lines));
        fixture.registerInjectableResources(TestProgrammes.all(), new HolidayCalendar(), lines.lines());
        Outcome outcome = new Outcome(entries, !earlier.isEmpty(), lines);
        fixture.registerCommandHandlerInterceptor(outcome);
        ResultValidator<CaseAggregate> result =
                fixture.given(past).andGivenCommands(earlier).when(wish.submission(last, programme.timeZone()));
        return outcome.of(result);
    }

    private Stamp later(Stamp stamp) {
        Instant before = last == null ? Instant.MIN : last.recordedAt();
        return stamp.recordedAt().isBefore(before) ? stamp.recordedAt(before) : stamp;
    }
}
