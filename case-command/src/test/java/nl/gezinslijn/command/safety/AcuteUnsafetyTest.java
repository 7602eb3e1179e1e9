package nl.gezinslijn.command.safety;

import static nl.gezinslijn.casefile.Rule.SAFE_1;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.casefile.Rule.WAIT_1;
import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.intensityNow;
import static nl.gezinslijn.command.scenario.MorePast.safety;
import static nl.gezinslijn.command.scenario.MoreWishes.assessSafety;
import static nl.gezinslijn.command.scenario.MoreWishes.hold;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.triaged;
import static nl.gezinslijn.command.scenario.Past.waiting;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.TestProgrammes.HALLE;
import static nl.gezinslijn.command.scenario.TestProgrammes.HOLDING;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.enterWaitingList;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static nl.gezinslijn.command.scenario.Wishes.triage;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.ACUTELY_UNSAFE;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.CONCERN;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.SAFE_ENOUGH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.aggregate.TestLines;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Proves(SAFE_1)
class AcuteUnsafetyTest {

    private static final SafetyAssessed ACUTE = new SafetyAssessed(ACUTELY_UNSAFE, null);

    @Test
    void acute_unsafety_puts_the_plan_on_hold() {
        Protected<String> note = text("he has a knife");
        halle().when(wish(ANNA, new AssessSafety(ACUTELY_UNSAFE, note)).on("2024-02-05"))
                .then(new SafetyAssessed(ACUTELY_UNSAFE, note), new PlanPutOnHold())
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ON_HOLD);
                    assertThat(file.safety().level()).isEqualTo(ACUTELY_UNSAFE);
                    assertThat(file.safety().holdSince()).isEqualTo(LocalDate.parse("2024-02-05"));
                    assertThat(file.safety().holds()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACUTELY_UNSAFE")
    void less_than_that_does_not(SafetyLevel level) {
        halle().when(assessSafety(level)).then(new SafetyAssessed(level, null)).thenFile(isIn(CaseState.ACTIVE));
        halle(aftercare())
                .when(assessSafety(level))
                .then(new SafetyAssessed(level, null))
                .thenFile(isIn(CaseState.AFTERCARE));
    }

    @Test
    void where_the_programme_does_not_say_so_the_plan_goes_on() {
        active(VENRAY).when(assessSafety(ACUTELY_UNSAFE)).then(ACUTE).thenFile(isIn(CaseState.ACTIVE));
        active(VENRAY)
                .given(aftercare())
                .when(assessSafety(ACUTELY_UNSAFE))
                .then(ACUTE)
                .thenFile(isIn(CaseState.AFTERCARE));
    }

    @Test
    void before_the_coaching_there_is_no_plan_to_hold() {
        in(HALLE)
                .given(registered())
                .when(assessSafety(ACUTELY_UNSAFE))
                .then(ACUTE)
                .thenFile(isIn(CaseState.REGISTERED));
        in(HALLE)
                .given(registered(), triaged(true), waiting())
                .when(assessSafety(ACUTELY_UNSAFE))
                .then(ACUTE)
                .thenFile(isIn(CaseState.WAITING));
        in(HALLE)
                .given(registered(), assigned())
                .when(assessSafety(ACUTELY_UNSAFE))
                .then(ACUTE)
                .thenFile(isIn(CaseState.ASSIGNED));
    }

    @Test
    void a_plan_on_hold_is_not_put_on_hold_again() {
        halle(held()).when(assessSafety(ACUTELY_UNSAFE)).then(ACUTE).thenFile(file -> {
            assertThat(file.state()).isEqualTo(CaseState.ON_HOLD);
            assertThat(file.safety().holds()).isEqualTo(1);
        });
    }

    @Test
    void in_aftercare_it_is_a_relapse_followed_by_a_hold() {
        halle(aftercare())
                .when(assessSafety(ACUTELY_UNSAFE).on("2024-08-05"))
                .then(ACUTE, new RelapseRecorded("anna", "synthese", "low-intensive", null), new PlanPutOnHold())
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ON_HOLD);
                    assertThat(file.coach()).isEqualTo("anna");
                    assertThat(file.handover().relapses()).isEqualTo(1);
                    assertThat(file.safety().holdSince()).isEqualTo(LocalDate.parse("2024-08-05"));
                });
    }

    @Test
    void a_full_intensity_is_no_reason_to_leave_the_family_in_aftercare() {
        AtomicReference<TestLines> office = new AtomicReference<>();
        active(HOLDING)
                .given(intensityNow("standby-support", "2024-03-01"))
                .given(aftercare())
                .around(lines -> {
                    lines.ofOffice(
                            HOLDING,
                            LocalDate.parse("2024-01-01"),
                            new IntensityCapacitySet("standby-support", 1),
                            new IntensityPlaceTaken("standby-support", "another case"));
                    office.set(lines);
                })
                .when(assessSafety(ACUTELY_UNSAFE))
                .then(ACUTE, new RelapseRecorded("anna", "synthese", "standby-support", null), new PlanPutOnHold());
        assertThat(office.get().offices(HOLDING)).endsWith(new IntensityPlaceTaken("standby-support", CASE));
    }

    @Test
    void an_assessment_of_before_the_latest_one_holds_nothing_any_more() {
        Happened since = safety(SAFE_ENOUGH).on("2024-03-10");
        halle(since)
                .when(assessSafety(ACUTELY_UNSAFE).on("2024-03-09").recordedOn("2024-03-20"))
                .then(ACUTE)
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                    assertThat(file.safety().level()).isEqualTo(SAFE_ENOUGH);
                });
        halle(since)
                .when(assessSafety(ACUTELY_UNSAFE).on("2024-03-10").recordedOn("2024-03-20"))
                .then(ACUTE, new PlanPutOnHold());
        halle(since).when(assessSafety(ACUTELY_UNSAFE).on("2024-03-11")).then(ACUTE, new PlanPutOnHold());
    }

    @Test
    @Proves(TIME_1)
    void an_assessment_that_holds_the_plan_is_not_before_the_last_step() {
        Happened plan = planAgreed("parenting").on("2024-03-01");
        halle(plan)
                .when(assessSafety(ACUTELY_UNSAFE).on("2024-02-29").recordedOn("2024-03-05"))
                .thenRefused(TIME_1, "last lifecycle step of 2024-03-01");
        halle(plan)
                .when(assessSafety(ACUTELY_UNSAFE).on("2024-03-01").recordedOn("2024-03-05"))
                .then(ACUTE, new PlanPutOnHold());
        halle(aftercare())
                .when(assessSafety(ACUTELY_UNSAFE).on("2024-07-31").recordedOn("2024-08-05"))
                .thenRefused(TIME_1);
    }

    @Test
    @Proves(TIME_1)
    void one_that_holds_nothing_may_be() {
        active(VENRAY)
                .given(planAgreed("parenting").on("2024-03-01"))
                .when(assessSafety(ACUTELY_UNSAFE).on("2024-02-29").recordedOn("2024-03-05"))
                .then(ACUTE);
        halle(held().on("2024-03-01"))
                .when(assessSafety(ACUTELY_UNSAFE).on("2024-02-29").recordedOn("2024-03-05"))
                .then(ACUTE);
        halle(planAgreed("parenting").on("2024-03-01"))
                .when(assessSafety(CONCERN).on("2024-02-29").recordedOn("2024-03-05"))
                .thenAccepted();
    }

    @Test
    @Proves(WAIT_1)
    void on_the_waiting_list_it_forces_a_new_triage() {
        Happened[] unsafe = {
            registered(),
            triaged(true),
            waiting().on("2024-02-01"),
            safety(ACUTELY_UNSAFE).on("2024-02-10")
        };
        in(VENRAY)
                .given(registered(), triaged(true), waiting())
                .when(assessSafety(ACUTELY_UNSAFE).on("2024-02-10"))
                .thenFile(file -> assertThat(file.wantsTriage()).isTrue());
        in(VENRAY)
                .given(unsafe)
                .when(triage(true))
                .thenFile(file -> assertThat(file.wantsTriage()).isTrue());
        in(VENRAY)
                .given(unsafe)
                .when(triage(false))
                .thenFile(file -> assertThat(file.wantsTriage()).isFalse());
        in(VENRAY)
                .given(unsafe)
                .when(triage(true).on("2024-02-11"))
                .thenFile(file -> assertThat(file.wantsTriage()).isFalse());
    }

    @Test
    @Proves(WAIT_1)
    void a_family_found_acutely_unsafe_enters_the_list_only_after_another_triage() {
        Happened[] unsafe = {registered(), triaged(true), safety(ACUTELY_UNSAFE).on("2024-02-10")};
        in(VENRAY).given(unsafe).when(enterWaitingList()).thenRefused(WAIT_1, "triage again");
        in(VENRAY)
                .given(unsafe)
                .given(triaged(true).on("2024-02-11"))
                .when(enterWaitingList())
                .thenAccepted();
        in(VENRAY)
                .given(registered(), triaged(true), safety(CONCERN))
                .when(enterWaitingList())
                .thenAccepted();
    }

    @Test
    void a_coach_or_a_coordinator_holds_the_plan_with_a_reason() {
        active(VENRAY)
                .when(hold().on("2024-02-05"))
                .then(new PlanPutOnHold())
                .thenFile(file -> assertThat(file.safety().holdSince()).isEqualTo(LocalDate.parse("2024-02-05")));
        active(VENRAY).when(hold().by(CARLA)).thenAccepted();
        active(VENRAY).when(hold().withoutReason()).thenRefused(SAFE_1, "says why");
    }

    @Test
    @Proves({SAFE_1, STATE_1})
    void on_hold_the_plan_rests_and_the_work_for_safety_goes_on() {
        Happened[] onHold = {planAgreed("parenting"), held()};
        halle(onHold).when(revisePlan(goal("parenting"))).thenRefused(STATE_1);
        halle(onHold).when(hold()).thenRefused(STATE_1);
        Stream.of(recordContact(), refer("crisis-line", "crisis-call"), assessSafety(CONCERN))
                .forEach(wish -> halle(onHold).when(wish).thenAccepted());
    }

    private static Happened[] aftercare() {
        return new Happened[] {handoverOffered().on("2024-08-01"), handoverAccepted(), handoverCompleted()};
    }

    private static CaseScenario halle(Happened... then) {
        return active(HALLE).given(then);
    }

    private static CaseScenario active(String programme) {
        return in(programme).given(registered(), assigned(), started("2024-02-01"));
    }

    private static Consumer<CaseFile> isIn(CaseState state) {
        return file -> assertThat(file.state()).isEqualTo(state);
    }
}
