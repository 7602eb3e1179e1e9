package nl.gezinslijn.query.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.CaseSummary;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a case by its number, coach, district or programme, among those that the reader may see. */
@Page
public class SearchPageController {

    private static final int MOST = 50;
    private static final int SHORTEST = 2;

    private final CaseReading cases;
    private final Programmes programmes;
    private final MessageSource messages;

    public SearchPageController(CaseReading cases, Programmes programmes, MessageSource messages) {
        this.cases = cases;
        this.programmes = programmes;
        this.messages = messages;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(name = "q", defaultValue = "") String asked,
            Authentication login,
            Locale language,
            Model model) {
        Reader reader = Reader.of(login);
        cases.requireSomeCase(reader);
        Words words = new Words(messages, language);
        String text = asked.strip();
        List<CaseSummary> found = text.length() < SHORTEST ? List.of() : cases.search(reader, text, MOST);
        if (found.size() == 1) {
            return "redirect:/cases/" + found.getFirst().caseId();
        }
        model.addAttribute("asked", text);
        model.addAttribute("tooShort", text.length() < SHORTEST);
        model.addAttribute("found", found);
        model.addAttribute("most", MOST);
        model.addAttribute("programmes", ofThisName(text, words));
        model.addAttribute("titles", titles(words));
        model.addAttribute("mayAct", FrequentActions.mayAct(reader));
        return "pages/search";
    }

    /** Their cases are a list of their own. */
    private List<Programme> ofThisName(String text, Words words) {
        String small = text.toLowerCase(Locale.ROOT);
        return text.length() < SHORTEST
                ? List.of()
                : programmes.newest().stream()
                        .filter(it -> it.id().contains(small)
                                || words.title(it).toLowerCase(Locale.ROOT).contains(small))
                        .toList();
    }

    private Map<String, String> titles(Words words) {
        return programmes.newest().stream().collect(Collectors.toMap(Programme::id, words::title));
    }
}
