package nl.gezinslijn.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Neighbourhood;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.TestHouse;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.OutsideHistory;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.CaseSource;
import nl.gezinslijn.query.report.LeadTimes.Grouping;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.matrix.MatrixPlan;
import org.junit.jupiter.api.Test;

/** Whatever figure is opened, the page says what it counts. */
class FigureTitleTest {

    private static final Programme VENRAY = Life.VENRAY;

    @Test
    void every_figure_of_every_report_is_told_in_words() {
        try (Stores stores = new Stores()) {
            Neighbourhood.of(7, 120, 6).forEach(stores::happened);
            stores.view();
            List<Answer<?>> answers = answers(stores);
            int figures = 0;
            for (Answer<?> answer : answers) {
                for (String figure : answer.counted().figures()) {
                    figures++;
                    for (Words words : List.of(Speaking.DUTCH, Speaking.ENGLISH)) {
                        FigureTitle title = FigureTitle.of(answer.report(), figure, new ProgrammeWords(VENRAY, words));
                        assertThat(title.what()).as(figure).isNotBlank();
                        assertThat(title.when()).as(figure).isNotBlank();
                    }
                }
            }
            assertThat(figures).isGreaterThan(500);
        }
    }

    @Test
    void it_says_of_whom_and_when() {
        try (Stores stores = new Stores()) {
            Neighbourhood.of(7, 120, 6).forEach(stores::happened);
            stores.view();
            Answer<?> flow = reports(stores).flow(VENRAY, 2024, null);

            assertThat(FigureTitle.of(flow.report(), "/months/2/closed", new ProgrammeWords(VENRAY, Speaking.DUTCH)))
                    .isEqualTo(new FigureTitle("Afgesloten gezinnen", "", "1 maart 2024 tot en met 31 maart 2024"));
        }
    }

    private static List<Answer<?>> answers(Stores stores) {
        Reports reports = reports(stores);
        Period period = new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2025-12-31"));
        List<Answer<?>> answers = new ArrayList<>(List.of(
                reports.caseload(VENRAY, null),
                reports.waitingList(VENRAY, null),
                reports.flow(VENRAY, 2024, null),
                reports.openOn(VENRAY, LocalDate.parse("2024-05-01"), null),
                reports.extensions(VENRAY, period, null),
                reports.escalations(VENRAY, period, null),
                reports.capacity(VENRAY, period, null),
                reports.steeringMatrix(VENRAY, 2024, null),
                reports.leadTimes(VENRAY, period, null, null)));
        for (Grouping by : Grouping.values()) {
            answers.add(reports.leadTimes(VENRAY, period, by, null));
        }
        return answers;
    }

    private static Reports reports(Stores stores) {
        return new Reports(
                new CaseSource(stores.rows, stores.figures, new CasesThen(stores.events, stores.history)),
                stores.rows,
                new OutsideHistory(stores.events),
                MatrixPlan.shipped(),
                TestHouse.CLOCK);
    }
}
