package nl.gezinslijn.command.life;

import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.bus.Problem.Kind;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import org.jspecify.annotations.Nullable;

class AnyLifeTest {

    private static final int TRIES = 60;

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Attempt.any().list().ofMinSize(40).ofMaxSize(100);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void the_file_of_the_aggregate_is_the_fold_of_the_stored_events(@ForAll("attempts") List<Attempt> attempts) {
        Life life = Life.of(attempts);
        List<Entry<CaseEvent>> entries = life.entries();
        List<CaseFile> folded = new ArrayList<>();
        for (int version = 0; version <= entries.size(); version++) {
            folded.add(CaseFile.of(CASE, entries.subList(0, version)));
        }
        for (Life.Step step : life.steps()) {
            assertThat(step.file()).isEqualTo(folded.get((int) step.file().version()));
        }
        assertThat(life.steps().getLast().file()).isEqualTo(folded.getLast());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void whatever_is_not_carried_out_leaves_the_case_as_it_was(@ForAll("attempts") List<Attempt> attempts) {
        CaseFile before = CaseFile.none(CASE);
        for (Life.Step step : Life.of(attempts).steps()) {
            if (step.answer() instanceof Receipt receipt) {
                assertThat(receipt.version()).isEqualTo(step.file().version());
                assertThat(step.file().version() - before.version())
                        .isEqualTo(receipt.events().size());
            } else {
                assertThat(step.answer())
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.kind())
                                        .isIn(Kind.REFUSED, Kind.INVALID_FIELD, Kind.NOT_FOUND));
                assertThat(step.file()).isEqualTo(before);
            }
            before = step.file();
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void whatever_was_carried_out_is_answered_the_same_when_it_is_repeated(@ForAll("attempts") List<Attempt> attempts) {
        Life life = Life.of(attempts);
        int entries = life.entries().size();
        for (Life.Step step : life.steps()) {
            if (step.answer() instanceof Receipt receipt && !receipt.events().isEmpty()) {
                assertThat(life.repeat(step.submission())).isEqualTo(receipt);
            }
        }
        assertThat(life.entries()).hasSize(entries);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    @Proves(Rule.COACH_1)
    void there_is_one_coach_from_assignment_to_closure_and_never_two(@ForAll("attempts") List<Attempt> attempts) {
        String coach = null;
        for (Entry<CaseEvent> entry : Life.of(attempts).entries()) {
            switch (entry.event()) {
                case CoachAssigned e -> {
                    assertThat(coach).as("coach before assignment").isNull();
                    coach = e.coach();
                }
                case CoachTransferred e -> {
                    assertThat(coach).as("coach before transfer").isNotNull().isNotEqualTo(e.coach());
                    coach = e.coach();
                }
                case CaseReopened e -> {
                    assertThat(coach).as("coach before reopening").isNull();
                    coach = e.coach();
                }
                case CaseClosed e -> {
                    assertThat(coach).as("coach before closure").isNotNull();
                    coach = null;
                }
                default -> {}
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    @Proves(Rule.TERM_1)
    void the_term_is_reckoned_from_its_start_whatever_the_order(@ForAll("attempts") List<Attempt> attempts) {
        Life life = Life.of(attempts);
        LocalDate start = null;
        int months = 0;
        int extensions = 0;
        for (Entry<CaseEvent> entry : life.entries()) {
            switch (entry.event()) {
                case CoachingStarted e -> {
                    start = entry.occurredOn();
                    months = 6;
                    extensions = 0;
                }
                case CaseReopened e -> {
                    start = entry.occurredOn();
                    months = 6;
                    extensions = 0;
                }
                case ExtensionGranted e -> {
                    months += 3;
                    extensions++;
                    assertThat(extensions).isLessThanOrEqualTo(2);
                    assertThat(e.endsOn()).isEqualTo(end(start, months));
                }
                case TermLapsed e -> {
                    assertThat(e.endedOn()).isEqualTo(end(start, months));
                    assertThat(entry.occurredOn()).isAfter(e.endedOn());
                }
                default -> {}
            }
        }
        Term term = life.steps().getLast().file().term();
        assertThat(term == null ? null : term.endsOn()).isEqualTo(end(start, months));
    }

    /** The rule in other words: a month without such a day is full when it ends. */
    private static @Nullable LocalDate end(@Nullable LocalDate start, int months) {
        if (start == null) {
            return null;
        }
        LocalDate same = start.plusMonths(months);
        return same.getDayOfMonth() == start.getDayOfMonth() ? same.minusDays(1) : same;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    @Proves(Rule.CLOSE_1)
    void a_case_closes_with_nothing_open_unless_its_reason_says_so(@ForAll("attempts") List<Attempt> attempts) {
        CaseFile file = CaseFile.none(CASE);
        List<Entry<CaseEvent>> entries = Life.of(attempts).entries();
        for (Entry<CaseEvent> entry : entries) {
            if (entry.event() instanceof CaseClosed closed && !despiteOpenSteps(closed.reason())) {
                assertThat(file.escalations().open()).isEmpty();
                assertThat(file.protection().awaited()).isEmpty();
            }
            file = file.next(entry, () -> entries.subList(0, (int) entry.sequence()));
        }
    }

    private static boolean despiteOpenSteps(String reason) {
        return Life.PROGRAMME.codes().closureReasons().stream()
                .filter(r -> r.code().equals(reason))
                .anyMatch(ClosureReason::despiteOpenSteps);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    @Proves(Rule.TIME_1)
    void recorded_at_never_decreases_and_nothing_occurs_after_it_was_recorded(
            @ForAll("attempts") List<Attempt> attempts) {
        ZoneId zone = Life.PROGRAMME.timeZone();
        Entry<CaseEvent> before = null;
        for (Entry<CaseEvent> entry : Life.of(attempts).entries()) {
            if (before != null) {
                assertThat(entry.sequence()).isEqualTo(before.sequence() + 1);
                assertThat(entry.stamp().recordedAt())
                        .isAfterOrEqualTo(before.stamp().recordedAt());
            }
            assertThat(entry.occurredOn())
                    .isBeforeOrEqualTo(LocalDate.ofInstant(entry.stamp().recordedAt(), zone));
            before = entry;
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    @Proves(Rule.PLAN_4)
    void plans_are_numbered_one_after_the_other(@ForAll("attempts") List<Attempt> attempts) {
        int plans = 0;
        for (Entry<CaseEvent> entry : Life.of(attempts).entries()) {
            switch (entry.event()) {
                case PlanAgreed e -> assertThat(e.plan()).isEqualTo(++plans).isEqualTo(1);
                case PlanRevised e -> assertThat(e.plan()).isEqualTo(++plans);
                default -> {}
            }
        }
    }

    /** The properties above say something only of lives in which much happens. */
    @Property(tries = 2 * TRIES, shrinking = ShrinkingMode.OFF, seed = "20240102")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void these_lives_are_lived_to_the_full(@ForAll("attempts") List<Attempt> attempts) {
        Life life = Life.of(attempts);
        life.entries()
                .forEach(entry -> Statistics.label("event")
                        .collect(EventNames.nameOf(entry.event().getClass())));
        Statistics.label("event")
                .coverage(checker -> EventNames.all()
                        .forEach(
                                event -> checker.check(EventNames.nameOf(event)).count(count -> count > 0)));
        Statistics.label("state").collect(life.steps().getLast().file().state());
        Statistics.label("state")
                .coverage(checker -> List.of(CaseState.ACTIVE, CaseState.CLOSED)
                        .forEach(state -> checker.check(state).count(count -> count > 0)));
    }
}
