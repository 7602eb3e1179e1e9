package nl.gezinslijn.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CasePage;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.CaseSummary;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.history.OpenFile.OpenMember;
import nl.gezinslijn.query.worklist.DueItem;
import nl.gezinslijn.query.worklist.Worklist;
import nl.gezinslijn.query.worklist.Worklists;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The families somebody works with, what presses most on top. */
@Page
public class FamiliesPageController {

    /** More than any coach has, so that one page holds them. */
    private static final int AT_ONCE = 100;

    private static final int CLOSED = 10;
    private static final int NAMED = 25;

    private static final Set<Role> BESIDE =
            EnumSet.of(Role.PROCESS_LEAD, Role.ZORGREGISSEUR, Role.BEHAVIOURAL_SCIENTIST);

    private final CaseReading cases;
    private final Worklists worklists;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    public FamiliesPageController(
            CaseReading cases, Worklists worklists, Programmes programmes, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.worklists = worklists;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A family at one glance.
     *
     * @param name of the first parent or else the first member with one; empty where none is known
     * @param term until when; null where there is none
     * @param termOver its last day has passed
     * @param mayTake a coach may take it
     */
    record Card(
            String caseId,
            String number,
            String name,
            CaseState state,
            String programme,
            @Nullable String district,
            @Nullable String term,
            boolean termOver,
            List<DueWords> due,
            boolean overdue,
            boolean mayTake) {}

    @GetMapping("/families")
    String families(@RequestParam(defaultValue = "0") int page, Authentication login, Locale language, Model model) {
        Reader reader = Reader.of(login);
        boolean coach = reader.roles().contains(Role.COACH);
        boolean beside = !Collections.disjoint(reader.roles(), BESIDE);
        if (!coach && !beside) {
            throw new NotAllowed("this page is not for this account's roles");
        }
        Words words = new Words(messages, language);
        model.addAttribute("coach", coach);
        model.addAttribute("beside", beside);
        if (coach) {
            List<Card> own = own(reader, words);
            model.addAttribute("own", own);
            model.addAttribute("late", own.stream().filter(Card::overdue).count());
            model.addAttribute("waiting", waiting(reader, words));
            model.addAttribute(
                    "closed",
                    cases.list(reader, null, CaseState.CLOSED, reader.account(), 0, CLOSED)
                            .cases());
        }
        if (beside) {
            CasePage named = cases.list(reader, null, null, null, Math.max(0, page), NAMED);
            model.addAttribute("named", named);
            model.addAttribute("titles", titles(named.cases(), words));
        }
        model.addAttribute("mayRegister", mayRegister(reader));
        return "pages/families";
    }

    private List<Card> own(Reader reader, Words words) {
        Map<String, Worklist.OfCase> due = worklists.ofCoach(reader, reader.account()).cases().stream()
                .collect(Collectors.toMap(
                        Worklist.OfCase::caseId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Set<String> inOrder = new LinkedHashSet<>(due.keySet());
        Stream.of(CaseState.ACTIVE, CaseState.ON_HOLD, CaseState.ASSIGNED, CaseState.AFTERCARE)
                .flatMap(state -> cases.list(reader, null, state, reader.account(), 0, AT_ONCE).cases().stream())
                .map(CaseSummary::caseId)
                .forEach(inOrder::add);
        List<Card> cards = new ArrayList<>();
        for (String caseId : inOrder) {
            Worklist.OfCase pressing = due.get(caseId);
            cards.add(card(cases.file(reader, caseId), pressing == null ? List.of() : pressing.due(), words));
        }
        return cards;
    }

    /** Registered by this coach or named to it, and nobody's yet. */
    private List<Card> waiting(Reader reader, Words words) {
        return Stream.of(CaseState.REGISTERED, CaseState.WAITING)
                .flatMap(state -> cases.list(reader, null, state, null, 0, AT_ONCE).cases().stream())
                .filter(it -> it.coach() == null)
                .map(it -> card(cases.file(reader, it.caseId()), List.of(), words))
                .toList();
    }

    private Card card(OpenFile file, List<DueItem> due, Words words) {
        Programme programme = programmes
                .find(file.registration().programme(), file.registration().programmeVersion())
                .orElseThrow(() -> new IllegalStateException("the programme of a case is not loaded"));
        LocalDate today = LocalDate.now(clock.withZone(programme.timeZone()));
        LocalDate ends = file.term() == null ? null : file.term().endsOn();
        return new Card(
                file.caseId(),
                CaseViews.number(file.caseId()),
                name(file),
                file.state(),
                words.title(programme),
                file.registration().district(),
                ends == null ? null : words.date(ends),
                ends != null && today.isAfter(ends),
                due.stream().map(it -> DueWords.of(it, programme, words, today)).toList(),
                due.stream().anyMatch(DueItem::overdue),
                programme.rolesFor(Action.ASSIGN_COACH).contains(Role.COACH)
                        && Action.ASSIGN_COACH.allowedIn(file.state()));
    }

    private static String name(OpenFile file) {
        List<OpenMember> members = file.registration().members();
        return Stream.concat(members.stream().filter(it -> it.relation() == Relation.PARENT), members.stream())
                .map(OpenMember::name)
                .filter(it -> it != null && !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Map<String, String> titles(List<CaseSummary> found, Words words) {
        return found.stream()
                .map(CaseSummary::programme)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> programmes.newest(id).map(words::title).orElse(id)));
    }

    private boolean mayRegister(Reader reader) {
        return programmes.all().stream()
                .anyMatch(it -> !Collections.disjoint(it.rolesFor(Action.REGISTER), reader.roles()));
    }
}
