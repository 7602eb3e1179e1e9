package nl.gezinslijn.query.report;

import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.report.LeadTimes.Grouping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimesTest {

    private int families;

    @Test
    void exactly_six_months_is_within_six_months_and_a_day_more_is_not() {
        // TERM-1: from 31 August the sixth month ends on 29 February
        LeadTimes times = in2024(helped("2023-08-31", "2024-02-29"), helped("2023-08-31", "2024-03-01"));

        assertThat(times.startToClosure().withinSixMonths()).isEqualTo(new Share(1, 2, 50));
        assertThat(bands(times)).containsExactly(0, 1, 1, 0, 0);
    }

    @Test
    void the_bands_hold_what_closed_on_their_last_day() {
        LeadTimes times = in2024(
                helped("2024-01-01", "2024-03-31"),
                helped("2024-01-01", "2024-04-01"),
                helped("2023-10-01", "2024-06-30"),
                helped("2023-07-01", "2024-06-30"),
                helped("2023-07-01", "2024-07-01"));

        assertThat(bands(times)).containsExactly(1, 1, 1, 1, 1);
        assertThat(times.startToClosure().bands().getLast().to()).isNull();
        assertThat(times.startToClosure().bands().getFirst().share().percent()).isEqualTo(20);
    }

    @Test
    void month_by_month_the_first_six_are_within_six_months() {
        LeadTimes times = in2024(
                helped("2024-01-01", "2024-01-31"),
                helped("2024-01-01", "2024-06-30"),
                helped("2024-01-01", "2024-07-01"),
                helped("2022-01-01", "2024-07-01"));

        List<Integer> months = counts(times.startToClosure().months());
        assertThat(months).hasSize(19);
        assertThat(months.stream().limit(6).mapToInt(it -> it).sum())
                .isEqualTo(times.startToClosure().withinSixMonths().cases())
                .isEqualTo(2);
        assertThat(months.getLast()).isEqualTo(1);
    }

    @Test
    void only_what_ended_in_the_period_is_counted_its_last_day_included() {
        LeadTimes times = in2024(
                helped("2023-12-01", "2023-12-31"),
                helped("2023-12-01", "2024-01-01"),
                helped("2024-12-01", "2024-12-31"),
                helped("2024-12-01", "2025-01-01"));

        assertThat(times.startToClosure().days().count()).isEqualTo(2);
        assertThat(times.registrationToAssignment().days().count()).isEqualTo(2);
    }

    @Test
    @Proves(Rule.CLOSE_4)
    void a_reopened_case_is_measured_per_period_of_help() {
        Life life = helped("2024-01-01", "2024-01-11")
                .reopened("2024-03-01", "coach-1")
                .closed("2024-03-31");
        LeadTimes times = in2024(life);

        assertThat(times.startToClosure().days().count()).isEqualTo(2);
        assertThat(times.startToClosure().days().mean()).isEqualByComparingTo("20");
        assertThat(times.registrationToAssignment().days().count()).isEqualTo(1);
    }

    @Test
    void a_case_closed_before_its_start_is_told_and_not_measured() {
        LeadTimes times = in2024(life().registered("2024-01-01")
                .assigned("2024-01-08", "coach-1")
                .closed("2024-02-01"));

        assertThat(times.startToClosure().days().count()).isZero();
        assertThat(times.startToClosure().closedBeforeStart()).isEqualTo(1);
        assertThat(times.startToClosure().withinSixMonths().percent()).isNull();
    }

    @Test
    void waiting_runs_from_registration_to_assignment_and_to_the_first_contact() {
        Life life = life().registered("2024-01-01")
                .assigned("2024-01-08", "coach-1")
                .started("2024-01-10")
                .contact("2024-01-20")
                .contact("2024-01-16");
        LeadTimes times = in2024(life);

        assertThat(times.registrationToAssignment().days().median()).isEqualByComparingTo("7");
        assertThat(counts(times.registrationToAssignment().weeks())).containsExactly(1, 0, 0, 0, 0);
        assertThat(times.registrationToFirstContact().days().median()).isEqualByComparingTo("15");
        assertThat(counts(times.registrationToFirstContact().weeks())).containsExactly(0, 0, 1, 0, 0);
    }

    @Test
    void percentiles_lie_between_the_two_nearest() {
        Spread spread = Spread.of(List.of(10L, 40L, 20L, 31L));

        assertThat(spread)
                .isEqualTo(
                        new Spread(4, tenths("25.3"), tenths("25.5"), tenths("17.5"), tenths("33.3"), tenths("37.3")));
    }

    @Test
    void one_case_is_its_own_median() {
        assertThat(Spread.of(List.of(7L)))
                .isEqualTo(new Spread(1, tenths("7.0"), tenths("7.0"), tenths("7.0"), tenths("7.0"), tenths("7.0")));
    }

    @Test
    void percentages_round_half_up() {
        assertThat(Share.of(1, 8).percent()).isEqualTo(13); // 12.5
        assertThat(Share.of(101, 193).percent()).isEqualTo(52); // 52.3
        assertThat(Share.of(90, 173).percent()).isEqualTo(52); // 52.02
        assertThat(Share.of(28, 178).percent()).isEqualTo(16); // 15.7
        assertThat(Share.of(1, 200).percent()).isEqualTo(1); // 0.5
        assertThat(Share.of(0, 0).percent()).isNull();
    }

    @Test
    void times_are_set_apart_by_what_differs_and_the_groups_add_up() {
        Life early = helped("2024-01-01", "2024-03-01");
        Life late = life().registered("2024-01-01")
                .assigned("2024-01-01", "coach-2", "mee")
                .started("2024-01-01")
                .closed("2024-11-01", "moved");
        Answer<LeadTimes> byOrganisation = LeadTimes.of(
                VENRAY, YEAR_2024, Grouping.ORGANISATION, Stream.of(early, late).map(Life::figures));
        LeadTimes times = byOrganisation.report();

        assertThat(times.groups()).extracting(LeadTimes.Group::code).containsExactly("mee", "synthese");
        assertThat(times.groups().getFirst().times().startToClosure().withinSixMonths())
                .isEqualTo(Share.of(0, 1));
        assertThat(times.groups().getLast().times().startToClosure().withinSixMonths())
                .isEqualTo(Share.of(1, 1));
        assertThat(times.startToClosure().withinSixMonths()).isEqualTo(Share.of(1, 2));
        assertThat(byOrganisation.counted().cases("/groups/0/times/startToClosure/days/count"))
                .contains(List.of(late.caseId()));
        assertThat(byOrganisation.counted().cases("/startToClosure/withinSixMonths/cases"))
                .contains(List.of(early.caseId()));
    }

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, Oostrum",
        "SOURCE, school",
        "HELP_QUESTION, parenting",
        "AGE_BAND, 4-12",
        "INTENSITY, regular",
        "ORGANISATION, synthese",
        "CLOSURE_REASON, finished"
    })
    void each_grouping_knows_its_code(Grouping by, String code) {
        LeadTimes times = LeadTimes.of(
                        VENRAY,
                        YEAR_2024,
                        by,
                        Stream.of(helped("2024-01-01", "2024-03-01").figures()))
                .report();

        assertThat(times.groups()).extracting(LeadTimes.Group::code).containsExactly(code);
    }

    @Test
    void the_youngest_come_first() {
        LeadTimes times = LeadTimes.of(
                        VENRAY,
                        YEAR_2024,
                        Grouping.AGE_BAND,
                        Stream.of("12-23", "0-4", "4-12")
                                .map(band -> life().registered("2024-01-01", band)
                                        .assigned("2024-01-01", "coach-1")
                                        .figures()))
                .report();

        assertThat(times.groups()).extracting(LeadTimes.Group::code).containsExactly("0-4", "4-12", "12-23");
    }

    private static BigDecimal tenths(String number) {
        return new BigDecimal(number);
    }

    private static List<Integer> bands(LeadTimes times) {
        return counts(times.startToClosure().bands());
    }

    private static List<Integer> counts(List<Band> bands) {
        return bands.stream().map(it -> it.share().cases()).toList();
    }

    private static final Period YEAR_2024 = new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));

    private static LeadTimes in2024(Life... lives) {
        return LeadTimes.of(VENRAY, YEAR_2024, null, Stream.of(lives).map(Life::figures))
                .report();
    }

    private Life helped(String from, String to) {
        return life().registered(from).assigned(from, "coach-1").started(from).closed(to);
    }

    private Life life() {
        return Life.of("family " + families++, VENRAY);
    }
}
