package nl.gezinslijn.command.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.bus.Problem.Kind;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.PlanEvent;
import nl.gezinslijn.event.RecordEvent.Withdrawal;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.event.WorkEvent.CaseConferenceHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import org.jspecify.annotations.Nullable;

/** What stays true of a case whatever was done, in other words than the rules' own: judged after every step. */
final class Invariants {

    private static final Set<CaseState> WITH_A_COACH =
            EnumSet.of(CaseState.ASSIGNED, CaseState.ACTIVE, CaseState.ON_HOLD, CaseState.AFTERCARE);

    private final Programme programme;
    private final List<Entry<CaseEvent>> all;
    private CaseFile before;

    private Invariants(Programme programme, List<Entry<CaseEvent>> all, CaseFile before) {
        this.programme = programme;
        this.all = all;
        this.before = before;
    }

    static void hold(Life life) {
        List<Entry<CaseEvent>> all = life.entries();
        CaseFile none = CaseFile.none(all.getFirst().caseId());
        Invariants invariants = new Invariants(life.programme(), all, none);
        life.steps().forEach(invariants::after);
        assertThat(life.steps().getLast().file().version()).isEqualTo(all.size());
    }

    private void after(Life.Step step) {
        CaseFile file = step.file();
        List<Entry<CaseEvent>> line = all.subList(0, (int) file.version());
        List<Entry<CaseEvent>> fresh = line.subList((int) before.version(), line.size());
        answersWhatHappened(step);
        assertThat(CaseFile.of(file.caseId(), line))
                .as("the fold of what is stored")
                .isEqualTo(file);
        asKnownThenIsAsItWas(file, line);
        withdrawnEntriesMakeNoDifference(file, line);
        assertThat(file.coach() != null)
                .as("a coach while " + file.state())
                .isEqualTo(WITH_A_COACH.contains(file.state()));
        termIsReckonedFromItsStart(file.term(), line);
        fresh.forEach(entry -> {
            happenedBeforeItWasRecorded(entry);
            onHoldNothingIsPlanned(entry);
            nothingIsOpenAtTheEnd(entry);
            lapsesAfterTheEnd(entry, line);
        });
        before = file;
    }

    private void answersWhatHappened(Life.Step step) {
        if (step.answer() instanceof Receipt receipt) {
            assertThat(receipt.version()).isEqualTo(step.file().version());
            assertThat(step.file().version() - before.version())
                    .isEqualTo(receipt.events().size());
        } else {
            assertThat(((Problem) step.answer()).kind()).isIn(Kind.REFUSED, Kind.INVALID_FIELD, Kind.NOT_FOUND);
            assertThat(step.file()).as("after a refusal").isEqualTo(before);
        }
    }

    /** What was known when the last entry but these was recorded is the case as it was then. */
    private void asKnownThenIsAsItWas(CaseFile file, List<Entry<CaseEvent>> line) {
        Instant then = before.recordedAt();
        if (then == null || then.equals(file.recordedAt())) {
            return;
        }
        List<Entry<CaseEvent>> known = line.stream()
                .filter(entry -> !entry.stamp().recordedAt().isAfter(then))
                .toList();
        assertThat(CaseFile.of(file.caseId(), known)).as("as known then").isEqualTo(before);
    }

    /** Only what numbers were given out, and that something was withdrawn, tells that they were ever there. */
    private static void withdrawnEntriesMakeNoDifference(CaseFile file, List<Entry<CaseEvent>> line) {
        CaseFile without = CaseFile.of(file.caseId(), counting(line));
        assertThat(file)
                .as("the case without what was withdrawn")
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "state",
                        "lastLifecycleOn",
                        "coaching",
                        "plan",
                        "work",
                        "evaluations",
                        "term",
                        "complexity",
                        "leads",
                        "safety",
                        "meldcode",
                        "protection.awaited",
                        "escalations.open",
                        "handover",
                        "closure",
                        "outcomes")
                .isEqualTo(without);
    }

    private static List<Entry<CaseEvent>> counting(List<Entry<CaseEvent>> line) {
        Set<Long> withdrawn = new HashSet<>();
        line.forEach(entry -> {
            if (entry.event() instanceof Withdrawal withdrawal) {
                withdrawn.add(withdrawal.entry());
            }
        });
        return line.stream()
                .filter(entry -> !withdrawn.contains(entry.sequence()) && !(entry.event() instanceof Withdrawal))
                .toList();
    }

    /** When the term of now began, and how many months were granted in all. */
    private record Granted(LocalDate start, int months) {

        /** The rule in other words: a month without such a day is full when it ends. */
        LocalDate end() {
            LocalDate same = start.plusMonths(months);
            return same.getDayOfMonth() == start.getDayOfMonth() ? same.minusDays(1) : same;
        }
    }

    private @Nullable Granted granted(List<Entry<CaseEvent>> line) {
        Integer months = programme.duration().termMonths();
        if (months == null) {
            return null;
        }
        Granted granted = null;
        for (Entry<CaseEvent> entry : counting(line)) {
            granted = switch (entry.event()) {
                case CoachingStarted e -> new Granted(entry.occurredOn(), months);
                case CaseReopened e -> new Granted(entry.occurredOn(), months);
                case RelapseRecorded e -> new Granted(entry.occurredOn(), months);
                case ExtensionGranted e -> new Granted(granted.start(), granted.months() + e.months());
                default -> granted;
            };
        }
        return granted;
    }

    private void termIsReckonedFromItsStart(@Nullable Term term, List<Entry<CaseEvent>> line) {
        Granted granted = granted(line);
        assertThat(term == null ? null : term.endsOn())
                .as("end of the term")
                .isEqualTo(granted == null ? null : granted.end());
        if (term != null) {
            int most =
                    programme.extensions() == null ? 0 : programme.extensions().atMost();
            assertThat(term.granted()).as("extensions granted").isLessThanOrEqualTo(most);
        }
    }

    private void lapsesAfterTheEnd(Entry<CaseEvent> entry, List<Entry<CaseEvent>> line) {
        if (entry.event() instanceof TermLapsed lapsed) {
            assertThat(lapsed.endedOn()).isEqualTo(granted(line).end());
            assertThat(entry.occurredOn()).isAfter(lapsed.endedOn());
        }
    }

    private void happenedBeforeItWasRecorded(Entry<CaseEvent> entry) {
        Instant recorded = entry.stamp().recordedAt();
        assertThat(entry.occurredOn()).isBeforeOrEqualTo(LocalDate.ofInstant(recorded, programme.timeZone()));
        if (before.recordedAt() != null) {
            assertThat(recorded).isAfterOrEqualTo(before.recordedAt());
        }
    }

    private void onHoldNothingIsPlanned(Entry<CaseEvent> entry) {
        if (before.state() == CaseState.ON_HOLD) {
            assertThat(entry.event())
                    .as("on hold")
                    .isNotInstanceOfAny(
                            PlanEvent.class,
                            IntensityChanged.class,
                            ReviewHeld.class,
                            CaseConferenceHeld.class,
                            FamilyReferred.class,
                            BridgingBegun.class,
                            HandoverOffered.class);
        }
    }

    private void nothingIsOpenAtTheEnd(Entry<CaseEvent> entry) {
        if (entry.event() instanceof CaseClosed closed && !despiteOpenSteps(closed.reason())) {
            assertThat(before.state()).isNotEqualTo(CaseState.ON_HOLD);
            assertThat(before.escalations().open()).isEmpty();
            assertThat(before.protection().awaited()).isEmpty();
        }
    }

    private boolean despiteOpenSteps(String reason) {
        return programme.codes().closureReasons().stream()
                .filter(r -> r.code().equals(reason))
                .anyMatch(ClosureReason::despiteOpenSteps);
    }
}
