package nl.gezinslijn.query.web;

import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.query.rulebook.RuleBook;
import nl.gezinslijn.query.rulebook.WorkedTerm;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rule book for people. Open to everybody: it holds no data. */
@Page
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
public class RulePageController {

    @GetMapping("/rules")
    String book(Model model) {
        model.addAttribute("book", RuleBook.whole());
        return "pages/rules";
    }

    @GetMapping("/rules/{id}")
    String rule(@PathVariable String id, Model model) {
        Rule rule = Rule.of(id).orElseThrow(UnknownPage::new);
        model.addAttribute("rule", RuleBook.entry(rule));
        model.addAttribute("months", WorkedTerm.MONTHS);
        model.addAttribute("worked", rule == Rule.TERM_1 ? WorkedTerm.all() : List.of());
        return "pages/rule";
    }
}
