package nl.gezinslijn.runtime.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account was shut, logged out everywhere or given another password since. */
final class StillIn extends OncePerRequestFilter {

    /** When the login of a session took place, in milliseconds. */
    static final String SINCE = StillIn.class.getName() + ".since";

    private final Identity identity;

    StillIn(Identity identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && login != null
                && session.getAttribute(SINCE) instanceof Long since
                && !identity.stillIn(login, since)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
