package nl.gezinslijn.query.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.worklist.DueItem;
import nl.gezinslijn.query.worklist.Worklists;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a coordinator has to decide or to see, kind by kind. */
@Page
public class WorklistPageController {

    /** Of each kind; all of it is there when only that kind is asked for. */
    private static final int SHOWN = 15;

    private static final int MOST = 500;

    private final Worklists worklists;
    private final Programmes programmes;
    private final MessageSource messages;

    public WorklistPageController(Worklists worklists, Programmes programmes, MessageSource messages) {
        this.worklists = worklists;
        this.programmes = programmes;
        this.messages = messages;
    }

    /**
     * @param programme all of them when left out
     * @param kind all of them when left out
     */
    @GetMapping("/worklist")
    String worklist(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) DueItem.@Nullable Kind kind,
            Authentication login,
            Locale language,
            Model model) {
        String asked = programme == null || programme.isBlank() ? null : programme;
        if (asked != null && programmes.newest(asked).isEmpty()) {
            throw new UnknownPage();
        }
        List<DueGroup> all = DueGroup.of(worklists.ofCoordinator(Reader.of(login), asked));
        Words words = new Words(messages, language);
        model.addAttribute("programmes", programmes.newest());
        model.addAttribute(
                "programmeTitles", programmes.newest().stream().collect(Collectors.toMap(Programme::id, words::title)));
        model.addAttribute("asked", asked);
        model.addAttribute("kind", kind);
        model.addAttribute("groups", all);
        model.addAttribute(
                "shown",
                all.stream()
                        .filter(it -> kind == null || it.kind() == kind)
                        .map(it -> it.first(kind == null ? SHOWN : MOST))
                        .toList());
        return "pages/worklist";
    }
}
