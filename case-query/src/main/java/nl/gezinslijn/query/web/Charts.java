package nl.gezinslijn.query.web;

import java.util.List;
import java.util.function.ToIntFunction;
import nl.gezinslijn.query.report.Band;
import nl.gezinslijn.query.report.Caseload;
import nl.gezinslijn.query.report.Caseload.ByState;
import nl.gezinslijn.query.report.Caseload.OfCoach;
import nl.gezinslijn.query.report.Flow;
import nl.gezinslijn.query.report.Flow.Figures;
import nl.gezinslijn.query.report.LeadTimes;

/** Reports as charts. */
final class Charts {

    private static final int SIX_MONTHS = 6;

    private Charts() {}

    static Chart caseload(Caseload caseload, Words words) {
        List<OfCoach> coaches = caseload.coaches();
        return new Chart(
                "bars",
                coaches.stream().map(OfCoach::coach).toList(),
                List.of(
                        states("ASSIGNED", "assigned", coaches, ByState::assigned, words),
                        states("ACTIVE", "active", coaches, ByState::active, words),
                        states("ON_HOLD", "hold", coaches, ByState::onHold, words),
                        states("AFTERCARE", "aftercare", coaches, ByState::aftercare, words)),
                null);
    }

    static Chart comingAndGoing(Flow flow, Words words) {
        return lines(
                flow,
                words,
                figures("flow.new", "in", flow, Figures::newCases, words),
                figures("flow.closed", "out", flow, Figures::closed, words),
                figures("flow.reopened", "again", flow, Figures::reopened, words));
    }

    static Chart openAndWaiting(Flow flow, Words words) {
        return lines(
                flow,
                words,
                figures("flow.open", "active", flow, Figures::openAtEnd, words),
                figures("flow.waiting", "waiting", flow, Figures::waitingAtEnd, words));
    }

    static Chart duration(LeadTimes leadTimes, Words words) {
        List<Band> months = leadTimes.startToClosure().months();
        return new Chart(
                "columns",
                months.stream()
                        .map(it -> it.to() == null ? ">" + it.from() : String.valueOf(it.to()))
                        .toList(),
                List.of(new Chart.Series(
                        words.of("lead.periods"),
                        "active",
                        months.stream().map(it -> it.share().cases()).toList())),
                new Chart.Mark(SIX_MONTHS, words.of("lead.sixMonths")));
    }

    private static Chart lines(Flow flow, Words words, Chart.Series... series) {
        return new Chart(
                "lines",
                flow.months().stream().map(it -> words.month(it.from())).toList(),
                List.of(series),
                null);
    }

    private static Chart.Series states(
            String state, String colour, List<OfCoach> coaches, ToIntFunction<ByState> count, Words words) {
        return new Chart.Series(
                words.of("state." + state),
                colour,
                coaches.stream().map(it -> count.applyAsInt(it.cases())).toList());
    }

    private static Chart.Series figures(
            String key, String colour, Flow flow, ToIntFunction<Figures> figure, Words words) {
        return new Chart.Series(
                words.of(key),
                colour,
                flow.months().stream().map(figure::applyAsInt).toList());
    }
}
