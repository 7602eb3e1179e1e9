package nl.gezinslijn.query.report.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.gezinslijn.event.OfficeEvent.Answer;
import nl.gezinslijn.event.OfficeEvent.OfTally;
import nl.gezinslijn.event.OfficeEvent.SurveyReturned;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.CaseFigures.Help;
import nl.gezinslijn.query.history.OutsideHistory.Tallied;
import nl.gezinslijn.query.report.Period;
import org.jspecify.annotations.Nullable;

/**
 * All that a matrix looks at for one year.
 *
 * @param cases in which anything was going on in it
 * @param tally of all time, or at least of the year
 */
record Year(Programme programme, Period period, List<CaseFigures> cases, List<Tallied> tally) {

    boolean has(@Nullable LocalDate day) {
        return day != null && !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    List<CaseFigures> cases(Predicate<CaseFigures> which) {
        return cases.stream().filter(which).toList();
    }

    /** Cases with a period of help that was closed in the year. */
    List<CaseFigures> closed(Predicate<Help> which) {
        return cases(it -> closed(it, which));
    }

    private boolean closed(CaseFigures figures, Predicate<Help> which) {
        for (Help help : figures.helps()) {
            if (has(help.endedOn()) && which.test(help)) {
                return true;
            }
        }
        return false;
    }

    /** What was counted outside cases in the year. */
    <T extends OfTally> Stream<T> tallied(Class<T> type) {
        return tally.stream()
                .filter(it -> has(it.on()))
                .map(Tallied::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Answers to one question of the surveys that came back in the year. */
    List<Answer> answers(String survey, String question) {
        List<Answer> answers = new ArrayList<>();
        tallied(SurveyReturned.class)
                .filter(it -> it.survey().equals(survey))
                .flatMap(it -> it.answers().stream())
                .filter(it -> it.question().equals(question))
                .forEach(answers::add);
        return answers;
    }

    /** Whether a question with this code is in this survey of the programme. */
    boolean asks(String survey, String question) {
        return programme.outside().surveys().stream()
                .filter(it -> it.code().equals(survey))
                .flatMap(it -> it.questions().stream())
                .anyMatch(it -> it.code().equals(question));
    }

    boolean counts(String count) {
        return programme.outside().counts().stream().anyMatch(it -> Objects.equals(it.code(), count));
    }
}
