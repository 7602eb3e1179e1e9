package nl.gezinslijn.query.report.matrix;

import static nl.gezinslijn.query.Life.DRENTHE;
import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ProvisionPrevented;
import nl.gezinslijn.event.OfficeEvent.CountRecorded;
import nl.gezinslijn.event.OfficeEvent.GroupTrainingHeld;
import nl.gezinslijn.event.OfficeEvent.OfTally;
import nl.gezinslijn.event.OfficeEvent.SurveyReturned;
import nl.gezinslijn.event.OfficeEvent.SurveysSent;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.history.OutsideHistory.Tallied;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.Suppressed;
import nl.gezinslijn.query.report.matrix.SteeringMatrix.Line;
import nl.gezinslijn.query.report.matrix.SteeringMatrix.Source;
import nl.gezinslijn.query.report.matrix.Value.Part;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The steering matrix of a year (004 L810-L831): what cases give, what is reported, and what is not kept. */
class SteeringMatrixTest {

    private final List<Life> lives = new ArrayList<>();
    private final List<Tallied> tally = new ArrayList<>();

    @Test
    void every_indicator_has_its_definition_and_says_where_its_figure_comes_from() {
        List<Line> lines = lines(of(VENRAY));

        assertThat(lines).hasSizeGreaterThan(25).allSatisfy(line -> {
            assertThat(line.definition().nl()).isNotBlank();
            assertThat(line.definition().en()).isNotBlank();
            assertThat(line.source()).as(line.code()).isNotEqualTo(Source.NOT_KEPT);
        });
        assertThat(lines).extracting(Line::code).doesNotHaveDuplicates();
    }

    @Test
    void what_a_programme_does_not_keep_is_said_so() {
        Line service = line(of(DRENTHE), "service");

        assertThat(service.source()).isEqualTo(Source.NOT_KEPT);
        assertThat(service.figure()).isNull();
        assertThat(line(of(DRENTHE), "closed").source()).isEqualTo(Source.CASES);
    }

    @Test
    void a_figure_stands_beside_that_of_the_year_before_and_leads_to_its_cases() {
        Life before = helped("2022-02-01").closed("2022-08-01");
        Life one = helped("2023-01-10").closed("2023-06-01");
        Life other = helped("2023-01-10").closed("2023-07-01", "ended-by-family");
        Answer<SteeringMatrix> answer = answer(VENRAY);

        Line closed = line(answer.report(), "closed");
        assertThat(closed.figure()).isEqualByComparingTo("2");
        assertThat(closed.before()).isEqualByComparingTo("1");
        assertThat(closed.parts())
                .containsExactly(new Part("ended-by-family", BigDecimal.ONE), new Part("finished", BigDecimal.ONE));
        assertThat(line(answer.report(), "dropped-out").figure()).isEqualByComparingTo("1");
        assertThat(line(answer.report(), "closed-successfully").figure()).isEqualByComparingTo("1");
        assertThat(answer.counted().cases(pointer(answer.report(), "closed")))
                .contains(List.of(one.caseId(), other.caseId()))
                .get()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .doesNotContain(before.caseId());
    }

    @Test
    void so_do_its_parts_and_that_of_the_year_before() {
        Life before = helped("2022-02-01").closed("2022-08-01");
        Life one = helped("2023-01-10").closed("2023-06-01");
        helped("2023-01-10").closed("2023-07-01", "ended-by-family");
        Answer<SteeringMatrix> answer = answer(VENRAY);
        String line = pointer(answer.report(), "closed").replace("/figure", "");

        assertThat(answer.counted().cases(line + "/before")).contains(List.of(before.caseId()));
        assertThat(answer.counted().cases(line + "/parts/1/figure")).contains(List.of(one.caseId()));
    }

    @Test
    void who_may_not_know_whom_it_is_about_sees_no_small_figure_in_it() {
        JsonMapper json = new JsonMapper();
        helped("2022-02-01").closed("2022-08-01");
        helped("2023-01-10").closed("2023-07-01", "ended-by-family");
        for (int i = 0; i < 6; i++) {
            helped("2023-01-10").closed("2023-06-01");
        }
        Answer<SteeringMatrix> answer = answer(VENRAY);

        SteeringMatrix shown =
                json.convertValue(Suppressed.of(answer.report(), answer.counted(), 5, json), SteeringMatrix.class);

        assertThat(line(shown, "closed").figure()).isEqualByComparingTo("7");
        assertThat(line(shown, "closed").before()).isNull();
        assertThat(line(shown, "dropped-out").figure()).isNull();
        assertThat(line(shown, "closed").parts())
                .as("the other part would follow from the sum")
                .containsExactly(new Part("ended-by-family", null), new Part("finished", null));
    }

    @Test
    void scores_rise_by_the_mean_of_those_that_have_both() {
        Life life = helped("2023-01-10");
        life.then("2023-01-11", life.coach(), new ScoreRecorded("zrm", Moment.START, 2, null))
                .then("2023-05-31", life.coach(), new ScoreRecorded("zrm", Moment.END, 4, null))
                .closed("2023-06-01");
        Life half = helped("2023-01-10");
        half.then("2023-01-11", half.coach(), new ScoreRecorded("zrm", Moment.START, 1, null))
                .closed("2023-06-01");

        Line rise = line(of(VENRAY), "self-reliance");
        assertThat(rise.figure()).isEqualByComparingTo("2.0");
        assertThat(rise.of()).isEqualTo(1);
        assertThat(rise.parts())
                .extracting(Part::name, part -> String.valueOf(part.figure()))
                .containsExactly(tuple("START", "2.0"), tuple("END", "4.0"));
    }

    @Test
    void referrals_are_told_by_organisation_and_provisions_by_the_days_they_lasted() {
        Life life = helped("2022-12-01");
        life.then("2022-12-10", life.coach(), new ProvisionNoted(1, "maatwerkvoorziening", null))
                .then("2023-02-01", life.coach(), new FamilyReferred(1, Direction.UP, "De Stroom", null, null))
                .then("2023-02-02", life.coach(), new FamilyReferred(2, Direction.DOWN, "Welzijn", null, null))
                .then("2023-02-03", life.coach(), new ComplaintReceived())
                .then("2023-02-04", life.coach(), new ProvisionPrevented("youth-mental-health"))
                .closed("2023-03-01");

        assertThat(line(of(VENRAY), "referrals").figure()).isEqualByComparingTo("1");
        assertThat(line(of(VENRAY), "referrals").parts())
                .extracting(Part::name)
                .containsExactly("DOWN Welzijn", "UP De Stroom");
        assertThat(line(of(VENRAY), "beside-provision").figure()).isEqualByComparingTo("1");
        assertThat(line(of(VENRAY), "complaints").figure()).isEqualByComparingTo("1");
        assertThat(line(of(VENRAY), "prevented").figure()).isEqualByComparingTo("1");
        assertThat(line(of(VENRAY), "prevented").parts()).extracting(Part::name).containsExactly("finished");
    }

    @Test
    void surveys_trainings_and_counts_are_reported_figures() {
        tallied("2023-03-01", new SurveysSent("clients", 10));
        tallied("2022-03-01", new SurveysSent("clients", 99));
        tallied("2023-04-01", returned(8, 1));
        tallied("2023-04-02", returned(9, 0));
        tallied("2023-04-03", new GroupTrainingHeld("ik-ben-top", 12));
        tallied("2023-04-04", new CountRecorded("lasting-partners", 2, "De Kring"));
        tallied("2023-04-05", new CountRecorded("lasting-partners", 1, null));

        assertThat(line(of(VENRAY), "service").figure()).isEqualByComparingTo("8.5");
        assertThat(line(of(VENRAY), "service").source()).isEqualTo(Source.REPORTED);
        assertThat(line(of(VENRAY), "service").parts())
                .containsExactly(new Part("LOWEST", BigDecimal.valueOf(8)), new Part("HIGHEST", BigDecimal.valueOf(9)));
        assertThat(line(of(VENRAY), "satisfied").figure()).isEqualByComparingTo("50");
        assertThat(line(of(VENRAY), "response").figure()).isEqualByComparingTo("20");
        assertThat(line(of(VENRAY), "trainings").figure()).isEqualByComparingTo("12");
        assertThat(line(of(VENRAY), "lasting-partners").figure()).isEqualByComparingTo("3");
        assertThat(line(of(VENRAY), "lasting-partners").parts())
                .containsExactly(new Part("De Kring", BigDecimal.valueOf(2)));
        assertThat(line(of(VENRAY), "information").figure()).isNull();
    }

    private static SurveyReturned returned(int service, int satisfied) {
        return new SurveyReturned(
                "clients",
                List.of(
                        new nl.gezinslijn.event.OfficeEvent.Answer("service", service, null, null),
                        new nl.gezinslijn.event.OfficeEvent.Answer("satisfied", satisfied, null, null)));
    }

    private void tallied(String day, OfTally event) {
        tally.add(new Tallied(LocalDate.parse(day), Instant.parse(day + "T10:00:00Z"), event));
    }

    private Life helped(String day) {
        Life life = Life.of("family " + lives.size(), VENRAY)
                .registered(day)
                .assigned(day, "anna")
                .started(day);
        lives.add(life);
        return life;
    }

    private SteeringMatrix of(Programme programme) {
        return answer(programme).report();
    }

    private Answer<SteeringMatrix> answer(Programme programme) {
        return SteeringMatrix.of(
                MatrixPlan.shipped(),
                programme,
                2023,
                lives.stream().map(Life::figures).toList(),
                tally);
    }

    private static List<Line> lines(SteeringMatrix matrix) {
        return matrix.blocks().stream()
                .flatMap(block -> block.indicators().stream())
                .toList();
    }

    private static Line line(SteeringMatrix matrix, String code) {
        return lines(matrix).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_could_be_reported_and_was_not_is_not_nought() {
        tallied("2023-04-05", new CountRecorded("lasting-partners", 0, null));

        assertThat(line(of(VENRAY), "lasting-partners").figure()).isZero();
        assertThat(line(of(VENRAY), "reach-website").figure()).isNull();
        assertThat(line(of(VENRAY), "contact-through").figure()).isNull();
    }

    private static String pointer(SteeringMatrix matrix, String code) {
        for (int block = 0; block < matrix.blocks().size(); block++) {
            List<Line> lines = matrix.blocks().get(block).indicators();
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).code().equals(code)) {
                    return "/blocks/" + block + "/indicators/" + line + "/figure";
                }
            }
        }
        throw new AssertionError(code);
    }
}
