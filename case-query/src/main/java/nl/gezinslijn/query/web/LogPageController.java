package nl.gezinslijn.query.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.CaseSummary;
import nl.gezinslijn.query.history.WhoLooked;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked, and who did what: of a case, or of an account. */
@Page
public class LogPageController {

    private static final int LINES = 50;
    private static final Pattern BEGINNING = Pattern.compile("[0-9a-f-]{4,35}");

    private final WhoLooked looked;
    private final CaseReading cases;
    private final Programmes programmes;
    private final MessageSource messages;

    public LogPageController(WhoLooked looked, CaseReading cases, Programmes programmes, MessageSource messages) {
        this.looked = looked;
        this.cases = cases;
        this.programmes = programmes;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseId}/access-log")
    String looks(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable Long before,
            Authentication login,
            Locale language,
            Model model) {
        return ofCase(caseId.toString(), false, before, login, language, model);
    }

    @GetMapping("/cases/{caseId}/audit-trail")
    String commands(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable Long before,
            Authentication login,
            Locale language,
            Model model) {
        return ofCase(caseId.toString(), true, before, login, language, model);
    }

    /** @param about the number of a case or how it begins, or an account */
    @GetMapping("/access-log")
    String ask(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "false") boolean commands,
            @RequestParam(required = false) @Nullable Long before,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        String asked = about.strip();
        Optional<String> begun = isCase(asked) ? Optional.empty() : onlyCaseBeginningWith(asked, reader);
        if (begun.isPresent()) {
            return "redirect:/access-log?about=" + begun.get() + "&commands=" + commands;
        }
        model.addAttribute("about", asked);
        model.addAttribute("commands", commands);
        around(language, zone(), model);
        if (!asked.isEmpty()) {
            boolean ofCase = isCase(asked);
            model.addAttribute("ofCase", ofCase);
            model.addAttribute(
                    "log",
                    looked.page(
                            reader,
                            new AccessLog.Query(
                                    ofCase ? asked : null,
                                    ofCase ? null : asked,
                                    commands,
                                    null,
                                    null,
                                    before,
                                    LINES)));
        }
        return "pages/access-log";
    }

    private String ofCase(
            String caseId,
            boolean commands,
            @Nullable Long before,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        model.addAttribute("caseId", caseId);
        model.addAttribute("number", CaseViews.number(caseId));
        model.addAttribute("commands", commands);
        model.addAttribute("earlier", before != null);
        model.addAttribute(
                "log", looked.page(reader, new AccessLog.Query(caseId, null, commands, null, null, before, LINES)));
        var registration = cases.file(reader, caseId).registration();
        around(
                language,
                programmes
                        .find(registration.programme(), registration.programmeVersion())
                        .orElseThrow(UnknownPage::new)
                        .timeZone(),
                model);
        return "pages/case-log";
    }

    private void around(Locale language, ZoneId zone, Model model) {
        Words words = new Words(messages, language);
        model.addAttribute("instants", new Instants(words, zone));
    }

    /** A log of every programme has no clock of its own; they all tell the same time so far. */
    private ZoneId zone() {
        return programmes.all().iterator().next().timeZone();
    }

    private Optional<String> onlyCaseBeginningWith(String number, Reader reader) {
        if (!BEGINNING.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            List<String> found = cases.search(reader, number, 2).stream()
                    .map(CaseSummary::caseId)
                    .filter(it -> it.startsWith(number))
                    .toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        } catch (NotAllowed e) {
            // who sees no case finds none, and may still ask about an account
            return Optional.empty();
        }
    }

    private static boolean isCase(String asked) {
        try {
            return UUID.fromString(asked).toString().equals(asked);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
