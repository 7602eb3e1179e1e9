package nl.gezinslijn.standalone.login;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.gezinslijn.query.web.Page;
import nl.gezinslijn.runtime.login.NotLoggedIn;
import nl.gezinslijn.standalone.accounts.OwnPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door, and the choice of another password. */
@Page
class LoginPages {

    private final OwnPassword passwords;

    LoginPages(OwnPassword passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String changed,
            Model model) {
        model.addAttribute(
                "said", failed != null ? "failed" : out != null ? "out" : changed != null ? "changed" : null);
        return "pages/login";
    }

    @GetMapping("/login/password")
    String password(HttpSession session, @Nullable Authentication login) {
        return who(session, login) == null ? "redirect:/login" : "pages/password";
    }

    @PostMapping("/login/password")
    String choose(
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String again,
            HttpSession session,
            @Nullable Authentication login,
            Model model) {
        String who = who(session, login);
        if (who == null) {
            return "redirect:/login";
        }
        Optional<String> fault = chosen.equals(again) ? passwords.change(who, current, chosen) : Optional.of("differ");
        if (fault.isPresent()) {
            model.addAttribute("fault", fault.get());
            return "pages/password";
        }
        session.invalidate();
        return "redirect:/login?changed";
    }

    private static @Nullable String who(HttpSession session, @Nullable Authentication login) {
        return session.getAttribute(NotLoggedIn.WHO) instanceof String who
                ? who
                : login == null ? null : login.getName();
    }
}
