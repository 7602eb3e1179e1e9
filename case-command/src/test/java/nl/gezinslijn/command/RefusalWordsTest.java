package nl.gezinslijn.command;

import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.referredTo;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.EVERYTHING;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.agreePlanWith;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.kept;
import static nl.gezinslijn.command.scenario.Wishes.raiseTo;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.command.closure.CloseCase;
import nl.gezinslijn.command.closure.ReopenCase;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Past;
import nl.gezinslijn.command.scenario.Wish;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal travels far: into answers, and into whatever logs them. What somebody typed may be anything. */
class RefusalWordsTest {

    /** Typed where a code or an id belongs. */
    private static final String TYPED = "jan-jansen";

    @ParameterizedTest
    @MethodSource
    void a_refusal_never_repeats_what_was_typed(CaseScenario given, Wish wish) {
        assertThat(given.when(wish).words()).isNotBlank().doesNotContainIgnoringCase("jan");
    }

    static Stream<Arguments> a_refusal_never_repeats_what_was_typed() {
        return Stream.of(
                argumentSet("a programme", nothing(), registration(TYPED).wanted()),
                argumentSet(
                        "a source",
                        nothing(),
                        registration(EVERYTHING).source(TYPED).wanted()),
                argumentSet(
                        "a help question",
                        nothing(),
                        registration(EVERYTHING).helpQuestion(TYPED).wanted()),
                argumentSet(
                        "a criterion",
                        nothing(),
                        registration(EVERYTHING).meeting(TYPED).wanted()),
                argumentSet(
                        "a child asked about",
                        nothing(),
                        registration(EVERYTHING).about(TYPED).wanted()),
                argumentSet("a kind of contact", active(), recordContact(TYPED)),
                argumentSet("who took part", active(), recordContact("phone", TYPED)),
                argumentSet("who agreed", active(), agreePlanWith(List.of(TYPED), goal("parenting"))),
                argumentSet("a life domain", active(), agreePlan(goal(TYPED))),
                argumentSet("whose goal", active(), agreePlan(goal("parenting", TYPED))),
                argumentSet(
                        "a kept goal", active().given(planAgreed("parenting")), revisePlan(kept(TYPED, "parenting"))),
                argumentSet("a reason to close", active(), close(TYPED)),
                argumentSet("a goal's outcome", active(), close("finished", TYPED)),
                argumentSet(
                        "a fact",
                        active(),
                        wish(ANNA, new CloseCase("finished", List.of(), List.of(TYPED), null, null, null))),
                argumentSet(
                        "a destination",
                        active(),
                        wish(ANNA, new CloseCase("finished", List.of(), List.of(), TYPED, null, null))),
                argumentSet("a body", active(), refer(TYPED, "report")),
                argumentSet("a kind of referral", active(), refer("veilig-thuis", TYPED)),
                argumentSet(
                        "an outcome", active().given(referredTo("veilig-thuis", "advice")), recordOutcome(1, TYPED)),
                argumentSet("a rung", active(), raiseTo(TYPED)),
                argumentSet("an intensity", in(EVERYTHING).given(registered(), assigned()), start(TYPED)),
                argumentSet(
                        "an intensity on reopening",
                        active().given(Past.closed("finished")),
                        wish(CARLA, new ReopenCase("bea", "mee", TYPED))));
    }

    private static CaseScenario nothing() {
        return in(EVERYTHING);
    }

    private static CaseScenario active() {
        return in(EVERYTHING).given(registered(), assigned(), started("2024-01-10"));
    }
}
