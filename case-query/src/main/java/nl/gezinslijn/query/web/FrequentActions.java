package nl.gezinslijn.query.web;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.OpenFile;

/** What is done most, at hand on the page of a case: as far as its state and the reader's role go. */
final class FrequentActions {

    private static final int MOST = 6;

    private static final Set<Role> ACT =
            EnumSet.of(Role.COACH, Role.COORDINATOR, Role.PROCESS_LEAD, Role.ZORGREGISSEUR, Role.BEHAVIOURAL_SCIENTIST);

    /** What moves a case on comes first, then the daily work. */
    private static final List<String> IN_ORDER = List.of(
            "triage",
            "assign-coach",
            "start-coaching",
            "grant-extension",
            "refuse-extension",
            "reopen",
            "record-contact",
            "record-aftercare-contact",
            "agree-plan",
            "evaluate-goal",
            "record-review",
            "assess-safety",
            "request-extension",
            "raise-escalation",
            "answer-escalation");

    private FrequentActions() {}

    record Link(String action, String title) {}

    static boolean mayAct(Reader reader) {
        return !Collections.disjoint(reader.roles(), ACT);
    }

    static List<Link> of(OpenFile file, Programme programme, Reader reader, Words words) {
        return IN_ORDER.stream()
                .flatMap(action -> ActionShape.of(action).stream())
                .filter(shape -> shape.known().allowedIn(file.state()))
                .filter(shape -> !Collections.disjoint(programme.rolesFor(shape.known()), reader.roles()))
                .filter(shape -> isAbout(shape, file))
                .limit(MOST)
                .map(shape -> new Link(shape.action(), words.of("action." + shape.action())))
                .toList();
    }

    private static boolean isAbout(ActionShape shape, OpenFile file) {
        return switch (shape.action()) {
            case "grant-extension", "refuse-extension" ->
                file.term() != null && file.term().pending() != null;
            case "answer-escalation" -> !file.escalations().open().isEmpty();
            case "agree-plan" -> file.plan() == null;
            case "evaluate-goal" -> file.plan() != null;
            case "request-extension" -> file.term() != null;
            default -> true;
        };
    }
}
