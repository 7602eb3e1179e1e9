package nl.gezinslijn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.LeadTimes.Grouping;
import nl.gezinslijn.query.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** How long it took in a year, whom it was about, where they came from and why it ended. */
final class YearOfLeadTimes {

    private final Reports.OfYear year;
    private final FigureLinks links;
    private final ProgrammeWords programmeWords;
    private final Words words;

    YearOfLeadTimes(Programme programme, Reports.OfYear year, HttpServletRequest request, Words words) {
        this.year = year;
        LeadTimes any = year.leadTimes().values().iterator().next().report();
        this.links = FigureLinks.of(request, "lead-times", programme).over(any.from(), any.to());
        this.programmeWords = new ProgrammeWords(programme, words);
        this.words = words;
    }

    /** @param by what the times themselves are set apart by; null for nothing */
    void addTo(Model model, @Nullable Grouping by) {
        LeadTimes whole = of(Grouping.SOURCE);
        model.addAttribute("leadTimes", whole);
        model.addAttribute("leadTimesAt", links);
        model.addAttribute(
                "leadTimesChart", Charts.duration(whole, links, words).json());
        model.addAttribute(
                "breakdowns",
                List.of(
                        came("sources", "in", Grouping.SOURCE),
                        came("questions", "active", Grouping.HELP_QUESTION),
                        ended()));
        model.addAttribute("groupings", Grouping.values());
        if (by != null) {
            model.addAttribute("groups", of(by).groups());
            model.addAttribute("groupsAt", links.with("by", by));
        }
    }

    /**
     * How often each was so in the year.
     *
     * @param name by which it has its words
     */
    record Breakdown(String name, List<CountedBar> bars, String chart) {}

    private Breakdown came(String name, String colour, Grouping by) {
        return breakdown(
                name,
                colour,
                CountedBar.of(
                        of(by),
                        it -> it.registrationToAssignment().days().count(),
                        "/registrationToAssignment/days/count",
                        code -> programmeWords.group(by, code),
                        links.with("by", by)));
    }

    private Breakdown ended() {
        Grouping by = Grouping.CLOSURE_REASON;
        return breakdown(
                "reasons",
                "out",
                CountedBar.of(
                        of(by),
                        it -> it.startToClosure().days().count(),
                        "/startToClosure/days/count",
                        code -> programmeWords.group(by, code),
                        links.with("by", by)));
    }

    private Breakdown breakdown(String name, String colour, List<CountedBar> bars) {
        return new Breakdown(
                name,
                bars,
                Charts.counts(words.of("breakdown." + name + ".series"), colour, bars)
                        .json());
    }

    private LeadTimes of(Grouping by) {
        return Objects.requireNonNull(year.leadTimes().get(by), () -> "not asked for: " + by)
                .report();
    }
}
