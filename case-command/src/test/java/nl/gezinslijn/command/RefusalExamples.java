package nl.gezinslijn.command;

import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.complex;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.intensityNow;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MorePast.mandatedInvolved;
import static nl.gezinslijn.command.scenario.MorePast.processLeadNamed;
import static nl.gezinslijn.command.scenario.MoreWishes.changeIntensity;
import static nl.gezinslijn.command.scenario.MoreWishes.completeHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.eraseText;
import static nl.gezinslijn.command.scenario.MoreWishes.hold;
import static nl.gezinslijn.command.scenario.MoreWishes.nameCoach;
import static nl.gezinslijn.command.scenario.MoreWishes.nameProcessLead;
import static nl.gezinslijn.command.scenario.MoreWishes.openInEmergency;
import static nl.gezinslijn.command.scenario.MoreWishes.referUp;
import static nl.gezinslijn.command.scenario.MoreWishes.resume;
import static nl.gezinslijn.command.scenario.MoreWishes.retract;
import static nl.gezinslijn.command.scenario.MoreWishes.share;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.extensionRequested;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.raised;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.step;
import static nl.gezinslijn.command.scenario.Past.triaged;
import static nl.gezinslijn.command.scenario.Past.waiting;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.Registration.registrationOfNobody;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.enterWaitingList;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.raiseTo;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.requestExtension;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static nl.gezinslijn.command.scenario.Wishes.wish;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.plan.AgreePlan;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.CoachProfiled;
import nl.gezinslijn.event.OfficeEvent.FamilyCaseOpened;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;

/** For each rule that refuses, one request that it does refuse: the rule book quotes what the asker reads. */
public final class RefusalExamples {

    private static final String DELFT = "delft-2013";
    private static final String ROTTERDAM = "rotterdam-sang-2009";
    private static final String HALLE = "halle-vilvoorde";
    private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);
    private static final String ANOTHER_CASE = "another-case";

    private final Map<Rule, Example> byRule = new EnumMap<>(Rule.class);

    private RefusalExamples() {}

    /**
     * @param action what was asked
     * @param words of the refusal
     */
    public record Example(Action action, String words) {}

    /** Each is asked of the real decision, now; rules that refuse nothing have none. */
    public static Map<Rule, Example> byRule() {
        RefusalExamples examples = new RefusalExamples();
        examples.comingIn();
        examples.coachAndLeads();
        examples.planAndTerm();
        examples.intensityAndSafety();
        examples.aroundTheCoaching();
        examples.theEnd();
        return examples.byRule;
    }

    private void comingIn() {
        refused(Rule.STATE_1, in(DRENTHE).given(registered()), requestExtension(3));
        refused(Rule.TIME_1, active(VENRAY), recordContact().on("2024-06-02").recordedOn("2024-06-01"));
        refused(
                Rule.INT_1,
                in(VENRAY),
                registration(VENRAY).source("neighbours").wanted());
        refused(
                Rule.INT_2,
                in(VENRAY)
                        .around(lines ->
                                lines.ofFamily("family-1", BEFORE, new FamilyCaseOpened(VENRAY, ANOTHER_CASE))),
                registration(VENRAY).wanted().by(BEA));
        refused(
                Rule.INT_3,
                in(VENRAY),
                registrationOfNobody(VENRAY).child(TIM, "1990-05-20").wanted());
        refused(Rule.INT_4, active(VENRAY).given(complex("several-life-domains")), agreePlan(goal("parenting")));
        refused(Rule.INT_5, in(DRENTHE), registration(DRENTHE).meeting().wanted());
        refused(Rule.WAIT_1, in(VENRAY).given(registered(), triaged(false)), enterWaitingList());
        refused(
                Rule.WAIT_2,
                in(VENRAY)
                        .given(registered(), triaged(true), waiting())
                        .around(lines ->
                                lines.ofOffice(VENRAY, BEFORE, new WaitingListJoined(ANOTHER_CASE, 1, BEFORE))),
                assign(ANNA));
    }

    private void coachAndLeads() {
        refused(Rule.COACH_1, in(VENRAY).given(registered(), assigned()), transferTo(ANNA));
        refused(
                Rule.COACH_2,
                in(VENRAY)
                        .given(registered())
                        .around(lines -> lines.ofCoach(
                                ANNA.id(),
                                BEFORE,
                                new CaseloadCapSet(2),
                                new CoachPlaceTaken("one"),
                                new CoachPlaceTaken("two"))),
                assign(ANNA));
        refused(
                Rule.COACH_3,
                in(DRENTHE)
                        .given(registered())
                        .around(lines ->
                                lines.ofCoach(ANNA.id(), BEFORE, new CoachProfiled(ANNA.organisation(), true))),
                assign(ANNA));
        refused(Rule.COACH_4, active(VENRAY), recordContact().by(BEA));
        refused(Rule.COACH_5, in(VENRAY).withoutQualifications().given(registered()), assign(ANNA));
        refused(Rule.DIR_1, active(VENRAY).given(processLeadNamed()), nameCoach());
        refused(Rule.DIR_2, active(VENRAY), nameProcessLead(ANNA));
    }

    private void planAndTerm() {
        refused(Rule.PLAN_1, active(VENRAY), agreePlan());
        refused(Rule.PLAN_2, active(HALLE), agreePlan(goal("safety")));
        refused(
                Rule.PLAN_3,
                active(HALLE).given(mandatedInvolved("mandated-service", "ocj")),
                wish(
                        ANNA,
                        new AgreePlan(
                                List.of(MOTHER),
                                List.of(goal("safety")),
                                text("when the children sleep"),
                                List.of(),
                                List.of())));
        refused(Rule.PLAN_4, active(VENRAY).given(planAgreed("parenting")), agreePlan(goal("parenting")));
        refused(Rule.TERM_2, active(DRENTHE), requestExtension(2));
        refused(
                Rule.TERM_3,
                active(DRENTHE).given(extensionRequested().by(CARLA)),
                grantExtension(1).by(CARLA));
    }

    private void intensityAndSafety() {
        refused(Rule.INTY_1, active(VENRAY), changeIntensity("standby-support").by(ANNA));
        refused(
                Rule.INTY_2,
                active(VENRAY)
                        .around(lines -> lines.ofOffice(
                                VENRAY,
                                BEFORE,
                                new IntensityCapacitySet("standby-support", 2),
                                new IntensityPlaceTaken("standby-support", "one"),
                                new IntensityPlaceTaken("standby-support", "two"))),
                changeIntensity("standby-support"));
        refused(
                Rule.INTY_5,
                active(VENRAY).given(intensityNow("standby-support", "2024-02-01")),
                close("finished").on("2024-06-01"));
        refused(Rule.SAFE_1, active(HALLE), hold().withoutReason());
        refused(Rule.SAFE_2, active(HALLE).given(held()), resume());
    }

    private void aroundTheCoaching() {
        refused(Rule.MELD_1, active(VENRAY).given(step(1), step(2)), refer("veilig-thuis", "report"));
        refused(Rule.MELD_2, active(VENRAY), refer("veilig-thuis", "consultation"));
        refused(Rule.ESC_1, active(VENRAY), raiseTo("municipal-policy"));
        refused(Rule.REF_1, active(VENRAY), referUp(" "));
        refused(Rule.HAND_1, active(ROTTERDAM).given(handoverOffered()), completeHandover(1));
        refused(Rule.CONS_1, active(VENRAY).given(involved("debt-help", "Kredietbank")), share(1, "other-help"));
    }

    private void theEnd() {
        refused(Rule.CLOSE_1, active(VENRAY).given(raised(1, "coordinator")), close("finished"));
        refused(Rule.CLOSE_2, active(HALLE), close("further-need"));
        refused(Rule.CLOSE_3, active(DELFT), close("ended-by-family"));
        refused(Rule.REC_1, active(VENRAY), retract(0));
        refused(Rule.REC_2, active(VENRAY), eraseText());
        refused(Rule.ACC_1, active(VENRAY), openInEmergency().withoutReason());
    }

    private static CaseScenario active(String programme) {
        return in(programme).given(registered(), assigned(), started("2024-01-10"));
    }

    private void refused(Rule rule, CaseScenario given, Wish wish) {
        String words = given.when(wish).thenRefused(rule).words();
        byRule.put(rule, new Example(wish.action(), words));
    }
}
