package nl.gezinslijn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.api.AskedReports;
import nl.gezinslijn.query.api.AskedReports.Asked;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.WaitingList;
import nl.gezinslijn.query.report.WaitingList.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Families without a coach, in the order of their turn; also as it was on another day. */
@Page
public class WaitingListPageController {

    private static final int SHOWN = 200;

    private final AskedReports asked;
    private final Reports reports;
    private final CaseReading cases;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final MessageSource messages;

    public WaitingListPageController(
            AskedReports asked,
            Reports reports,
            CaseReading cases,
            Programmes programmes,
            MayRead mayRead,
            MessageSource messages) {
        this.asked = asked;
        this.reports = reports;
        this.cases = cases;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.messages = messages;
    }

    /**
     * What is asked of the page.
     *
     * @param on the day looked at; today when left out
     * @param known as it was known at the end of that day, rather than as it is known now
     * @param district empty for all
     */
    record Filter(
            @Nullable String programme,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @Nullable Boolean known,
            @Nullable String district) {}

    @GetMapping("/waiting-list")
    String waitingList(Filter filter, HttpServletRequest request, Authentication login, Locale language, Model model) {
        Reader reader = Reader.of(login);
        ProgrammeChoice choice = ProgrammeChoice.withFigures(programmes, mayRead, reader, filter.programme());
        Programme shown = choice.shown();
        cases.requireSomeCase(reader);
        LocalDate today = reports.today(shown);
        Asked question = question(shown, filter, today);
        Answer<WaitingList> answer = asked.waitingList(shown, question);
        Set<String> listed = cases.listed(
                reader, answer.report().families().stream().map(Family::caseId).toList());
        List<Family> families = answer.report().showing(listed::contains).families();
        String district = Objects.requireNonNullElse(filter.district(), "");
        List<Family> wanted = families.stream()
                .filter(it -> district.isEmpty() || district.equals(it.district()))
                .toList();
        Words words = new Words(messages, language);
        choice.addTo(model);
        model.addAttribute("programmeWords", new ProgrammeWords(shown, words));
        model.addAttribute("today", today);
        model.addAttribute("on", question.on());
        model.addAttribute("known", question.knownAt() != null);
        model.addAttribute("district", district);
        model.addAttribute(
                "districts",
                families.stream()
                        .map(Family::district)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("list", answer.report());
        model.addAttribute("leftOut", answer.leftOut());
        model.addAttribute("elsewhere", answer.report().families().size() - families.size());
        model.addAttribute("families", wanted.stream().limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, wanted.size() - SHOWN));
        model.addAttribute("links", links(request, shown, question));
        return "pages/waiting-list";
    }

    /** A day that has yet to come is today; what is known today is known now. */
    private static Asked question(Programme programme, Filter filter, LocalDate today) {
        LocalDate on = filter.on() == null || !filter.on().isBefore(today) ? null : filter.on();
        return new Asked(
                programme.id(),
                on,
                null,
                null,
                null,
                null,
                on != null && Boolean.TRUE.equals(filter.known())
                        ? on.plusDays(1).atStartOfDay(programme.timeZone()).toInstant()
                        : null);
    }

    private static FigureLinks links(HttpServletRequest request, Programme programme, Asked question) {
        FigureLinks links = FigureLinks.of(request, "waiting-list", programme);
        if (question.on() != null) {
            links = links.with("on", question.on());
        }
        return question.knownAt() == null ? links : links.with("knownAt", question.knownAt());
    }
}
