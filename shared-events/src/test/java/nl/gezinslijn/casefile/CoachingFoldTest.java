package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.ASSIGNED;
import static nl.gezinslijn.casefile.Given.CLOSED;
import static nl.gezinslijn.casefile.Given.REGISTERED;
import static nl.gezinslijn.casefile.Given.REOPENED;
import static nl.gezinslijn.casefile.Given.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.casefile.Coaching.Spell;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What assignment, start, transfer, closing and reopening mean for who coaches, and when. */
class CoachingFoldTest {

    private static final History HELPED = History.none()
            .on("2024-01-10", REGISTERED)
            .on("2024-01-20", ASSIGNED)
            .on("2024-02-01", STARTED);
    private static final History ENDED = HELPED.on("2024-07-31", CLOSED);
    private static final History BACK = ENDED.on("2025-01-10", REOPENED);

    @Test
    @Proves(Rule.COACH_1)
    void on_assignment_the_coach_counts_from_that_day_and_a_spell_begins() {
        CaseFile file = HELPED.foldFirst(2);

        assertThat(file.state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(file.coach()).isEqualTo("coach.vos");
        assertThat(file.coaching())
                .isEqualTo(new Coaching(
                        "coach.vos",
                        "coach.vos",
                        "De Brug",
                        LocalDate.of(2024, 1, 20),
                        0,
                        null,
                        null,
                        false,
                        List.of(new Spell(LocalDate.of(2024, 1, 20), null, null))));
        assertThat(file.coaching().firstStartedOn()).isNull();
    }

    @Test
    void the_start_makes_the_case_active_at_its_intensity() {
        CaseFile file = HELPED.fold();

        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
        assertThat(file.coaching().intensity()).isEqualTo("intensive");
        assertThat(file.coaching().spells())
                .containsExactly(new Spell(LocalDate.of(2024, 1, 20), LocalDate.of(2024, 2, 1), null));
        assertThat(file.coaching().firstStartedOn()).isEqualTo("2024-02-01");
    }

    @Test
    @Proves(Rule.COACH_1)
    void on_transfer_the_new_coach_counts_from_that_day_and_the_spell_goes_on() {
        CaseFile file = HELPED.on("2024-04-01", new CoachTransferred("coach.smit", "Welzijn Oost"))
                .fold();

        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
        assertThat(file.coaching())
                .isEqualTo(new Coaching(
                        "coach.smit",
                        "coach.smit",
                        "Welzijn Oost",
                        LocalDate.of(2024, 4, 1),
                        1,
                        "intensive",
                        HELPED.fold().coaching().intensitySince(),
                        false,
                        HELPED.fold().coaching().spells()));
    }

    @Test
    @Proves(Rule.COACH_1)
    void until_the_day_before_the_transfer_the_old_coach_counts() {
        History transferred = HELPED.on("2024-04-01", new CoachTransferred("coach.smit", "Welzijn Oost"));

        assertThat(transferred.asOf("2024-03-31").coach()).isEqualTo("coach.vos");
        assertThat(transferred.asOf("2024-04-01").coach()).isEqualTo("coach.smit");
    }

    @Test
    void a_closed_case_has_no_coach_but_remembers_the_last_one() {
        CaseFile file = ENDED.fold();

        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.coach()).isNull();
        assertThat(file.coaching().lastCoach()).isEqualTo("coach.vos");
        assertThat(file.coaching().organisation()).isEqualTo("De Brug");
    }

    @Test
    void a_closure_is_kept_as_it_was_recorded() {
        CaseClosed closed = new CaseClosed(
                "further-need",
                List.of(new GoalOutcome("1.1", GoalOutcome.Outcome.PARTLY_REACHED)),
                List.of("service-able"),
                "youth-care",
                "De Stroom",
                "the neighbourhood team");

        assertThat(HELPED.on("2024-07-31", closed).fold().closure())
                .isEqualTo(new Closure(
                        LocalDate.of(2024, 7, 31),
                        "further-need",
                        closed.goals(),
                        closed.facts(),
                        "youth-care",
                        "De Stroom",
                        "the neighbourhood team"));
    }

    @Test
    @Proves(Rule.CLOSE_4)
    void a_reopened_case_keeps_its_spells_and_its_last_closure_and_begins_another_spell() {
        CaseFile file = BACK.fold();

        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
        assertThat(file.coach()).isEqualTo("coach.smit");
        assertThat(file.coaching().organisation()).isEqualTo("Welzijn Oost");
        assertThat(file.coaching().intensity()).isEqualTo("standby-support");
        assertThat(file.coaching().coachSince()).isEqualTo("2025-01-10");
        assertThat(file.coaching().spells())
                .containsExactly(
                        new Spell(LocalDate.of(2024, 1, 20), LocalDate.of(2024, 2, 1), LocalDate.of(2024, 7, 31)),
                        new Spell(LocalDate.of(2025, 1, 10), LocalDate.of(2025, 1, 10), null));
        assertThat(Objects.requireNonNull(file.closure()).on()).isEqualTo("2024-07-31");
        assertThat(file.coaching().firstStartedOn()).isEqualTo("2024-02-01");
    }

    @Test
    void a_second_closing_ends_the_second_spell_only() {
        CaseFile file = BACK.on("2025-03-01", CLOSED).fold();

        assertThat(file.coaching().spells())
                .extracting(Spell::endedOn)
                .containsExactly(LocalDate.of(2024, 7, 31), LocalDate.of(2025, 3, 1));
        assertThat(Objects.requireNonNull(file.closure()).on()).isEqualTo("2025-03-01");
    }

    @Test
    void a_case_closed_before_its_start_has_a_spell_without_a_start() {
        CaseFile closed = History.none()
                .on("2024-01-20", REGISTERED, ASSIGNED)
                .on("2024-01-25", CLOSED)
                .fold();

        assertThat(closed.coaching().spells())
                .containsExactly(new Spell(LocalDate.of(2024, 1, 20), null, LocalDate.of(2024, 1, 25)));
    }

    @ParameterizedTest(name = "on {0} open: {1}")
    @CsvSource({
        "2024-01-19, false",
        "2024-01-20, true",
        "2024-02-01, true",
        "2024-07-30, true",
        "2024-07-31, false",
        "2024-08-01, false",
        "2025-01-09, false",
        "2025-01-10, true",
        "2026-11-24, true",
    })
    void a_case_is_open_from_the_day_it_is_assigned_or_reopened_until_the_day_before_it_is_closed(
            LocalDate day, boolean open) {
        assertThat(BACK.fold().coaching().spells().stream().anyMatch(spell -> spell.openOn(day)))
                .isEqualTo(open);
    }

    @Test
    void a_case_assigned_and_closed_on_one_day_was_never_open() {
        LocalDate day = LocalDate.of(2024, 1, 20);
        Spell spell = new Spell(day, null, day);

        assertThat(List.of(day.minusDays(1), day, day.plusDays(1))).noneMatch(spell::openOn);
    }

    @Test
    void the_last_lifecycle_day_follows_the_lifecycle() {
        assertThat(List.of(1, 2, 3, 4, 5))
                .extracting(count -> String.valueOf(BACK.foldFirst(count).lastLifecycleOn()))
                .containsExactly("2024-01-10", "2024-01-20", "2024-02-01", "2024-07-31", "2025-01-10");
    }
}
