package nl.gezinslijn.command.intake;

import static nl.gezinslijn.casefile.Rule.INT_4;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.complex;
import static nl.gezinslijn.command.scenario.MorePast.happened;
import static nl.gezinslijn.command.scenario.MorePast.kitchenTableTalked;
import static nl.gezinslijn.command.scenario.MoreWishes.kitchenTable;
import static nl.gezinslijn.command.scenario.MoreWishes.testComplexity;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seven criteria of Venray, and what they bind. */
@Proves(INT_4)
class ComplexityTest {

    private static final String CULTURE = "culture-and-language";
    private static final Happened SIMPLE = happened(new ComplexityTested(List.of(CULTURE), false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "psychiatric-problems",
                "several-life-domains",
                "chronic-or-intensive",
                "interaction",
                "learning-or-insight",
                "unclear-in-young-child"
            })
    void one_criterion_makes_a_case_complex(String criterion) {
        active().when(testComplexity(criterion).on("2024-02-05"))
                .then(new ComplexityTested(List.of(criterion), true))
                .thenFile(file -> {
                    assertThat(file.complexity().complex()).isTrue();
                    assertThat(file.complexity().testedOn()).isEqualTo(LocalDate.parse("2024-02-05"));
                });
    }

    @Test
    void culture_and_language_does_so_only_together_with_another() {
        active().when(testComplexity(CULTURE)).then(new ComplexityTested(List.of(CULTURE), false));
        active().when(testComplexity(CULTURE, CULTURE)).then(new ComplexityTested(List.of(CULTURE), false));
        active().when(testComplexity(CULTURE, "interaction"))
                .then(new ComplexityTested(List.of(CULTURE, "interaction"), true));
        active().when(testComplexity("interaction", CULTURE))
                .then(new ComplexityTested(List.of("interaction", CULTURE), true));
    }

    @Test
    void without_any_criterion_a_case_is_not_complex() {
        active().when(testComplexity()).then(new ComplexityTested(List.of(), false));
    }

    @Test
    void a_criterion_the_programme_does_not_know_is_a_wrong_field() {
        active().when(testComplexity("interaction", "poverty")).thenInvalid("criteria");
    }

    @Test
    void where_the_programme_has_no_criteria_nothing_is_tested() {
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(testComplexity())
                .thenRefused(INT_4, "does not test complexity");
    }

    @Test
    void in_a_complex_case_the_talk_is_held_jointly_or_the_reason_says_why_not() {
        Happened complex = complex("interaction");
        active().given(complex).when(kitchenTable(false)).thenRefused(INT_4, "held jointly");
        active().given(complex)
                .when(kitchenTable(true))
                .then(new KitchenTableTalkHeld(true, List.of(MOTHER), null))
                .thenFile(file -> assertThat(file.complexity().wantsTalk()).isFalse());
        active().given(complex)
                .when(kitchenTable(false).because("the consultant is ill"))
                .then(new KitchenTableTalkHeld(false, List.of(MOTHER), null))
                .thenFile(file -> assertThat(file.complexity().wantsTalk()).isFalse());
        active().given(SIMPLE).when(kitchenTable(false)).thenAccepted();
    }

    @Test
    void the_plan_of_a_complex_case_waits_for_the_talk() {
        Happened complex = complex("interaction");
        active().given(complex).when(agreePlan(goal("parenting"))).thenRefused(INT_4, "kitchen-table");
        active().given(complex, kitchenTableTalked(true))
                .when(agreePlan(goal("parenting")))
                .thenAccepted();
        active().given(complex, kitchenTableTalked(false).because("the consultant is ill"))
                .when(agreePlan(goal("parenting")))
                .thenAccepted();
        active().given(complex)
                .when(agreePlan(goal("parenting")).because("it cannot wait"))
                .thenAccepted();
    }

    @Test
    void the_plan_of_any_other_case_does_not() {
        active().when(agreePlan(goal("parenting"))).thenAccepted();
        active().given(SIMPLE).when(agreePlan(goal("parenting"))).thenAccepted();
        active().given(complex("interaction"), SIMPLE)
                .when(agreePlan(goal("parenting")))
                .thenAccepted();
    }

    @Test
    void a_talk_held_before_the_case_was_found_complex_counts_when_it_was_joint() {
        active().given(kitchenTableTalked(true), complex("interaction"))
                .when(agreePlan(goal("parenting")))
                .thenAccepted();
        active().given(kitchenTableTalked(false), complex("interaction"))
                .when(agreePlan(goal("parenting")))
                .thenRefused(INT_4);
    }

    @Test
    void complexity_found_later_binds_the_next_revision() {
        Happened[] found = {planAgreed("parenting"), complex("interaction").on("2024-05-01")};
        active().given(found).when(revisePlan(goal("parenting"))).thenRefused(INT_4, "kitchen-table");
        active().given(found)
                .given(kitchenTableTalked(true))
                .when(revisePlan(goal("parenting")))
                .thenAccepted();
        active().given(found)
                .when(revisePlan(goal("parenting")).because("it cannot wait"))
                .thenAccepted();
    }

    private static CaseScenario active() {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01"));
    }
}
