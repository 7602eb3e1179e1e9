package nl.gezinslijn.query.web;

import java.util.Locale;
import java.util.Set;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The programmes as they are loaded; one that is not valid keeps the service from starting, and is told in its log. */
@Page
public class ProgrammePageController {

    private static final Set<Role> NOBODYS_BUSINESS = Set.of(Role.IMPORTER);

    private final Programmes programmes;
    private final MessageSource messages;

    public ProgrammePageController(Programmes programmes, MessageSource messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    @GetMapping("/programmes")
    String all(Authentication login, Model model) {
        allowed(login);
        model.addAttribute("programmes", programmes.all());
        return "pages/programmes";
    }

    @GetMapping("/programmes/{id}/{version}")
    String one(@PathVariable String id, @PathVariable int version, Authentication login, Locale language, Model model) {
        allowed(login);
        Programme programme = programmes.find(id, version).orElseThrow(UnknownPage::new);
        Words words = new Words(messages, language);
        model.addAttribute("programme", programme);
        model.addAttribute("programmeWords", new ProgrammeWords(programme, words));
        return "pages/programme";
    }

    /** How a programme works is no secret from anybody who works by it or looks at it. */
    private static void allowed(Authentication login) {
        Set<Role> roles = Reader.of(login).roles();
        if (roles.isEmpty() || NOBODYS_BUSINESS.containsAll(roles)) {
            throw new NotAllowed("programmes are not for this account's roles");
        }
    }
}
