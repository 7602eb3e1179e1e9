package nl.gezinslijn.command.office;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.office.OfficeCommand.HoldGroupTraining;
import nl.gezinslijn.command.office.OfficeCommand.RecordCount;
import nl.gezinslijn.command.office.OfficeCommand.ReturnSurvey;
import nl.gezinslijn.command.office.OfficeCommand.SendSurveys;
import nl.gezinslijn.event.OfficeEvent.Answer;
import nl.gezinslijn.event.OfficeEvent.CountRecorded;
import nl.gezinslijn.event.OfficeEvent.GroupTrainingHeld;
import nl.gezinslijn.event.OfficeEvent.OfTally;
import nl.gezinslijn.event.OfficeEvent.SurveyReturned;
import nl.gezinslijn.event.OfficeEvent.SurveysSent;
import nl.gezinslijn.programme.Programme.Outside.Question;
import nl.gezinslijn.programme.Programme.Outside.Survey;
import org.jspecify.annotations.Nullable;

/** What is counted is on the programme's lists, and each answer fits its question. */
final class Counting {

    private Counting() {}

    static List<OfTally> sent(SendSurveys c, OfficeSituation s) {
        survey(c.survey(), s);
        return List.of(new SurveysSent(c.survey(), c.number()));
    }

    static List<OfTally> returned(ReturnSurvey c, OfficeSituation s) {
        Survey survey = survey(c.survey(), s);
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < c.answers().size(); i++) {
            Answer answer = c.answers().get(i);
            String field = "answers[" + i + "]";
            Question question = survey.questions().stream()
                    .filter(q -> q.code().equals(answer.question()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidField(field + ".question", "is not a question of this survey"));
            if (!answered.add(answer.question())) {
                throw new InvalidField(field + ".question", "is answered twice");
            }
            fits(field, answer, question);
        }
        return List.of(new SurveyReturned(c.survey(), c.answers()));
    }

    private static void fits(String field, Answer answer, Question question) {
        boolean choice = question.kind() == Question.Kind.CHOICE;
        if (choice != (answer.choice() != null) || choice == (answer.value() != null)) {
            throw new InvalidField(field, choice ? "is answered by a choice" : "is answered by a value");
        }
        if ((question.kind() == Question.Kind.COUNT_OF) != (answer.outOf() != null)) {
            throw new InvalidField(field + ".outOf", "is given for a count out of a count, and only there");
        }
        if (choice) {
            Codes.check(field + ".choice", answer.choice(), question.choices());
            return;
        }
        int value = Objects.requireNonNull(answer.value());
        boolean within = switch (question.kind()) {
            case GRADE -> within(value, question.from(), question.upTo());
            case YES_NO -> value == 0 || value == 1;
            case COUNT_OF -> value >= 0 && value <= Objects.requireNonNull(answer.outOf());
            case CHOICE -> true;
        };
        if (!within) {
            throw new InvalidField(field + ".value", "is outside what this question allows");
        }
    }

    private static boolean within(int value, @Nullable Integer from, @Nullable Integer upTo) {
        return (from == null || value >= from) && (upTo == null || value <= upTo);
    }

    static List<OfTally> training(HoldGroupTraining c, OfficeSituation s) {
        Codes.check("training", c.training(), s.programme().outside().trainings());
        return List.of(new GroupTrainingHeld(c.training(), c.participants()));
    }

    static List<OfTally> count(RecordCount c, OfficeSituation s) {
        boolean known = s.programme().outside().counts().stream()
                .anyMatch(count -> count.code().equals(c.count()));
        if (!known) {
            throw new InvalidField("count", "is not what the programme counts");
        }
        return List.of(new CountRecorded(c.count(), c.number(), c.of()));
    }

    private static Survey survey(String code, OfficeSituation s) {
        return s.programme().outside().surveys().stream()
                .filter(survey -> survey.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidField("survey", "is not a survey of the programme"));
    }
}
