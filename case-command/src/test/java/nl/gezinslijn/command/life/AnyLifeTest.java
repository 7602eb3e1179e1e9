package nl.gezinslijn.command.life;

import static nl.gezinslijn.command.scenario.TestProgrammes.EVERYTHING;
import static nl.gezinslijn.command.scenario.TestProgrammes.programme;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;

class AnyLifeTest {

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Attempt.any().list().ofMinSize(40).ofMaxSize(120);
    }

    @Provide
    Arbitrary<String> programmes() {
        return Arbitraries.of(EVERYTHING, "rotterdam-sang-2009", "halle-vilvoorde");
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    @Proves({Rule.COACH_1, Rule.TERM_1, Rule.SAFE_1, Rule.CLOSE_1, Rule.TIME_1, Rule.REC_1})
    void whatever_is_done_what_stays_true_of_a_case_is_true_after_every_step(
            @ForAll("programmes") String programme, @ForAll("attempts") List<Attempt> attempts) {
        Invariants.hold(Life.of(programme(programme), attempts));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void whatever_was_carried_out_is_answered_the_same_when_it_is_repeated(
            @ForAll("programmes") String programme, @ForAll("attempts") List<Attempt> attempts) {
        Life life = Life.of(programme(programme), attempts);
        int entries = life.entries().size();
        for (Life.Step step : life.steps()) {
            if (step.answer() instanceof Receipt receipt && !receipt.events().isEmpty()) {
                assertThat(life.repeat(step.submission())).isEqualTo(receipt);
            }
        }
        assertThat(life.entries()).hasSize(entries);
    }

    /** What is asserted of any life says something only of lives in which much happens. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF, seed = "20240102")
    @Proves(Rule.PLAN_4)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void these_lives_are_lived_to_the_full_and_their_plans_follow_each_other(
            @ForAll("attempts") List<Attempt> attempts) {
        Life life = Life.of(programme(EVERYTHING), attempts);
        int plans = 0;
        for (Entry<CaseEvent> entry : life.entries()) {
            switch (entry.event()) {
                case PlanAgreed e -> assertThat(e.plan()).isEqualTo(++plans).isEqualTo(1);
                case PlanRevised e -> assertThat(e.plan()).isEqualTo(++plans);
                default -> {}
            }
            Statistics.label("event").collect(EventNames.nameOf(entry.event().getClass()));
        }
        Statistics.label("event")
                .coverage(checker -> EventNames.all()
                        .forEach(
                                event -> checker.check(EventNames.nameOf(event)).count(count -> count > 0)));
        Statistics.label("state").collect(life.steps().getLast().file().state());
        Statistics.label("state")
                .coverage(checker -> List.of(CaseState.ACTIVE, CaseState.AFTERCARE, CaseState.CLOSED)
                        .forEach(state -> checker.check(state).count(count -> count > 0)));
    }
}
