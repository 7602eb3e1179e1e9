package nl.gezinslijn.standalone.accounts;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.web.Page;
import nl.gezinslijn.standalone.accounts.Accounts.Kind;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may log in; what is changed here is handed in at the API. */
@Page
class AccountPages {

    private static final List<Role> GIVEN_TO_PEOPLE =
            Stream.of(Role.values()).filter(role -> role != Role.SYSTEM).toList();

    private final Accounts accounts;

    AccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/accounts")
    String accounts(Authentication login, Model model) {
        if (!Reader.of(login).roles().contains(Role.ADMINISTRATOR)) {
            throw new NotAllowed("accounts are for administrators");
        }
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", GIVEN_TO_PEOPLE);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("now", accounts.now());
        model.addAttribute("zone", ZoneId.systemDefault());
        return "pages/accounts";
    }
}
