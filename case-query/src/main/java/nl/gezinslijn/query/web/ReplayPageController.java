package nl.gezinslijn.query.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.NoSuchCase;
import nl.gezinslijn.query.history.ReplayedFile;
import nl.gezinslijn.query.proof.EventProofs;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case as it came about, step by step; and as it was known at some moment. */
@Page
public class ReplayPageController {

    /** More than a case has; each is a mark above the slider. */
    private static final int MARKS = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CaseReading cases;
    private final EventProofs proofs;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final MessageSource messages;
    private final Clock clock;

    public ReplayPageController(
            CaseReading cases,
            EventProofs proofs,
            Programmes programmes,
            MayRead mayRead,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.proofs = proofs;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(
            path = "/cases/{caseId}/replay",
            params = {"!on", "!knownAt"})
    String replay(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "0") long step,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        StepView shown = step(reader, caseId.toString(), step, language, model);
        model.addAttribute("rail", rail(reader, shown, language));
        model.addAttribute("nameless", !mayRead.names(reader));
        return "pages/replay";
    }

    /** One step, to put in the page. */
    @GetMapping("/cases/{caseId}/replay/{step}")
    String step(
            @PathVariable UUID caseId, @PathVariable long step, Authentication login, Locale language, Model model) {
        step(Reader.of(login), caseId.toString(), step, language, model);
        return "pages/replay :: step";
    }

    /** What is left empty stands for today, and for all that is known now. */
    @GetMapping("/cases/{caseId}/replay")
    String asKnown(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String knownAt,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        String id = caseId.toString();
        Programme programme = programme(reader, id);
        Words words = new Words(messages, language);
        ZoneId zone = programme.timeZone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Instant now = clock.instant();
        model.addAttribute("caseId", id);
        model.addAttribute("number", CaseViews.number(id));
        model.addAttribute("on", on);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("nameless", !mayRead.names(reader));
        try {
            LocalDate day = on.isBlank() ? today : LocalDate.parse(on.strip());
            Instant known = knownAt.isBlank() ? now : instant(knownAt.strip(), zone);
            if (day.isAfter(today) || known.isAfter(now.plus(1, ChronoUnit.MINUTES))) {
                model.addAttribute("wrong", "future");
            } else {
                known = known.isAfter(now) ? now : known;
                model.addAttribute("view", words.date(day));
                model.addAttribute("asKnown", new Instants(words, zone).of(known));
                model.addAttribute("file", asKnown(reader, id, new AsOf(day, known), programme, words));
            }
        } catch (DateTimeException e) {
            model.addAttribute("wrong", "unreadable");
        }
        return "pages/as-known";
    }

    /** Empty when there was no such case yet. */
    private List<FileField> asKnown(Reader reader, String caseId, AsOf asOf, Programme programme, Words words) {
        try {
            var file = JSON.<JsonNode>valueToTree(cases.file(reader, caseId, asOf));
            return new FileTree(file, FileValues.of(programme, words, file), words, List.of(), List.of()).parts();
        } catch (NoSuchCase e) {
            return List.of();
        }
    }

    private StepView step(Reader reader, String caseId, long step, Locale language, Model model) {
        Words words = new Words(messages, language);
        ReplayedFile replayed = cases.replayed(reader, caseId, step);
        Programme programme = programmes
                .find(
                        replayed.after().at("/intake/programme").asString(),
                        replayed.after().at("/intake/programmeVersion").asInt())
                .orElseThrow(() -> new IllegalStateException("the programme of case " + caseId + " is not loaded"));
        ProgrammeWords programmeWords = new ProgrammeWords(programme, words);
        Moment told = cases.timeline(
                        reader,
                        caseId,
                        step,
                        1,
                        (entry, opening) -> Moment.of(
                                entry,
                                opening,
                                programmeWords,
                                programme.timeZone(),
                                FileValues.people(replayed.after(), words)))
                .entries()
                .getFirst();
        StepView view = StepView.of(replayed, told, programme, words, ProofView.of(proofs, reader, caseId, step));
        model.addAttribute("step", view);
        model.addAttribute("caseId", caseId);
        model.addAttribute("number", CaseViews.number(caseId));
        model.addAttribute("instants", new Instants(words, programme.timeZone()));
        return view;
    }

    private Rail rail(Reader reader, StepView shown, Locale language) {
        Programme programme = programme(reader, shown.caseId());
        ProgrammeWords programmeWords = new ProgrammeWords(programme, new Words(messages, language));
        return Rail.of(cases.timeline(
                        reader,
                        shown.caseId(),
                        0,
                        MARKS,
                        (entry, opening) -> Moment.of(entry, opening, programmeWords, programme.timeZone(), Map.of()))
                .entries());
    }

    private Programme programme(Reader reader, String caseId) {
        var registration = cases.file(reader, caseId).registration();
        return programmes
                .find(registration.programme(), registration.programmeVersion())
                .orElseThrow(() -> new IllegalStateException("the programme of case " + caseId + " is not loaded"));
    }

    /** With a zone of its own, or on the clocks of the programme; the whole minute or second that was named counts. */
    private static Instant instant(String text, ZoneId zone) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        LocalDateTime local = LocalDateTime.parse(text);
        return local.truncatedTo(ChronoUnit.MINUTES).equals(local)
                ? local.plusMinutes(1).atZone(zone).toInstant().minusMillis(1)
                : local.atZone(zone).toInstant();
    }
}
