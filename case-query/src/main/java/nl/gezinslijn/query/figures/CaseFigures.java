package nl.gezinslijn.query.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome.Outcome;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What reports count of one case, without personal data or free text. Grows with what happens in a case, but not with
 * every contact: those are sums.
 *
 * @param registration null before the first event
 * @param state null before the first event
 * @param waitingSince first day on the waiting list
 * @param refusedOn day the registration was declined or withdrawn
 * @param withdrawn it was the family that withdrew
 * @param helps periods of help, oldest first: one, and one more for each reopening (CLOSE-4)
 * @param stays at an intensity, oldest first
 * @param extensions of all terms, in the order they were asked
 * @param lapses last days of the terms that lapsed (TERM-4)
 * @param climbs escalations, open ones too (ESC-1)
 * @param holds of the plan (SAFE-1)
 * @param referrals to other organisations (REF-1)
 * @param bridgings care that bridged the waiting for other help
 * @param provisions beside the coaching
 * @param prevented provisions that coaching made needless
 * @param protections referrals to protection bodies (MELD-2)
 * @param handovers steps of the warm handover (HAND-1)
 * @param scores every score recorded
 * @param contacts with the family by month, by place
 * @param minutes with or for the family, by month
 * @param marks other things that happened and are counted, by day
 */
public record CaseFigures(
        String caseId,
        @Nullable Registration registration,
        @Nullable CaseState state,
        @Nullable LocalDate waitingSince,
        @Nullable LocalDate refusedOn,
        boolean withdrawn,
        @Nullable LocalDate firstContactOn,
        List<Help> helps,
        List<Stay> stays,
        List<Extension> extensions,
        List<LocalDate> lapses,
        List<Climb> climbs,
        List<Stretch> holds,
        List<Referral> referrals,
        List<Bridging> bridgings,
        List<Provision> provisions,
        List<Prevented> prevented,
        List<Protection> protections,
        List<HandoverStep> handovers,
        List<Score> scores,
        SortedMap<YearMonth, SortedMap<String, Integer>> contacts,
        SortedMap<YearMonth, Integer> minutes,
        List<Mark> marks) {

    public CaseFigures {
        helps = List.copyOf(helps);
        stays = List.copyOf(stays);
        extensions = List.copyOf(extensions);
        lapses = List.copyOf(lapses);
        climbs = List.copyOf(climbs);
        holds = List.copyOf(holds);
        referrals = List.copyOf(referrals);
        bridgings = List.copyOf(bridgings);
        provisions = List.copyOf(provisions);
        prevented = List.copyOf(prevented);
        protections = List.copyOf(protections);
        handovers = List.copyOf(handovers);
        scores = List.copyOf(scores);
        contacts = Collections.unmodifiableSortedMap(new TreeMap<>(contacts));
        minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
        marks = List.copyOf(marks);
    }

    /** A contact held at no place that was recorded. */
    static final String NO_PLACE = "";

    public record Registration(
            String programme,
            int programmeVersion,
            LocalDate on,
            String referralSource,
            @Nullable String helpQuestion,
            @Nullable String ageBand,
            @Nullable String district,
            int members) {}

    /**
     * A period of help.
     *
     * @param assignedOn or reopened on
     * @param startedOn null while coaching has not begun
     * @param endedOn null while it is open
     * @param coach the last one in it
     * @param organisation of that coach
     * @param reason code of the closure reason
     * @param goals that had an outcome at closure
     * @param reached of those
     * @param outOfTurn code of the reason for taking this family before others of the list (WAIT-2)
     */
    public record Help(
            LocalDate assignedOn,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            String coach,
            String organisation,
            @Nullable String reason,
            @Nullable String destination,
            int goals,
            int reached,
            @Nullable String outOfTurn) {
        static Help begun(LocalDate on, String coach, String organisation, @Nullable String outOfTurn) {
            return new Help(on, null, null, coach, organisation, null, null, 0, 0, outOfTurn);
        }

        /** Open on a day: assigned on or before it and not closed on or before it. */
        public boolean openOn(LocalDate day) {
            return !assignedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }

        Help coachedBy(String another, String of) {
            return new Help(
                    assignedOn, startedOn, endedOn, another, of, reason, destination, goals, reached, outOfTurn);
        }

        Help started(LocalDate on) {
            return new Help(
                    assignedOn, on, endedOn, coach, organisation, reason, destination, goals, reached, outOfTurn);
        }

        Help closed(LocalDate on, CaseClosed e) {
            int goalsReached = (int) e.goals().stream()
                    .filter(goal -> goal.outcome() == Outcome.REACHED)
                    .count();
            return new Help(
                    assignedOn,
                    startedOn,
                    on,
                    coach,
                    organisation,
                    e.reason(),
                    e.destination(),
                    e.goals().size(),
                    goalsReached,
                    outOfTurn);
        }
    }

    /** @param until first day it no longer was so; null while it is */
    public record Stretch(LocalDate since, @Nullable LocalDate until) {
        /** It was so on at least one day of these, first and last included. */
        public boolean during(LocalDate from, LocalDate to) {
            return !since.isAfter(to) && (until == null || until.isAfter(from));
        }

        public boolean on(LocalDate day) {
            return during(day, day);
        }
    }

    /** @param unassessed entered without the assessor, because none was in office (INTY-1) */
    public record Stay(String intensity, Stretch time, boolean unassessed) {}

    /** @param granted null while it waits for an answer */
    public record Extension(
            int help,
            int number,
            int months,
            LocalDate askedOn,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean granted) {}

    /** @param resolvedOn null while it is open */
    public record Climb(
            int number, List<Step> steps, @Nullable LocalDate resolvedOn) {
        public Climb {
            steps = List.copyOf(steps);
        }
    }

    /** Time on one rung. */
    public record Step(String rung, Stretch time) {}

    public record Referral(
            int number,
            Direction direction,
            String organisation,
            @Nullable String provision,
            Stretch time) {}

    public record Provision(int number, String provision, Stretch time) {}

    public record Bridging(int number, Stretch time) {}

    public record Prevented(String provision, LocalDate on) {}

    public record Protection(
            int number,
            String body,
            String kind,
            LocalDate on,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate decidedOn) {}

    public record HandoverStep(HandoverStep.Kind kind, LocalDate on) {
        public enum Kind {
            OFFERED,
            ACCEPTED,
            REFUSED_BY_WORKER,
            REFUSED_BY_FAMILY,
            UNAVAILABLE,
            COMPLETED,
            RELAPSED
        }
    }

    public record Score(
            String score,
            Moment moment,
            int value,
            @Nullable String member,
            LocalDate on) {}

    /** Something that is counted and no more. */
    public record Mark(Mark.Kind kind, LocalDate on) {
        public enum Kind {
            INTAKE,
            INTAKE_WITH_NETWORK,
            COMPLEX,
            JOINT_TALK,
            PLAN,
            PLAN_FOR_EVERYBODY,
            GOAL_EVALUATED,
            REVIEW,
            CONFERENCE,
            CONSULTATION,
            NETWORK_TRAJECTORY,
            DIGITAL_SUPPORT,
            INDEX_SIGNAL,
            CONSENT_GIVEN,
            CONSENT_REFUSED,
            INFORMATION_SHARED,
            COMPLAINT
        }
    }

    /** The case before its first event. */
    public static CaseFigures none(String caseId) {
        return new CaseFigures(
                caseId,
                null,
                null,
                null,
                null,
                false,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                List.of());
    }

    /** First day a coach had the case; null before. */
    public @Nullable LocalDate firstAssignedOn() {
        return helps.isEmpty() ? null : helps.getFirst().assignedOn();
    }

    /** Open on a day: assigned or reopened on or before it, and not closed on or before it. */
    public boolean openOn(LocalDate day) {
        return helps.stream().anyMatch(help -> help.openOn(day));
    }

    /** How many of something happened from one day to another, both included. */
    public int count(Mark.Kind kind, LocalDate from, LocalDate to) {
        int count = 0;
        // no stream: the matrix asks this of every case, a dozen times for each of two years
        for (Mark mark : marks) {
            if (mark.kind() == kind && !mark.on().isBefore(from) && !mark.on().isAfter(to)) {
                count++;
            }
        }
        return count;
    }
}
