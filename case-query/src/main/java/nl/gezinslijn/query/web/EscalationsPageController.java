package nl.gezinslijn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.api.AskedReports;
import nl.gezinslijn.query.api.AskedReports.Asked;
import nl.gezinslijn.query.report.EscalationTimes;
import nl.gezinslijn.query.report.EscalationTimes.OnRung;
import nl.gezinslijn.query.worklist.DueItem.Kind;
import nl.gezinslijn.query.worklist.Worklists;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has come to a standstill: by rung and age, and what a coordinator has to decide about it. */
@Page
public class EscalationsPageController {

    private static final List<Kind> DECISIONS = List.of(Kind.ESCALATION, Kind.EXTENSION_ANSWER, Kind.TERM_END);
    private static final int SHOWN = 50;

    private final AskedReports reports;
    private final Worklists worklists;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final MessageSource messages;

    public EscalationsPageController(
            AskedReports reports, Worklists worklists, Programmes programmes, MayRead mayRead, MessageSource messages) {
        this.reports = reports;
        this.worklists = worklists;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.messages = messages;
    }

    @GetMapping("/escalations")
    String escalations(
            @RequestParam(required = false) @Nullable String programme,
            HttpServletRequest request,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        ProgrammeChoice choice = ProgrammeChoice.withFigures(programmes, mayRead, reader, programme);
        Programme shown = choice.shown();
        List<DueGroup> due = DueGroup.of(worklists.ofCoordinator(reader, shown.id()));
        EscalationTimes times = reports.escalations(shown, Asked.of(shown)).report();
        Words words = new Words(messages, language);
        ProgrammeWords programmeWords = new ProgrammeWords(shown, words);
        FigureLinks links = FigureLinks.of(request, "escalations", shown).over(times.from(), times.to());
        List<String> rungs = times.rungs().stream()
                .map(OnRung::rung)
                .map(programmeWords::rung)
                .toList();
        List<String> ages = times.rungs().isEmpty()
                ? List.of()
                : times.rungs().getFirst().ages().stream()
                        .map(it -> FigureTitle.weeks(it, words))
                        .toList();
        choice.addTo(model);
        model.addAttribute("programmeWords", programmeWords);
        model.addAttribute("times", times);
        model.addAttribute("links", links);
        model.addAttribute("ages", ages);
        model.addAttribute("chart", Charts.standing(times, rungs, ages, links).json());
        model.addAttribute(
                "decisions",
                DECISIONS.stream()
                        .map(kind -> due.stream()
                                .filter(it -> it.kind() == kind)
                                .findFirst()
                                .orElse(new DueGroup(kind, 0, 0, List.of())))
                        .map(it -> it.first(SHOWN))
                        .toList());
        return "pages/escalations";
    }
}
