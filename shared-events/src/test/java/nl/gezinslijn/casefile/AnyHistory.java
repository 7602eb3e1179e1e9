package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.gezinslijn.casefile.History.Dated;
import nl.gezinslijn.event.AnyEvent;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.RecordEvent.Withdrawal;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;
import nl.gezinslijn.event.TermEvent.TermLapsed;

/**
 * Generated histories: wild ones that obey no rule, and a lifecycle with work around it ({@link AnyWork}) as the rules
 * allow them.
 */
public final class AnyHistory {

    /** More often than chance would have it: what a safety plan does hangs on all of them. */
    private static final Set<Class<? extends CaseEvent>> HELD_AND_RESUMED =
            Set.of(PlanAgreed.class, PlanPutOnHold.class, WorkResumed.class);

    /** No strand goes back before the registration. */
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

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

    /** The same, with withdrawals of what was recorded before them. */
    public static Arbitrary<History> withWithdrawals() {
        Arbitrary<CaseEvent> withdrawals = Arbitraries.longs().between(0, 30).map(EntryRetracted::new);
        Arbitrary<CaseEvent> others = AnyEvent.ofTypes(type -> !Withdrawal.class.isAssignableFrom(type));
        return Combinators.combine(
                        AnyEvent.days(), Arbitraries.frequencyOf(Tuple.of(4, others), Tuple.of(1, withdrawals)))
                .as(Dated::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(AnyHistory::pointingBack)
                .withoutEdgeCases();
    }

    /** A registration and what follows; no entry of the lifecycle is before the last one (TIME-1). */
    static Arbitrary<List<Dated>> lifecycle() {
        Arbitrary<List<CaseEvent>> steps = Arbitraries.frequencyOf(
                        Tuple.of(2, AnyEvent.ofTypes(AnyHistory::isLifecycle)),
                        Tuple.of(1, AnyEvent.ofTypes(HELD_AND_RESUMED::contains)))
                .list()
                .ofMaxSize(15);
        return Combinators.combine(steps, sortedDays(15))
                .as((events, days) -> {
                    List<Dated> all = new ArrayList<>(List.of(new Dated(FIRST, Given.REGISTERED)));
                    for (int i = 0; i < events.size(); i++) {
                        all.add(new Dated(days.get(i), events.get(i)));
                    }
                    return all;
                })
                .withoutEdgeCases();
    }

    /** The registration, and then one order of recording in which each strand keeps its own. */
    static List<Dated> recorded(List<Dated> lifecycle, List<List<Dated>> work, long seed) {
        List<List<Dated>> strands = new ArrayList<>(work);
        if (lifecycle.size() > 1) {
            strands.add(lifecycle.subList(1, lifecycle.size()));
        }
        List<Dated> all = new ArrayList<>(List.of(lifecycle.getFirst()));
        all.addAll(interleaved(strands, seed));
        return all;
    }

    /** One order of recording in which each strand keeps its own. */
    private static List<Dated> interleaved(List<List<Dated>> strands, long seed) {
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
        return AnyEvent.between(FIRST, LocalDate.of(2024, 12, 31));
    }

    /** Not the registration, which comes once and first. */
    private static boolean isLifecycle(Class<? extends CaseEvent> type) {
        return type != FamilyRegistered.class
                && type != TermLapsed.class
                && Stream.concat(AnyWork.TOPICS.stream(), AnyWork.ENTRIES.stream())
                        .noneMatch(other -> other.isAssignableFrom(type));
    }

    private static History pointingBack(List<Dated> all) {
        List<Dated> back = new ArrayList<>();
        for (Dated dated : all) {
            if (!(dated.event() instanceof Withdrawal withdrawal)) {
                back.add(dated);
            } else if (!back.isEmpty()) {
                back.add(new Dated(dated.on(), new EntryRetracted(withdrawal.entry() % back.size())));
            }
        }
        return History.of(back);
    }

    static Arbitrary<List<LocalDate>> sortedDays(int count) {
        return day().list().ofSize(count).map(days -> days.stream().sorted().toList());
    }
}
