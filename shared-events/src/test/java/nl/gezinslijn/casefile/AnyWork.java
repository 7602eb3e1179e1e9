package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.gezinslijn.casefile.History.Dated;
import nl.gezinslijn.event.AnyEvent;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EscalationEvent;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HelpEvent;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ProvisionPrevented;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.MeldcodeEvent;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.OutcomeEvent;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import nl.gezinslijn.event.PartyEvent;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.ProtectionEvent;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.EmergencyAccessTaken;
import nl.gezinslijn.event.RecordEvent.ErasureRefused;
import nl.gezinslijn.event.RecordEvent.ErasureRequested;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.event.SafetyEvent.RiskAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.WorkEvent;

/**
 * Generated work as strands of entries. Within a strand nothing is answered before it is asked; between strands any
 * order of recording is possible. Where the latest of two counts, no two are on one day: there, and only there, the
 * order of recording counts too.
 */
final class AnyWork {

    /** Topics of which every event may be recorded late, or stands beside the lifecycle. */
    static final List<Class<? extends CaseEvent>> TOPICS = List.of(
            WorkEvent.class,
            PartyEvent.class,
            MeldcodeEvent.class,
            ProtectionEvent.class,
            EscalationEvent.class,
            HelpEvent.class,
            OutcomeEvent.class,
            RecordEvent.class);

    /** Work entries of topics that also have lifecycle events. */
    static final List<Class<? extends CaseEvent>> ENTRIES = List.of(
            IntakeHeld.class,
            ComplexityTested.class,
            KitchenTableTalkHeld.class,
            GoalEvaluated.class,
            AftercareContactHeld.class,
            RiskAssessed.class,
            SafetyAssessed.class,
            SafetyPlanMade.class);

    /** In any number on any days. */
    private static final List<Class<? extends CaseEvent>> SUMS = List.of(
            KitchenTableTalkHeld.class,
            AftercareContactHeld.class,
            RiskAssessed.class,
            ProvisionPrevented.class,
            ComplaintReceived.class,
            PersonErased.class,
            CaseTextErased.class,
            ErasureRequested.class,
            ErasureRefused.class,
            EmergencyAccessTaken.class);

    private static final List<String> LADDER = List.of("coach", "zorgregisseur", "team-leaders", "municipality");
    private static final String PURPOSE = "case-discussion";

    private AnyWork() {}

    static Arbitrary<List<List<Dated>>> strands() {
        return together(List.of(
                        entries(AnyEvent.ofTypes(WorkEvent.class::isAssignableFrom)),
                        entries(AnyEvent.ofTypes(SUMS::contains)),
                        entries(AnyEvent.of(SafetyPlanMade.class)),
                        entries(earlierSteps()),
                        onDaysOfTheirOwn(decisions()),
                        onDaysOfTheirOwn(AnyEvent.of(ComplexityTested.class)),
                        onDaysOfTheirOwn(AnyEvent.of(SafetyAssessed.class)),
                        onDaysOfTheirOwn(AnyEvent.of(GoalEvaluated.class)),
                        onDaysOfTheirOwn(AnyEvent.of(ScoreRecorded.class)),
                        conversations(),
                        numbered(AnyWork::protection),
                        numbered(AnyWork::escalation),
                        numbered(AnyWork::party),
                        numbered(AnyWork::referral),
                        numbered(AnyWork::bridging),
                        numbered(AnyWork::provision)))
                .withoutEdgeCases();
    }

    private static Arbitrary<List<List<Dated>>> together(List<Arbitrary<List<List<Dated>>>> topics) {
        return Combinators.combine(topics)
                .as(all -> all.stream().flatMap(List::stream).toList());
    }

    /** Each a strand of its own. */
    private static Arbitrary<List<List<Dated>>> entries(Arbitrary<CaseEvent> events) {
        return Combinators.combine(AnyHistory.day(), events)
                .as((on, event) -> List.of(new Dated(on, event)))
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<List<List<Dated>>> onDaysOfTheirOwn(Arbitrary<CaseEvent> events) {
        return Combinators.combine(AnyHistory.day(), events)
                .as(Dated::new)
                .list()
                .uniqueElements(Dated::on)
                .ofMaxSize(3)
                .map(all -> all.stream().map(List::of).toList());
    }

    private static Arbitrary<CaseEvent> earlierSteps() {
        return Arbitraries.integers().between(1, 4).map(step -> new MeldcodeStepTaken(step, false, null, null, null));
    }

    private static Arbitrary<CaseEvent> decisions() {
        Arbitrary<Boolean> answer = Arbitraries.of(true, false);
        return Combinators.combine(answer, answer)
                .as((report, help) -> new MeldcodeStepTaken(5, false, report, help, null));
    }

    /** Each names somebody who was not known before. */
    private static Arbitrary<List<List<Dated>>> conversations() {
        return AnyHistory.day()
                .list()
                .uniqueElements()
                .ofMaxSize(4)
                .map(days -> IntStream.range(0, days.size())
                        .mapToObj(i -> List.of(new Dated(days.get(i), conversation(i))))
                        .toList());
    }

    private static IntakeHeld conversation(int number) {
        FamilyMember aunt = new FamilyMember("aunt-" + number, Relation.OTHER, null, null, null, null);
        return new IntakeHeld(
                List.of(), List.of(aunt), Given.sealed("IntakeHeld.need"), null, number, List.of("domain-" + number));
    }

    /** The days on which something went on, and whether that ended it. */
    private record Course(List<LocalDate> days, boolean ended) {
        LocalDate first() {
            return days.getFirst();
        }

        LocalDate last() {
            return days.getLast();
        }

        List<Dated> from(CaseEvent begun, CaseEvent end) {
            Dated beginning = new Dated(first(), begun);
            return ended ? List.of(beginning, new Dated(last(), end)) : List.of(beginning);
        }
    }

    private static Arbitrary<List<List<Dated>>> numbered(BiFunction<Integer, Course, List<Dated>> strand) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4).flatMap(AnyHistory::sortedDays),
                        Arbitraries.of(true, false))
                .as(Course::new)
                .list()
                .ofMaxSize(3)
                .map(courses -> IntStream.range(0, courses.size())
                        .mapToObj(i -> strand.apply(i + 1, courses.get(i)))
                        .toList());
    }

    private static List<Dated> protection(int number, Course course) {
        return course.from(
                new ProtectionReferralMade(
                        number, "veilig-thuis", "report", false, course.first().plusDays(7), null),
                new ProtectionOutcomeRecorded(number, "help-in-place", null));
    }

    private static List<Dated> escalation(int number, Course course) {
        List<Dated> all = new ArrayList<>();
        for (LocalDate day : course.days()) {
            all.add(new Dated(day, new EscalationRaised(number, LADDER.get(all.size() / 2), null)));
            all.add(new Dated(day, new EscalationAnswered(number, Given.sealed("EscalationAnswered.answer"))));
        }
        if (course.ended()) {
            all.add(new Dated(course.last(), new EscalationResolved(number, null)));
        }
        return all;
    }

    /** Involved, told this and that, and perhaps released; one word on a day. */
    private static List<Dated> party(int number, Course course) {
        List<Dated> all = new ArrayList<>();
        all.add(new Dated(course.first(), new PartyInvolved(number, "school", null, null, null, number == 2, null)));
        course.days().stream().distinct().forEach(day -> {
            all.add(new Dated(day, word(number, day)));
            all.add(new Dated(day, new InformationShared(number, PURPOSE, null)));
        });
        if (course.ended()) {
            all.add(new Dated(course.last(), new PartyReleased(number)));
        }
        return all;
    }

    private static CaseEvent word(int party, LocalDate day) {
        return switch (day.getDayOfMonth() % 3) {
            case 0 -> new ConsentGiven(party, PURPOSE, List.of());
            case 1 -> new ConsentRefused(party, PURPOSE, List.of());
            default -> new ConsentWithdrawn(party, PURPOSE, List.of());
        };
    }

    private static List<Dated> referral(int number, Course course) {
        Direction direction = number % 2 == 0 ? Direction.UP : Direction.DOWN;
        return course.from(
                new FamilyReferred(number, direction, "De Stroom", null, null),
                new ReferralEnded(number, ReferralOutcome.HELP_BEGUN));
    }

    private static List<Dated> bridging(int number, Course course) {
        return course.from(new BridgingBegun(number, null), new BridgingEnded(number));
    }

    private static List<Dated> provision(int number, Course course) {
        return course.from(new ProvisionNoted(number, "day-care", null), new ProvisionEnded(number));
    }
}
