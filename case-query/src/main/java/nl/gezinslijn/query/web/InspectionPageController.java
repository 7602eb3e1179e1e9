package nl.gezinslijn.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.inspection.InspectionReading;
import nl.gezinslijn.query.inspection.InspectionReport;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Inspections: the framework with what was found, and what cases and programme say beside it. */
@Page
public class InspectionPageController {

    private static final int CASES = 20;
    private static final int MOST_PAGES = 1_000_000;

    private final InspectionReading inspections;
    private final Programmes programmes;
    private final Frameworks frameworks;
    private final MessageSource messages;
    private final Clock clock;

    public InspectionPageController(
            InspectionReading inspections,
            Programmes programmes,
            Frameworks frameworks,
            MessageSource messages,
            Clock clock) {
        this.inspections = inspections;
        this.programmes = programmes;
        this.frameworks = frameworks;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/inspections")
    String all(Authentication login, Locale language, Model model) {
        Reader reader = Reader.of(login);
        Words words = new Words(messages, language);
        List<Programme> newest = programmes.newest();
        model.addAttribute("inspections", inspections.all(reader));
        model.addAttribute("titles", new Titles(programmes, frameworks, words));
        model.addAttribute("programmes", newest);
        model.addAttribute("frameworks", frameworks.all());
        model.addAttribute("mayOpen", reader.roles().contains(Role.INSPECTOR));
        model.addAttribute(
                "today", LocalDate.now(clock.withZone(newest.getFirst().timeZone())));
        return "pages/inspections";
    }

    @GetMapping("/inspections/{id}")
    String one(@PathVariable UUID id, Authentication login, Locale language, Model model) {
        Reader reader = Reader.of(login);
        InspectionReport report = report(id, reader, language, model);
        model.addAttribute("mayWrite", reader.roles().contains(Role.INSPECTOR) && report.published() == null);
        model.addAttribute("verdicts", Verdict.values());
        return "pages/inspection";
    }

    /** On paper. */
    @GetMapping("/inspections/{id}/report")
    String report(@PathVariable UUID id, Authentication login, Locale language, Model model) {
        report(id, Reader.of(login), language, model);
        return "pages/inspection-report";
    }

    @GetMapping("/inspections/{id}/cases")
    String cases(
            @PathVariable UUID id,
            @RequestParam String figure,
            @RequestParam(defaultValue = "0") int page,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        report(id, reader, language, model);
        model.addAttribute("figure", figure);
        model.addAttribute(
                "cases",
                inspections
                        .cases(reader, id.toString(), figure, Math.clamp(page, 0, MOST_PAGES), CASES)
                        .orElseThrow(UnknownPage::new));
        return "pages/inspection-cases";
    }

    private InspectionReport report(UUID id, Reader reader, Locale language, Model model) {
        InspectionReport report = inspections.report(reader, id.toString()).orElseThrow(UnknownPage::new);
        Programme programme = programmes
                .find(report.programme(), report.programmeVersion())
                .orElseThrow(() -> new IllegalStateException("the programme of an inspection is not loaded"));
        Words words = new Words(messages, language);
        model.addAttribute("report", report);
        model.addAttribute("marks", Marks.of(report));
        model.addAttribute("programme", programme);
        model.addAttribute("today", LocalDate.now(clock.withZone(programme.timeZone())));
        model.addAttribute("knownAt", new Instants(words, programme.timeZone()).of(report.knownAt()));
        return report;
    }
}
