package nl.gezinslijn.query.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.retention.RetentionReports;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is kept no longer, and what was destroyed. */
@Page
public class RetentionPageController {

    private final RetentionReports retention;
    private final Programmes programmes;
    private final Clock clock;

    public RetentionPageController(RetentionReports retention, Programmes programmes, Clock clock) {
        this.retention = retention;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** @param from and {@code to}: the year up to today where left empty or not to be read */
    @GetMapping("/retention")
    String retention(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Authentication login,
            Model model) {
        Reader reader = Reader.of(login);
        ProgrammeChoice choice = ProgrammeChoice.any(programmes, programme);
        Programme shown = choice.shown();
        LocalDate today = LocalDate.now(clock.withZone(shown.timeZone()));
        LocalDate last = day(to, today);
        LocalDate first = day(from, last.minusYears(1).plusDays(1));
        LocalDate begin = first.isAfter(last) ? last : first;
        choice.addTo(model);
        model.addAttribute("from", begin);
        model.addAttribute("to", last);
        model.addAttribute("due", retention.due(reader, shown.id(), today));
        model.addAttribute("report", retention.destroyed(reader, shown.id(), begin, last));
        return "pages/retention";
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
