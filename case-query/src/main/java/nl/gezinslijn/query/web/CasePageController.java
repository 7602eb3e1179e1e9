package nl.gezinslijn.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.history.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The life of one case. */
@Page
public class CasePageController {

    private static final int MOMENTS = 100;

    private final CaseReading cases;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    public CasePageController(CaseReading cases, Programmes programmes, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}")
    String life(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(required = false) @Nullable Long recorded,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        OpenFile file = cases.file(reader, caseId.toString());
        Programme programme = programmes
                .find(file.registration().programme(), file.registration().programmeVersion())
                .orElseThrow(() -> new IllegalStateException("the programme of case " + caseId + " is not loaded"));
        Words words = new Words(messages, language);
        ProgrammeWords programmeWords = new ProgrammeWords(programme, words);
        LocalDate today = LocalDate.now(clock.withZone(programme.timeZone()));
        CaseView view = CaseViews.of(file, programme, words, today);
        model.addAttribute("view", view);
        model.addAttribute("version", file.version());
        model.addAttribute("bar", TermBar.of(file, programme, today));
        model.addAttribute("from", from);
        model.addAttribute("step", MOMENTS);
        model.addAttribute("actions", FrequentActions.of(file, programme, reader, words));
        model.addAttribute("mayAct", FrequentActions.mayAct(reader));
        BiFunction<Entry<CaseEvent>, Opening, Moment> telling =
                (entry, opening) -> Moment.of(entry, opening, programmeWords, programme.timeZone(), view.people());
        model.addAttribute("line", cases.timeline(reader, caseId.toString(), Math.max(0, from), MOMENTS, telling));
        model.addAttribute(
                "recorded",
                recorded == null || recorded < 0
                        ? null
                        : cases.timeline(reader, caseId.toString(), recorded, 1, telling).entries().stream()
                                .findFirst()
                                .orElse(null));
        return "pages/case";
    }
}
