package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.gezinslijn.casefile.History.Dated;
import nl.gezinslijn.event.AnyEvent;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EscalationEvent;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HelpEvent;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.MeldcodeEvent;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.OutcomeEvent;
import nl.gezinslijn.event.PartyEvent;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.ProtectionEvent;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent;
import nl.gezinslijn.event.SafetyEvent.RiskAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.event.WorkEvent;

/**
 * Generated histories: wild ones that obey no rule, and strands of entries that the rules allow. Within a strand
 * nothing is answered before it is asked; between strands any order of recording is possible.
 */
final class AnyHistory {

    private static final List<String> LADDER = List.of("coach", "zorgregisseur", "team-leaders", "municipality");

    private AnyHistory() {}

    /** Any events in any order on any days. */
    static Arbitrary<History> wild() {
        return Combinators.combine(AnyEvent.days(), AnyEvent.ofAnyType())
                .as(Dated::new)
                .list()
                .ofMaxSize(30)
                .map(History::of)
                .withoutEdgeCases();
    }

    /** A registration and what follows; no entry of the lifecycle is before the last one (TIME-1). */
    static Arbitrary<List<Dated>> lifecycle() {
        Arbitrary<List<CaseEvent>> steps =
                AnyEvent.ofTypes(AnyHistory::isLifecycle).list().ofMaxSize(15);
        return Combinators.combine(steps, sortedDays(16))
                .as((events, days) -> {
                    List<Dated> all = new ArrayList<>(List.of(new Dated(days.getFirst(), Given.REGISTERED)));
                    for (CaseEvent event : events) {
                        all.add(new Dated(days.get(all.size()), event));
                    }
                    return all;
                })
                .withoutEdgeCases();
    }

    /** Work of every kind. Two decisions of the meldcode are never on one day: there the order of recording counts. */
    static Arbitrary<List<List<Dated>>> work() {
        return Combinators.combine(
                        entries(AnyEvent.ofTypes(WorkEvent.class::isAssignableFrom)),
                        entries(earlierSteps()),
                        decisions(),
                        numbered(AnyHistory::referral),
                        numbered(AnyHistory::escalation))
                .as((contacts, steps, decisions, referrals, escalations) -> Stream.of(
                                contacts, steps, decisions, referrals, escalations)
                        .flatMap(List::stream)
                        .toList())
                .withoutEdgeCases();
    }

    /** One order of recording in which each strand keeps its own. */
    static List<Dated> interleaved(List<List<Dated>> strands, long seed) {
        Random random = new Random(seed);
        List<List<Dated>> left = new ArrayList<>();
        strands.forEach(strand -> left.add(new ArrayList<>(strand)));
        List<Dated> all = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Dated> strand = left.get(random.nextInt(left.size()));
            all.add(strand.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return all;
    }

    static Arbitrary<LocalDate> day() {
        return AnyEvent.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    }

    private static boolean isLifecycle(Class<? extends CaseEvent> type) {
        return Stream.of(
                        WorkEvent.class,
                        PartyEvent.class,
                        MeldcodeEvent.class,
                        ProtectionEvent.class,
                        EscalationEvent.class,
                        HelpEvent.class,
                        OutcomeEvent.class,
                        RecordEvent.class,
                        IntakeHeld.class,
                        ComplexityTested.class,
                        KitchenTableTalkHeld.class,
                        GoalEvaluated.class,
                        AftercareContactHeld.class,
                        RiskAssessed.class,
                        SafetyAssessed.class,
                        SafetyPlanMade.class,
                        TermLapsed.class)
                .noneMatch(other -> other.isAssignableFrom(type));
    }

    /** Each a strand of its own. */
    private static Arbitrary<List<List<Dated>>> entries(Arbitrary<CaseEvent> events) {
        return Combinators.combine(day(), events)
                .as((on, event) -> List.of(new Dated(on, event)))
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<CaseEvent> earlierSteps() {
        return Arbitraries.integers().between(1, 4).map(step -> new MeldcodeStepTaken(step, false, null, null, null));
    }

    private static Arbitrary<List<List<Dated>>> decisions() {
        Arbitrary<Boolean> answer = Arbitraries.of(true, false);
        return Combinators.combine(day(), answer, answer)
                .as((on, report, help) -> new Dated(on, new MeldcodeStepTaken(5, false, report, help, null)))
                .list()
                .uniqueElements(Dated::on)
                .ofMaxSize(3)
                .map(all -> all.stream().map(List::of).toList());
    }

    /** The days on which something went on, and whether that ended it. */
    private record Course(List<LocalDate> days, boolean ended) {}

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

    private static List<Dated> referral(int number, Course course) {
        LocalDate first = course.days().getFirst();
        List<Dated> all = new ArrayList<>();
        all.add(new Dated(
                first, new ProtectionReferralMade(number, "veilig-thuis", "report", false, first.plusDays(7), null)));
        if (course.ended()) {
            all.add(new Dated(course.days().getLast(), new ProtectionOutcomeRecorded(number, "help-in-place", null)));
        }
        return all;
    }

    private static List<Dated> escalation(int number, Course course) {
        List<Dated> all = new ArrayList<>();
        for (LocalDate day : course.days()) {
            all.add(new Dated(day, new EscalationRaised(number, LADDER.get(all.size()), null)));
        }
        if (course.ended()) {
            all.add(new Dated(course.days().getLast(), new EscalationResolved(number, null)));
        }
        return all;
    }

    private static Arbitrary<List<LocalDate>> sortedDays(int count) {
        return day().list().ofSize(count).map(days -> days.stream().sorted().toList());
    }
}
