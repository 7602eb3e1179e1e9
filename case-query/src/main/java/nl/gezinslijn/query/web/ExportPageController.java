package nl.gezinslijn.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.report.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports to take along, as the API answers them. */
@Page
public class ExportPageController {

    /**
     * A report.
     *
     * @param asks what it is asked with: {@code day}, {@code period} or {@code year}
     */
    record Export(String name, String asks) {}

    private static final List<Export> EXPORTS = List.of(
            new Export("steering-matrix", "year"),
            new Export("flow", "year"),
            new Export("lead-times", "period"),
            new Export("extensions", "period"),
            new Export("escalations", "period"),
            new Export("capacity", "period"),
            new Export("caseload", "day"),
            new Export("waiting-list", "day"),
            new Export("open-cases", "day"));

    private final Programmes programmes;
    private final MayRead mayRead;
    private final Clock clock;

    public ExportPageController(Programmes programmes, MayRead mayRead, Clock clock) {
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.clock = clock;
    }

    @GetMapping("/exports")
    String exports(@RequestParam(required = false) @Nullable String programme, Authentication login, Model model) {
        ProgrammeChoice choice = ProgrammeChoice.any(programmes, programme);
        Programme shown = choice.shown();
        MayRead.Figures figures = mayRead.figures(Reader.of(login), shown.id());
        if (figures == MayRead.Figures.NONE) {
            throw new NotAllowed("figures are not for this account's roles");
        }
        LocalDate today = LocalDate.now(clock.withZone(shown.timeZone()));
        choice.addTo(model);
        model.addAttribute("exports", EXPORTS);
        model.addAttribute("today", today);
        model.addAttribute("year", Period.yearOf(shown, today));
        model.addAttribute("from", today.minusYears(1).plusDays(1));
        model.addAttribute("fewLeftOut", figures == MayRead.Figures.WITHOUT_SMALL_CELLS);
        return "pages/exports";
    }
}
