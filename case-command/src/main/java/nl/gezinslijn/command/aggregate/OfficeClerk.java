package nl.gezinslijn.command.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.gezinslijn.command.aggregate.RecentRequests.Answered;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.command.office.OfficeAction;
import nl.gezinslijn.command.office.OfficeCommand.OfCoachLine;
import nl.gezinslijn.command.office.OfficeCommand.OfOfficeLine;
import nl.gezinslijn.command.office.OfficeCommand.OfTallyLine;
import nl.gezinslijn.command.office.OfficeSituation;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeNames;
import nl.gezinslijn.programme.Programmes;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;

/** Records what happens outside cases, each in its own line. */
public final class OfficeClerk {

    private final Lines lines;
    private final Repository<TallyLine> tallies;
    private final Programmes programmes;

    public OfficeClerk(Lines lines, Repository<TallyLine> tallies, Programmes programmes) {
        this.lines = lines;
        this.tallies = tallies;
        this.programmes = programmes;
    }

    @CommandHandler
    OfficeReceipt handle(OfficeSubmission submission) {
        String about = submission.about();
        OfficeSituation situation = new OfficeSituation(about, programmes, submission.stamp());
        situation.check(today(submission, situation));
        return switch (submission.command()) {
            case OfCoachLine command ->
                record(lines.coach(about), submission, line -> command.decide(line.coach(), situation));
            case OfOfficeLine command -> {
                situation.programme();
                yield record(lines.office(about), submission, line -> command.decide(line.office(), situation));
            }
            case OfTallyLine command -> {
                situation.programme();
                yield record(tally(about), submission, line -> command.decide(situation));
            }
        };
    }

    /** Where the programme is; a coach may work in several, and the latest of their days counts. */
    private LocalDate today(OfficeSubmission submission, OfficeSituation situation) {
        Instant now = submission.stamp().recordedAt();
        return submission.command().action().line() == OfficeAction.Line.COACH
                ? programmes.all().stream()
                        .map(p -> LocalDate.ofInstant(now, p.timeZone()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : LocalDate.ofInstant(now, situation.programme().timeZone());
    }

    private Aggregate<TallyLine> tally(String programme) {
        return Lines.loaded(tallies, TallyLine.idOf(programme), () -> new TallyLine(programme));
    }

    private static <L extends Line> OfficeReceipt record(
            Aggregate<L> aggregate, OfficeSubmission submission, Function<L, List<? extends OfficeEvent>> decision) {
        RequestKey key = submission.requestKey();
        Optional<Answered> answered = key == null ? Optional.empty() : aggregate.invoke(line -> line.answered(key));
        if (answered.isPresent()) {
            return new OfficeReceipt(
                    submission.about(), answered.get().version(), answered.get().events());
        }
        List<? extends OfficeEvent> events = aggregate.invoke(decision);
        MetaData metadata = Stamped.metadata(submission.stamp(), key);
        aggregate.execute(line -> events.forEach(event -> AggregateLifecycle.apply(event, metadata)));
        return new OfficeReceipt(
                submission.about(),
                aggregate.invoke(Line::version),
                events.stream().map(e -> OfficeNames.nameOf(e.getClass())).toList());
    }
}
