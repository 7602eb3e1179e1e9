package nl.gezinslijn.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.report.Caseload;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.web.FormView.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What can be done in a case, and the form of each action. The page asks the write side from the browser, with the
 * reader's own rights, whether an action is possible now; the form is posted there too.
 */
@Page
public class ActionPageController {

    /** As many of the latest entries can be taken back by a form. */
    private static final int LATEST = 200;

    /** What happened while a form was open: more is on the page of the case. */
    private static final int MEANWHILE = 20;

    private static final String EMERGENCY = "open-in-emergency";

    private final CaseReading cases;
    private final Reports reports;
    private final MayRead mayRead;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    public ActionPageController(
            CaseReading cases,
            Reports reports,
            MayRead mayRead,
            Programmes programmes,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.mayRead = mayRead;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One action in the list.
     *
     * @param nothing there is nothing in the case that it could be about
     */
    record Listed(String action, String title, String help, boolean nothing) {}

    record Topic(String name, String title, List<Listed> actions) {}

    @GetMapping("/cases/{caseId}/actions")
    String list(@PathVariable UUID caseId, Authentication login, Locale language, Model model) {
        Reader reader = acting(login);
        Opened opened = open(reader, caseId, language);
        Map<String, List<Listed>> topics = new LinkedHashMap<>();
        for (ActionShape shape : ActionShape.all()) {
            if (shape.isInCase() && !shape.action().equals(EMERGENCY)) {
                topics.computeIfAbsent(shape.topic(), topic -> new ArrayList<>())
                        .add(listed(shape, opened));
            }
        }
        Words words = opened.place().words();
        model.addAttribute("view", opened.view());
        model.addAttribute(
                "topics",
                topics.entrySet().stream()
                        .map(it -> new Topic(it.getKey(), words.of("topic." + it.getKey()), it.getValue()))
                        .toList());
        return "pages/actions";
    }

    @GetMapping("/cases/{caseId}/actions/{action}")
    String form(
            @PathVariable UUID caseId,
            @PathVariable String action,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = acting(login);
        Opened opened = open(reader, caseId, language);
        ActionShape shape = ActionShape.of(action).filter(ActionShape::isInCase).orElseThrow(UnknownPage::new);
        model.addAttribute("view", opened.view());
        model.addAttribute("form", new FormViews(shape, opened.place(), reader).view(opened.today()));
        return "pages/action";
    }

    /** What was recorded since a form was opened; a part of a page, for the script. */
    @GetMapping("/cases/{caseId}/since/{version}")
    String since(
            @PathVariable UUID caseId, @PathVariable long version, Authentication login, Locale language, Model model) {
        Reader reader = acting(login);
        Opened opened = open(reader, caseId, language);
        model.addAttribute("view", opened.view());
        model.addAttribute(
                "moments",
                cases.timeline(
                                reader,
                                caseId.toString(),
                                Math.max(0, version),
                                MEANWHILE,
                                (entry, opening) -> Moment.of(
                                        entry,
                                        opening,
                                        opened.place().programme(),
                                        opened.place().rules().timeZone(),
                                        opened.view().people()))
                        .entries());
        return "pages/since";
    }

    @GetMapping("/register")
    String register(
            @RequestParam(required = false) @Nullable String programme,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = acting(login);
        ActionShape shape = ActionShape.of("register").orElseThrow();
        List<Programme> open = programmes.newest().stream()
                .filter(it -> it.rolesFor(shape.known()).stream().anyMatch(reader.roles()::contains))
                .toList();
        if (open.isEmpty()) {
            throw new NotAllowed("registering is not for this account's roles");
        }
        Programme chosen = programme == null
                ? open.getFirst()
                : open.stream()
                        .filter(it -> it.id().equals(programme))
                        .findFirst()
                        .orElseThrow(UnknownPage::new);
        Words words = new Words(messages, language);
        model.addAttribute("programmes", open);
        model.addAttribute("programme", chosen);
        outside(shape, chosen, words, reader, model);
        return "pages/register";
    }

    /** For a case one has nothing to do with (ACC-1). */
    @GetMapping("/emergency")
    String emergency(Authentication login, Locale language, Model model) {
        Reader reader = acting(login);
        outside(
                ActionShape.of(EMERGENCY).orElseThrow(),
                programmes.newest().getFirst(),
                new Words(messages, language),
                reader,
                model);
        return "pages/emergency";
    }

    private void outside(ActionShape shape, Programme programme, Words words, Reader reader, Model model) {
        FieldSource.Place place = new FieldSource.Place(
                null, programme, new ProgrammeWords(programme, words), Map.of(), sort -> List.of(), List::of);
        model.addAttribute("form", new FormViews(shape, place, reader).view(today(programme)));
    }

    private static Listed listed(ActionShape shape, Opened opened) {
        Words words = opened.place().words();
        return new Listed(
                shape.action(),
                words.of("action." + shape.action()),
                words.of("action." + shape.action() + ".help"),
                isAboutNothing(shape, opened.place()));
    }

    /** What it must be about, or be chosen from, is not in the case or the programme. */
    private static boolean isAboutNothing(ActionShape shape, FieldSource.Place place) {
        boolean nothing = shape.isNumbered()
                && FieldSource.ofNumber(shape.action()).in(place).isEmpty();
        boolean noPlan = shape.action().equals("revise-plan")
                && FieldSource.GOALS.in(place).isEmpty();
        return nothing
                || noPlan
                || shape.fields().stream()
                        .filter(field -> field.required() && !field.many())
                        .filter(field -> field.type() != ActionShape.Type.CHOICE)
                        .anyMatch(field -> hasNoChoice(FieldSource.of(shape.action(), field.name()), place));
    }

    private static boolean hasNoChoice(@Nullable FieldSource source, FieldSource.Place place) {
        return source != null && !source.isFree(place) && source.in(place).isEmpty();
    }

    private record Opened(CaseView view, FieldSource.Place place, LocalDate today) {}

    private Opened open(Reader reader, UUID caseId, Locale language) {
        OpenFile file = cases.file(reader, caseId.toString());
        Programme programme = programmes
                .find(file.registration().programme(), file.registration().programmeVersion())
                .orElseThrow(() -> new IllegalStateException("the programme of case " + caseId + " is not loaded"));
        Words words = new Words(messages, language);
        LocalDate today = today(programme);
        CaseView view = CaseViews.of(file, programme, words, today);
        ProgrammeWords told = new ProgrammeWords(programme, words);
        return new Opened(
                view,
                new FieldSource.Place(
                        file,
                        programme,
                        told,
                        view.people(),
                        sort -> entries(reader, file, told, view.people(), sort),
                        () -> coaches(reader, programme)),
                today);
    }

    private List<String> coaches(Reader reader, Programme programme) {
        return mayRead.figures(reader, programme.id()) == MayRead.Figures.ALL
                ? reports.caseload(programme, null).report().coaches().stream()
                        .map(Caseload.OfCoach::coach)
                        .sorted()
                        .toList()
                : List.of();
    }

    private List<Choice> entries(
            Reader reader, OpenFile file, ProgrammeWords told, Map<String, String> people, CaseEntries sort) {
        List<Choice> found = cases
                .timeline(
                        reader,
                        file.caseId(),
                        Math.max(0, file.version() - LATEST),
                        LATEST,
                        (entry, opening) -> sort.has(entry.event())
                                        && !file.records().withdrawn().contains(entry.sequence())
                                ? List.of(new Choice(
                                        String.valueOf(entry.sequence()),
                                        told.words().shortDate(entry.occurredOn()) + ": "
                                                + new Telling(told, people, opening)
                                                        .tell(entry.event())
                                                        .title()))
                                : List.<Choice>of())
                .entries()
                .stream()
                .flatMap(List::stream)
                .toList();
        return found.reversed();
    }

    private LocalDate today(Programme programme) {
        return LocalDate.now(clock.withZone(programme.timeZone()));
    }

    /** Who looks only, as an inspector does, gets no forms. */
    private static Reader acting(Authentication login) {
        Reader reader = Reader.of(login);
        if (!FrequentActions.mayAct(reader)) {
            throw new NotAllowed("acting in cases is not for this account's roles");
        }
        return reader;
    }
}
