package nl.gezinslijn.query.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.retention.RetentionReports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is kept no longer, and what was destroyed. */
@Page
public class RetentionPageController {

    private final RetentionReports retention;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    public RetentionPageController(
            RetentionReports retention, Programmes programmes, MessageSource messages, Clock clock) {
        this.retention = retention;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param from and {@code to}: the year up to today where left empty or not to be read */
    @GetMapping("/retention")
    String retention(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        List<Programme> newest = programmes.newest();
        Programme shown = programme == null
                ? newest.getFirst()
                : programmes.newest(programme).orElseThrow(UnknownPage::new);
        LocalDate today = LocalDate.now(clock.withZone(shown.timeZone()));
        LocalDate last = day(to, today);
        LocalDate first = day(from, last.minusYears(1).plusDays(1));
        LocalDate begin = first.isAfter(last) ? last : first;
        Words words = new Words(messages, language);
        model.addAttribute("words", words);
        model.addAttribute("programmes", newest);
        model.addAttribute("programme", shown);
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
