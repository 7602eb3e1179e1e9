package nl.gezinslijn.query.report;

import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.StaffLeftOffice;
import nl.gezinslijn.event.OfficeEvent.StaffTookOffice;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.office.Office;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.report.Capacity.Gap;
import nl.gezinslijn.query.report.Capacity.Places;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static final Period YEAR = new Period(LocalDate.parse("2023-01-01"), LocalDate.parse("2023-12-31"));
    private static final Office NOBODY = Office.unknown(VENRAY.id());

    private int families;

    @Test
    void places_are_counted_over_the_period_and_on_its_last_day() {
        Life before = standby("2022-02-01").closed("2022-12-31");
        Life ended = standby("2022-02-01").closed("2023-03-01");
        Life begun = standby("2023-06-01");
        Answer<Capacity> answer = of(NOBODY, before, ended, begun);

        assertThat(answer.report().places())
                .containsExactly(
                        new Places("standby-support", 5, 10, 2, 1, 1, 1, 0),
                        new Places("complex-intensive", null, 15, 0, 0, 0, 0, 0));
        assertThat(answer.counted().cases("/places/0/supported")).contains(List.of(ended.caseId(), begun.caseId()));
        assertThat(answer.counted().cases("/places/0/open")).contains(List.of(begun.caseId()));
    }

    @Test
    void the_number_of_places_is_the_offices_where_it_set_one() {
        Office office = NOBODY.evolve(day("2023-02-01"), new IntensityCapacitySet("standby-support", 7));

        assertThat(of(office).report().places().getFirst().upTo()).isEqualTo(7);
    }

    @Test
    void a_time_without_the_assessor_is_a_gap_with_the_cases_it_touches() {
        Office office = NOBODY.evolve(
                        day("2021-01-01"), new StaffTookOffice("gerda", Role.BEHAVIOURAL_SCIENTIST, "synthese"))
                .evolve(day("2023-07-01"), new StaffLeftOffice("gerda", Role.BEHAVIOURAL_SCIENTIST))
                .evolve(day("2023-10-01"), new StaffTookOffice("hans", Role.BEHAVIOURAL_SCIENTIST, "mee"));
        Life touched = standby("2022-02-01");
        Life over = standby("2022-02-01").closed("2023-06-30");

        assertThat(of(office, touched, over).report().gaps())
                .containsExactly(new Gap(Role.BEHAVIOURAL_SCIENTIST, day("2023-07-01"), day("2023-09-30"), 1));
    }

    @Test
    void two_who_overlap_leave_no_gap_and_one_who_left_for_good_leaves_one_to_the_end() {
        Office office = NOBODY.evolve(
                        day("2021-01-01"), new StaffTookOffice("gerda", Role.BEHAVIOURAL_SCIENTIST, "synthese"))
                .evolve(day("2023-03-01"), new StaffTookOffice("hans", Role.BEHAVIOURAL_SCIENTIST, "mee"))
                .evolve(day("2023-07-01"), new StaffLeftOffice("gerda", Role.BEHAVIOURAL_SCIENTIST));
        assertThat(of(office).report().gaps()).isEmpty();

        Office alone = office.evolve(day("2023-12-01"), new StaffLeftOffice("hans", Role.BEHAVIOURAL_SCIENTIST));
        assertThat(of(alone).report().gaps())
                .containsExactly(new Gap(Role.BEHAVIOURAL_SCIENTIST, day("2023-12-01"), day("2023-12-31"), 0));
    }

    @Test
    void where_nobody_ever_told_of_an_assessor_no_gap_is_told() {
        assertThat(of(NOBODY, standby("2022-02-01")).report().gaps()).isEmpty();
    }

    private static Answer<Capacity> of(Office office, Life... lives) {
        return Capacity.of(VENRAY, YEAR, office, Stream.of(lives).map(Life::figures));
    }

    private Life standby(String day) {
        Life life = Life.of("family " + families++, VENRAY)
                .registered(day)
                .assigned(day, "anna")
                .started(day);
        return life.then(
                day, life.coach(), new IntensityChanged("standby-support", Assessment.BY_THE_ASSESSOR, false, false));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
