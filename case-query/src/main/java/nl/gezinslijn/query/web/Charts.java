package nl.gezinslijn.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import nl.gezinslijn.query.report.Band;
import nl.gezinslijn.query.report.Caseload;
import nl.gezinslijn.query.report.Caseload.ByState;
import nl.gezinslijn.query.report.Caseload.OfCoach;
import nl.gezinslijn.query.report.EscalationTimes;
import nl.gezinslijn.query.report.EscalationTimes.OnRung;
import nl.gezinslijn.query.report.Flow;
import nl.gezinslijn.query.report.Flow.Figures;
import nl.gezinslijn.query.report.LeadTimes;
import org.jspecify.annotations.Nullable;

/** Reports as charts. */
final class Charts {

    private static final int SIX_MONTHS = 6;

    /** From young to old. */
    private static final List<String> AGES = List.of("assigned", "aftercare", "waiting", "hold", "again");

    private Charts() {}

    static Chart caseload(Caseload caseload, FigureLinks links, Words words) {
        List<OfCoach> coaches = caseload.coaches();
        List<@Nullable Integer> caps = new ArrayList<>();
        coaches.forEach(it -> caps.add(it.cap()));
        return new Chart(
                "bars",
                coaches.stream().map(OfCoach::coach).toList(),
                List.of(
                        states("ASSIGNED", "assigned", coaches, ByState::assigned, links, words),
                        states("ACTIVE", "active", coaches, ByState::active, links, words),
                        states("ON_HOLD", "hold", coaches, ByState::onHold, links, words),
                        states("AFTERCARE", "aftercare", coaches, ByState::aftercare, links, words),
                        // what counts against a cap is had in all programmes together (COACH-2)
                        new Chart.Series(
                                words.of("caseload.elsewhere"),
                                "elsewhere",
                                coaches.stream()
                                        .map(it -> it.overAllProgrammes()
                                                - it.cases().total())
                                        .toList(),
                                List.of())),
                null,
                caps.stream().allMatch(Objects::isNull) ? null : new Chart.Caps(words.of("caseload.max"), caps));
    }

    static Chart comingAndGoing(Flow flow, FigureLinks links, Words words) {
        return lines(
                flow,
                words,
                figures("flow.new", "in", flow, Figures::newCases, "newCases", links, words),
                figures("flow.closed", "out", flow, Figures::closed, "closed", links, words),
                figures("flow.reopened", "again", flow, Figures::reopened, "reopened", links, words));
    }

    static Chart openAndWaiting(Flow flow, FigureLinks links, Words words) {
        return lines(
                flow,
                words,
                figures("flow.open", "active", flow, Figures::openAtEnd, "openAtEnd", links, words),
                figures("flow.waiting", "waiting", flow, Figures::waitingAtEnd, "waitingAtEnd", links, words));
    }

    static Chart duration(LeadTimes leadTimes, FigureLinks links, Words words) {
        List<Band> months = leadTimes.startToClosure().months();
        return new Chart(
                "columns",
                months.stream()
                        .map(it -> it.to() == null ? ">" + it.from() : String.valueOf(it.to()))
                        .toList(),
                List.of(new Chart.Series(
                        words.of("lead.periods"),
                        "active",
                        months.stream().map(it -> it.share().cases()).toList(),
                        links.each(months.size(), i -> "/startToClosure/months/" + i + "/share/cases"))),
                new Chart.Mark(SIX_MONTHS, words.of("lead.sixMonths")),
                null);
    }

    /** @param counts each with its name and where it leads */
    static Chart counts(String series, String colour, List<CountedBar> counts) {
        return new Chart(
                "bars",
                counts.stream().map(CountedBar::name).toList(),
                List.of(new Chart.Series(
                        series,
                        colour,
                        counts.stream().map(CountedBar::count).toList(),
                        counts.stream().map(CountedBar::link).toList())));
    }

    /** What stands on each rung, by how long it has. */
    static Chart standing(EscalationTimes times, List<String> rungs, List<String> ages, FigureLinks links) {
        List<Chart.Series> series = new ArrayList<>();
        for (int age = 0; age < ages.size(); age++) {
            int band = age;
            series.add(new Chart.Series(
                    ages.get(age),
                    AGES.get(age),
                    times.rungs().stream()
                            .map((OnRung it) -> it.ages().get(band).share().cases())
                            .toList(),
                    links.each(rungs.size(), rung -> "/rungs/" + rung + "/ages/" + band + "/share/cases")));
        }
        return new Chart("bars", rungs, series);
    }

    private static Chart lines(Flow flow, Words words, Chart.Series... series) {
        return new Chart(
                "lines",
                flow.months().stream().map(it -> words.month(it.from())).toList(),
                List.of(series));
    }

    private static Chart.Series states(
            String state,
            String colour,
            List<OfCoach> coaches,
            ToIntFunction<ByState> count,
            FigureLinks links,
            Words words) {
        String figure = state.equals("ON_HOLD") ? "onHold" : state.toLowerCase(Locale.ROOT);
        return new Chart.Series(
                words.of("state." + state),
                colour,
                coaches.stream().map(it -> count.applyAsInt(it.cases())).toList(),
                links.each(coaches.size(), i -> "/coaches/" + i + "/cases/" + figure));
    }

    private static Chart.Series figures(
            String key,
            String colour,
            Flow flow,
            ToIntFunction<Figures> figure,
            String field,
            FigureLinks links,
            Words words) {
        return new Chart.Series(
                words.of(key),
                colour,
                flow.months().stream().map(figure::applyAsInt).toList(),
                links.each(flow.months().size(), i -> "/months/" + i + "/" + field));
    }
}
