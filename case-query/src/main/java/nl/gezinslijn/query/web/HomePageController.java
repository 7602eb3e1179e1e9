package nl.gezinslijn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.report.Capacity;
import nl.gezinslijn.query.report.Caseload;
import nl.gezinslijn.query.report.Flow;
import nl.gezinslijn.query.report.LeadTimes.Grouping;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: how a programme stands, and its cases. */
@Page
public class HomePageController {

    private static final int CASES = 20;
    private static final int EARLIEST = 1900;
    private static final Set<Grouping> SHOWN = Set.of(Grouping.SOURCE, Grouping.HELP_QUESTION, Grouping.CLOSURE_REASON);

    private final Places places;
    private final Reports reports;
    private final CaseReading cases;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final MessageSource messages;

    public HomePageController(
            Places places,
            Reports reports,
            CaseReading cases,
            Programmes programmes,
            MayRead mayRead,
            MessageSource messages) {
        this.places = places;
        this.reports = reports;
        this.cases = cases;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.messages = messages;
    }

    /**
     * What is asked of the page.
     *
     * @param programme id; one of the reader's organisation when left out
     * @param year of the figures over a year
     * @param by what lead times are set apart by
     * @param state of the cases listed
     * @param coach of the cases listed
     */
    record Asked(
            @Nullable String programme,
            @Nullable Integer year,
            @Nullable Grouping by,
            @Nullable CaseState state,
            @Nullable String coach,
            @Nullable Integer page) {}

    @GetMapping("/")
    String home(Asked asked, HttpServletRequest request, Authentication login, Locale language, Model model) {
        Reader reader = Reader.of(login);
        Place first = places.of(reader).stream().findFirst().orElse(Place.OVERVIEW);
        if (asked.programme() == null && first != Place.OVERVIEW) {
            return "redirect:" + first.path();
        }
        Words words = new Words(messages, language);
        ProgrammeChoice choice = ProgrammeChoice.of(programmes, it -> true, reader.organisation(), asked.programme());
        Programme shown = choice.shown();
        boolean figures = mayRead.figures(reader, shown.id()) == MayRead.Figures.ALL;
        boolean seesCases = !mayRead.sight(reader).isNone();
        if (!figures && !seesCases) {
            throw new NotAllowed("this page is not for this account's roles");
        }
        model.addAttribute("today", reports.today(shown));
        choice.addTo(model);
        model.addAttribute("programmeWords", new ProgrammeWords(shown, words));
        model.addAttribute("asked", asked);
        if (figures) {
            now(shown, request, words, model);
            overTheYear(shown, asked, request, words, model);
        }
        if (seesCases) {
            String coach = asked.coach() == null || asked.coach().isBlank() ? null : asked.coach();
            int page = asked.page() == null ? 0 : Math.max(0, asked.page());
            model.addAttribute("states", CaseState.values());
            model.addAttribute("cases", cases.list(reader, shown.id(), asked.state(), coach, page, CASES));
        }
        return "pages/home";
    }

    private void now(Programme shown, HttpServletRequest request, Words words, Model model) {
        Caseload caseload = reports.caseload(shown, null).report();
        FigureLinks links = FigureLinks.of(request, "caseload", shown);
        model.addAttribute("caseload", caseload);
        model.addAttribute("caseloadAt", links);
        model.addAttribute(
                "caseloadChart", Charts.caseload(caseload, links, words).json());
        model.addAttribute(
                "overCap",
                caseload.coaches().stream()
                        .filter(HomePageController::isOverCap)
                        .toList());
        LocalDate today = reports.today(shown);
        Period lastYear = new Period(today.minusYears(1).plusDays(1), today);
        Capacity capacity = reports.capacity(shown, lastYear, null).report();
        model.addAttribute("capacity", capacity);
        model.addAttribute(
                "capacityAt", FigureLinks.of(request, "capacity", shown).over(lastYear.from(), lastYear.to()));
    }

    private static boolean isOverCap(Caseload.OfCoach it) {
        return it.cap() != null && it.overAllProgrammes() > it.cap();
    }

    private void overTheYear(Programme shown, Asked asked, HttpServletRequest request, Words words, Model model) {
        int now = Period.yearOf(shown, reports.today(shown));
        int year = asked.year() == null ? reports.latestYear(shown).orElse(now) : asked.year();
        int wanted = Math.clamp(year, EARLIEST, now);
        Set<Grouping> by = EnumSet.copyOf(SHOWN);
        if (asked.by() != null) {
            by.add(asked.by());
        }
        Reports.OfYear figures = reports.ofYear(shown, wanted, by);
        Flow flow = figures.flow().report();
        FigureLinks flowAt = FigureLinks.of(request, "flow", shown).in(wanted);
        model.addAttribute("flow", flow);
        model.addAttribute("flowAt", flowAt);
        model.addAttribute(
                "flowChart", Charts.comingAndGoing(flow, flowAt, words).json());
        model.addAttribute(
                "openChart", Charts.openAndWaiting(flow, flowAt, words).json());
        model.addAttribute("nextYear", wanted < now ? wanted + 1 : null);
        new YearOfLeadTimes(shown, figures, request, words).addTo(model, asked.by());
    }
}
