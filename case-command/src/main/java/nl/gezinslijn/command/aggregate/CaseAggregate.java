package nl.gezinslijn.command.aggregate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Gate;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.command.WorkingDays;
import nl.gezinslijn.command.aggregate.RecentRequests.Answered;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.command.intake.Register;
import nl.gezinslijn.command.place.Holdings;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One case. A thin shell: the decision decides, the fold folds. */
@AggregateRoot(type = CaseAggregate.TYPE)
public class CaseAggregate {

    /** Type of the aggregate in the store, and name of its snapshots. */
    public static final String TYPE = "Case";

    @AggregateIdentifier
    private @Nullable String caseId;

    private CaseFile file = CaseFile.none("");
    private RecentRequests requests = RecentRequests.NONE;

    /** For Axon, before the first event. */
    protected CaseAggregate() {}

    /** What a snapshot holds. */
    public record Memory(CaseFile file, RecentRequests requests) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CaseAggregate restore(Memory memory) {
        CaseAggregate restored = new CaseAggregate();
        restored.caseId = memory.file().caseId();
        restored.file = memory.file();
        restored.requests = memory.requests();
        return restored;
    }

    @JsonValue
    Memory memory() {
        return new Memory(file, requests);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Submission submission, Programmes programmes, WorkingDays workingDays, Lines lines) {
        caseId = submission.caseId();
        Optional<Receipt> answered = answeredBefore(submission, lines);
        if (answered.isPresent()) {
            return answered.get();
        }
        CaseCommand command = submission.command();
        mustExist(command);
        if (command instanceof Register) {
            mustBeCurrent(submission);
        }
        Programme programme = programme(command, programmes);
        Stamp stamp = notBefore(file.recordedAt(), submission.stamp());
        Around around = lines.around(submission.caseId(), programme);
        Situation situation = new Situation(file, programme, workingDays, stamp, around);
        if (!(command instanceof Register)) {
            Gate.mustConcern(situation, command.action());
            mustBeCurrent(submission);
            Gate.pass(situation, command.action());
        }
        around.open(command.asks(file), file);
        List<CaseEvent> events = command.decide(situation);
        around.settle(
                Holdings.of(file, programme),
                Holdings.of(after(events, stamp, around), programme),
                events.stream().anyMatch(CaseAggregate::leavesNoChoice),
                stamp.actor().role() == Role.COORDINATOR,
                stamp);
        MetaData metadata = Stamped.metadata(stamp, submission.requestKey());
        events.forEach(event -> AggregateLifecycle.apply(event, metadata));
        return new Receipt(
                submission.caseId(),
                file.version(),
                events.stream().map(e -> EventNames.nameOf(e.getClass())).toList(),
                events.isEmpty() ? null : Numbers.of(events.getLast()));
    }

    @EventSourcingHandler
    void on(CaseEvent event, DomainEventMessage<?> message, Lines lines) {
        if (message.getAggregateIdentifier() != null) {
            caseId = message.getAggregateIdentifier();
        }
        MetaData metadata = message.getMetaData();
        CaseFile before = file.exists() ? file : CaseFile.none(String.valueOf(caseId));
        Entry<CaseEvent> entry =
                Entry.read(before.caseId(), message.getSequenceNumber(), message.getTimestamp(), event, metadata);
        file = before.next(entry, () -> lines.entries(before.caseId(), entry.sequence()));
        requests = requests.with(metadata, file.version(), EventNames.nameOf(event.getClass()), Numbers.of(event));
    }

    /** The case as these events would leave it, to see what it then claims. */
    private CaseFile after(List<CaseEvent> events, Stamp stamp, Around around) {
        CaseFile after = file.exists() ? file : CaseFile.none(String.valueOf(caseId));
        for (CaseEvent event : events) {
            after = after.next(
                    new Entry<>(after.caseId(), after.version(), stamp.recordedAt(), stamp, event), around::line);
        }
        return after;
    }

    /** A coordinator let it in above the places, or it is not safe at home: then a full list is no reason. */
    private static boolean leavesNoChoice(CaseEvent event) {
        return event instanceof SafetyAssessed || (event instanceof IntensityChanged e && e.overCapacity());
    }

    private Optional<Receipt> answeredBefore(Submission submission, Lines lines) {
        RequestKey key = submission.requestKey();
        if (key == null) {
            return Optional.empty();
        }
        Optional<Answered> answered = requests.answered(key);
        if (answered.isEmpty() && mayBeForgotten(submission.stamp())) {
            answered = lines.requests(submission.caseId(), key).answered(key);
        }
        return answered.map(a -> a.receipt(submission.caseId()));
    }

    /**
     * An import may hand a line in again long after. One that is recorded later than all that is in the case cannot be
     * there yet, so that a long case is looked through only for what may well be in it.
     */
    private boolean mayBeForgotten(Stamp stamp) {
        Instant last = file.recordedAt();
        return stamp.imported()
                && requests.mayHaveForgotten()
                && last != null
                && !stamp.recordedAt().isAfter(last);
    }

    private void mustExist(CaseCommand command) {
        if (!file.exists() && !(command instanceof Register)) {
            throw new NotFound("case " + caseId);
        }
    }

    private void mustBeCurrent(Submission submission) {
        Long expected = submission.expectedVersion();
        if (expected != null && expected != file.version()) {
            throw new StaleVersion(file.version());
        }
    }

    /** The programme version the case is bound to; for a registration the newest. */
    private Programme programme(CaseCommand command, Programmes programmes) {
        if (command instanceof Register register) {
            if (file.exists()) {
                throw new Refused(Rule.STATE_1, "this case has been registered already");
            }
            return programmes
                    .newest(register.programme())
                    .orElseThrow(() -> new Refused(Rule.INT_1, "there is no such programme"));
        }
        Intake intake = Objects.requireNonNull(file.intake());
        return programmes
                .find(intake.programme(), intake.programmeVersion())
                .orElseThrow(() -> new IllegalStateException("the programme of case " + caseId + " is not loaded"));
    }

    /** Within a case recorded-at never decreases: a clock set back is held, an import's claim is refused. */
    private static Stamp notBefore(@Nullable Instant last, Stamp stamp) {
        if (last == null || !stamp.recordedAt().isBefore(last)) {
            return stamp;
        }
        Refused.unless(
                !stamp.imported(),
                Rule.TIME_1,
                "the old register's time " + stamp.recordedAt() + " is before the last entry's " + last);
        return stamp.recordedAt(last);
    }
}
