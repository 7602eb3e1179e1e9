package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.activeSince;
import static nl.gezinslijn.casefile.Given.contact;
import static nl.gezinslijn.casefile.Given.goal;
import static nl.gezinslijn.casefile.Given.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.History.Dated;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.EventJson;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.PlanEvent.Progress;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld.Conclusion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case file holds sums, current values and short lists: a long case is as quick to load as a short one. */
class BoundedCaseTest {

    /** Numbers with a digit more, in as many places as a part has numbers; of the minutes one a week and a month. */
    private static final int A_FEW_DIGITS = 50;

    private static final int DAYS = 200;

    /** What can happen over and over again; each time it is given its number, from 1. */
    record Routine(String name, IntFunction<List<CaseEvent>> events) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Routine> routines() {
        return Stream.of(
                new Routine(
                        "contacts",
                        n -> List.of(new ContactHeld("conversation", "home", 60, List.of("child-1"), sealed("note")))),
                new Routine("reviews", n -> List.of(new ReviewHeld(Conclusion.CONTINUE, sealed("note")))),
                new Routine("triages", n -> List.of(new CaseTriaged(true, 3))),
                new Routine("transfers", n -> List.of(new CoachTransferred("coach.vos", "De Brug"))),
                new Routine(
                        "plans revised",
                        n -> List.of(new PlanRevised(
                                n, List.of("mother"), List.of(goal("1.1")), null, List.of(), List.of(), false))),
                new Routine("extensions refused", n -> List.of(new ExtensionRequested(n, 3), new ExtensionRefused(n))),
                new Routine(
                        "steps of the meldcode",
                        n -> IntStream.rangeClosed(1, 5)
                                .<CaseEvent>mapToObj(step -> new MeldcodeStepTaken(step, false, true, true, null))
                                .toList()),
                new Routine(
                        "referrals answered",
                        n -> List.of(
                                new ProtectionReferralMade(n, "veilig-thuis", "report", false, null, sealed("note")),
                                new ProtectionOutcomeRecorded(n, "help-in-place", sealed("note")))),
                new Routine(
                        "escalations resolved",
                        n -> List.of(
                                new EscalationRaised(n, "coach", sealed("matter")),
                                new EscalationRaised(n, "team-leaders", sealed("matter")),
                                new EscalationResolved(n, sealed("outcome")))),
                new Routine("goals evaluated", n -> List.of(new GoalEvaluated("1.1", Progress.UNDER_WAY, null))),
                new Routine("words of consent", n -> List.of(new ConsentGiven(1, "case-discussion", List.of()))),
                new Routine(
                        "assessments of safety",
                        n -> List.of(
                                new SafetyAssessed(SafetyLevel.CONCERN, null), new SafetyPlanMade(sealed("text")))),
                new Routine(
                        "other help that ended",
                        n -> List.of(
                                new FamilyReferred(n, Direction.UP, "De Stroom", null, null),
                                new BridgingBegun(n, n),
                                new BridgingEnded(n),
                                new ReferralEnded(n, ReferralOutcome.HELP_BEGUN),
                                new ProvisionNoted(n, "day-care", null),
                                new ProvisionEnded(n))),
                new Routine(
                        "handovers that no worker would take",
                        n -> List.of(
                                new HandoverOffered(n, sealed("worker"), "Welzijn Oost", null),
                                new HandoverRefused(n, RefusedBy.WORKER))),
                new Routine("scores", n -> List.of(new ScoreRecorded("zrm", Moment.BETWEEN, 3, null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routines")
    void a_case_of_two_hundred_days_with_ten_thousand_is_no_larger_than_one_with_a_thousand(Routine routine) {
        assertThat(size(routine, 10_000)).isCloseTo(size(routine, 1_000), within(A_FEW_DIGITS));
    }

    private static int size(Routine routine, int times) {
        LocalDate first = LocalDate.of(2024, 3, 15);
        List<Dated> all = new ArrayList<>();
        activeSince(first.toString()).entries().forEach(entry -> all.add(new Dated(entry.occurredOn(), entry.event())));
        all.add(new Dated(first, contact(5)));
        for (int n = 1; n <= times; n++) {
            for (CaseEvent event : routine.events().apply(n)) {
                all.add(new Dated(first.plusDays((long) n % DAYS), event));
            }
        }
        return EventJson.mapper().writeValueAsString(History.of(all).fold()).length();
    }
}
