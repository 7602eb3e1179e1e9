package nl.gezinslijn.query.web;

import java.util.List;
import java.util.Locale;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.report.Caseload;
import nl.gezinslijn.query.report.Flow;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: how a programme stands, and its cases. */
@Page
public class HomePageController {

    private static final int CASES = 20;
    private static final int EARLIEST = 1900;

    private final Reports reports;
    private final CaseReading cases;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final MessageSource messages;

    public HomePageController(
            Reports reports, CaseReading cases, Programmes programmes, MayRead mayRead, MessageSource messages) {
        this.reports = reports;
        this.cases = cases;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.messages = messages;
    }

    @GetMapping("/")
    String home(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable String coach,
            @RequestParam(defaultValue = "0") int page,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        Place first = Place.of(reader).stream().findFirst().orElse(Place.OVERVIEW);
        if (programme == null && first != Place.OVERVIEW) {
            return "redirect:" + first.path();
        }
        Words words = new Words(messages, language);
        Programme shown = chosen(programme);
        boolean figures = mayRead.figures(reader, shown.id()) == MayRead.Figures.ALL;
        boolean seesCases = !mayRead.sight(reader).isNone();
        if (!figures && !seesCases) {
            throw new NotAllowed("this page is not for this account's roles");
        }
        model.addAttribute("words", words);
        model.addAttribute("today", reports.today(shown));
        model.addAttribute("programmes", newest());
        model.addAttribute("programme", shown);
        model.addAttribute("programmeWords", new ProgrammeWords(shown, words));
        if (figures) {
            now(shown, words, model);
            overTheYear(shown, year, words, model);
        }
        if (seesCases) {
            String asked = coach == null || coach.isBlank() ? null : coach;
            model.addAttribute("states", CaseState.values());
            model.addAttribute("state", state);
            model.addAttribute("coach", asked);
            model.addAttribute("cases", cases.list(reader, shown.id(), state, asked, Math.max(0, page), CASES));
        }
        return "pages/home";
    }

    private void now(Programme shown, Words words, Model model) {
        Caseload caseload = reports.caseload(shown, null).report();
        model.addAttribute("caseload", caseload);
        model.addAttribute("caseloadChart", Charts.caseload(caseload, words).json());
    }

    private void overTheYear(Programme shown, @Nullable Integer year, Words words, Model model) {
        int now = Period.yearOf(shown, reports.today(shown));
        int asked = year == null ? reports.latestYear(shown).orElse(now) : year;
        int wanted = Math.clamp(asked, EARLIEST, now);
        Flow flow = reports.flow(shown, wanted, null).report();
        LeadTimes leadTimes =
                reports.leadTimes(shown, Period.year(shown, wanted), null, null).report();
        model.addAttribute("flow", flow);
        model.addAttribute("flowChart", Charts.comingAndGoing(flow, words).json());
        model.addAttribute("openChart", Charts.openAndWaiting(flow, words).json());
        model.addAttribute("leadTimes", leadTimes);
        model.addAttribute("leadTimesChart", Charts.duration(leadTimes, words).json());
        model.addAttribute("nextYear", wanted < now ? wanted + 1 : null);
    }

    private List<Programme> newest() {
        return programmes.all().stream()
                .map(Programme::id)
                .distinct()
                .flatMap(id -> programmes.newest(id).stream())
                .toList();
    }

    private Programme chosen(@Nullable String id) {
        return id == null ? newest().getFirst() : programmes.newest(id).orElseThrow(UnknownPage::new);
    }
}
