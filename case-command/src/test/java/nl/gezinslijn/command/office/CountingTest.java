package nl.gezinslijn.command.office;

import static nl.gezinslijn.command.scenario.Beside.ofTally;
import static nl.gezinslijn.command.scenario.OfficeScenario.office;
import static nl.gezinslijn.command.scenario.OfficeWish.about;
import static nl.gezinslijn.command.scenario.TestProgrammes.ASKING;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;

import java.util.List;
import nl.gezinslijn.command.office.OfficeCommand.HoldGroupTraining;
import nl.gezinslijn.command.office.OfficeCommand.RecordCount;
import nl.gezinslijn.command.office.OfficeCommand.ReturnSurvey;
import nl.gezinslijn.command.office.OfficeCommand.SendSurveys;
import nl.gezinslijn.command.scenario.OfficeScenario;
import nl.gezinslijn.command.scenario.OfficeWish;
import nl.gezinslijn.event.OfficeEvent.Answer;
import nl.gezinslijn.event.OfficeEvent.CountRecorded;
import nl.gezinslijn.event.OfficeEvent.GroupTrainingHeld;
import nl.gezinslijn.event.OfficeEvent.SurveyReturned;
import nl.gezinslijn.event.OfficeEvent.SurveysSent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A survey of the test programme asks for a grade, yes or no, a count out of a count, and a choice. */
class CountingTest {

    @Test
    void surveys_sent_are_counted() {
        office().when(about(VENRAY, new SendSurveys("clients", 40)))
                .then(ofTally(VENRAY, new SurveysSent("clients", 40)));
        office().when(about(VENRAY, new SendSurveys("neighbours", 40)))
                .thenInvalid("survey", "is not a survey of the programme");
    }

    @Test
    void a_survey_comes_back_with_answers_that_fit_its_questions() {
        Answer[] answers = {value("grade", 8), value("again", 1), outOf("goals", 3, 4), choice("through", "school")};
        returned(answers).then(ofTally(ASKING, new SurveyReturned("families", List.of(answers))));
        returned().then(ofTally(ASKING, new SurveyReturned("families", List.of())));
    }

    @Test
    void a_survey_of_another_programme_does_not() {
        office().when(about(VENRAY, new ReturnSurvey("families", List.of())))
                .thenInvalid("survey", "is not a survey of the programme");
    }

    @Test
    void a_question_that_was_not_asked_has_no_answer() {
        returned(value("grade", 8), value("weather", 1)).thenInvalid("answers[1].question", "not a question");
    }

    @Test
    void a_question_is_answered_once() {
        returned(value("grade", 8), value("again", 1), value("grade", 8)).thenInvalid("answers[2].question", "twice");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "10, true", "11, false"})
    void a_grade_is_on_the_scale(int grade, boolean fits) {
        judged(value("grade", grade), fits);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true", "2, false"})
    void yes_is_1_and_no_is_0(int value, boolean fits) {
        judged(value("again", value), fits);
    }

    @ParameterizedTest
    @CsvSource({"-1, 4, false", "0, 4, true", "4, 4, true", "5, 4, false", "0, 0, true"})
    void a_count_is_out_of_as_many_at_least(int count, int of, boolean fits) {
        judged(outOf("goals", count, of), fits);
    }

    @Test
    void a_choice_is_one_of_the_list() {
        returned(choice("through", "gp")).thenAccepted();
        returned(choice("through", "radio")).thenInvalid("answers[0].choice", "school, gp");
    }

    @Test
    void a_choice_is_no_value_and_a_value_no_choice() {
        returned(value("through", 1)).thenInvalid("answers[0]", "is answered by a choice");
        returned(new Answer("through", 1, null, "gp")).thenInvalid("answers[0]", "is answered by a choice");
        returned(new Answer("through", null, null, null)).thenInvalid("answers[0]", "is answered by a choice");
        returned(choice("grade", "gp")).thenInvalid("answers[0]", "is answered by a value");
        returned(new Answer("grade", 8, null, "gp")).thenInvalid("answers[0]", "is answered by a value");
        returned(new Answer("grade", null, null, null)).thenInvalid("answers[0]", "is answered by a value");
    }

    @Test
    void only_a_count_is_out_of_something() {
        returned(value("goals", 3)).thenInvalid("answers[0].outOf", "only there");
        returned(outOf("grade", 8, 10)).thenInvalid("answers[0].outOf", "only there");
        returned(outOf("again", 1, 1)).thenInvalid("answers[0].outOf", "only there");
        returned(new Answer("through", null, 2, "gp")).thenInvalid("answers[0].outOf", "only there");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void a_group_training_counts_who_took_part(int participants) {
        office().when(about(VENRAY, new HoldGroupTraining("sova-9-12", participants)))
                .then(ofTally(VENRAY, new GroupTrainingHeld("sova-9-12", participants)));
    }

    @Test
    void a_training_is_of_the_programmes_list() {
        office().when(about(VENRAY, new HoldGroupTraining("juggling", 9))).thenInvalid("training", "sova-9-12");
    }

    @Test
    void what_the_programme_counts_is_counted() {
        office().when(about(VENRAY, new RecordCount("lasting-partners", 1, "De Esdoorn")))
                .then(ofTally(VENRAY, new CountRecorded("lasting-partners", 1, "De Esdoorn")));
        office().when(about(VENRAY, new RecordCount("reach-website", 2310, null)))
                .then(ofTally(VENRAY, new CountRecorded("reach-website", 2310, null)));
        office().when(about(VENRAY, new RecordCount("cups-of-coffee", 3, null)))
                .thenInvalid("count", "is not what the programme counts");
    }

    private static void judged(Answer answer, boolean fits) {
        if (fits) {
            returned(answer).then(ofTally(ASKING, new SurveyReturned("families", List.of(answer))));
        } else {
            returned(answer).thenInvalid("answers[0].value", "outside what this question allows");
        }
    }

    private static OfficeScenario returned(Answer... answers) {
        OfficeWish survey = about(ASKING, new ReturnSurvey("families", List.of(answers)));
        return office().when(survey);
    }

    private static Answer value(String question, int value) {
        return new Answer(question, value, null, null);
    }

    private static Answer outOf(String question, int value, int outOf) {
        return new Answer(question, value, outOf, null);
    }

    private static Answer choice(String question, String choice) {
        return new Answer(question, null, null, choice);
    }
}
