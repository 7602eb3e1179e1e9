package nl.gezinslijn.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.CoachProfiled;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.QualificationRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the events in the line of one coach mean. */
class CoachRecordTest {

    private static final CoachRecord UNKNOWN = CoachRecord.unknown("coach.vos");
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    @Test
    void of_a_coach_that_nobody_told_of_nothing_is_known() {
        assertThat(UNKNOWN.organisation()).isNull();
        assertThat(UNKNOWN.careProvider()).isFalse();
        assertThat(UNKNOWN.atMost()).isNull();
        assertThat(UNKNOWN.qualified("skj", FIRST)).isFalse();
        assertThat(UNKNOWN.cases()).isEmpty();
    }

    @Test
    void the_latest_profile_counts() {
        CoachRecord coach = after(new CoachProfiled("De Brug", true), new CoachProfiled("Welzijn Oost", false));

        assertThat(coach.account()).isEqualTo("coach.vos");
        assertThat(coach.organisation()).isEqualTo("Welzijn Oost");
        assertThat(coach.careProvider()).isFalse();
    }

    @Test
    void a_qualification_holds_from_its_first_day_to_its_last() {
        CoachRecord coach = after(skj(FIRST, LAST));

        assertThat(coach.qualified("skj", FIRST.minusDays(1))).isFalse();
        assertThat(coach.qualified("skj", FIRST)).isTrue();
        assertThat(coach.qualified("skj", LAST)).isTrue();
        assertThat(coach.qualified("skj", LAST.plusDays(1))).isFalse();
        assertThat(coach.qualified("vog", FIRST)).isFalse();
    }

    @Test
    void a_qualification_without_a_last_day_holds_on() {
        assertThat(after(skj(FIRST, null)).qualified("skj", LocalDate.of(2099, 1, 1)))
                .isTrue();
    }

    @Test
    void a_qualification_renewed_leaves_the_gap_that_there_was() {
        CoachRecord coach = after(skj(FIRST, LAST), skj(LAST.plusDays(10), null));

        assertThat(coach.qualified("skj", LAST)).isTrue();
        assertThat(coach.qualified("skj", LAST.plusDays(9))).isFalse();
        assertThat(coach.qualified("skj", LAST.plusDays(10))).isTrue();
    }

    @Test
    void a_qualification_recorded_again_from_the_same_day_replaces_the_first() {
        CoachRecord coach = after(skj(FIRST, null), skj(FIRST, LAST));

        assertThat(coach.qualifications()).hasSize(1);
        assertThat(coach.qualified("skj", LAST.plusDays(1))).isFalse();
    }

    @Test
    void the_own_cap_is_the_one_set_last_and_can_be_taken_away() {
        CoachRecord capped = after(new CaseloadCapSet(12), new CaseloadCapSet(8));

        assertThat(capped.atMost()).isEqualTo(8);
        assertThat(capped.evolve(new CaseloadCapSet(null)).atMost()).isNull();
    }

    @Test
    void a_case_takes_one_place_until_it_is_given_back() {
        CoachRecord coach =
                after(new CoachPlaceTaken("case-1"), new CoachPlaceTaken("case-2"), new CoachPlaceTaken("case-1"));

        assertThat(coach.cases()).containsExactly("case-1", "case-2");
        assertThat(coach.evolve(new CoachPlaceGivenBack("case-1")).cases()).containsExactly("case-2");
        assertThat(coach.evolve(new CoachPlaceGivenBack("case-9"))).isEqualTo(coach);
    }

    @Test
    void each_event_leaves_the_rest_as_it_was() {
        CoachRecord coach = after(
                new CoachProfiled("De Brug", true), skj(FIRST, LAST), new CaseloadCapSet(8), new CoachPlaceTaken("c"));

        assertThat(coach.organisation()).isEqualTo("De Brug");
        assertThat(coach.careProvider()).isTrue();
        assertThat(coach.qualified("skj", FIRST)).isTrue();
        assertThat(coach.atMost()).isEqualTo(8);
        assertThat(coach.cases()).containsExactly("c");
    }

    @Test
    void a_record_once_read_does_not_change() {
        CoachRecord coach = after(skj(FIRST, LAST), new CoachPlaceTaken("case-1"));

        assertThatThrownBy(() -> coach.cases().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> coach.qualifications().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static QualificationRecorded skj(LocalDate from, @Nullable LocalDate until) {
        return new QualificationRecorded("skj", from, until);
    }

    private static CoachRecord after(OfCoach... events) {
        CoachRecord coach = UNKNOWN;
        for (OfCoach event : events) {
            coach = coach.evolve(event);
        }
        return coach;
    }
}
