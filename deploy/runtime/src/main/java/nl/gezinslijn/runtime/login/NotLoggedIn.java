package nl.gezinslijn.runtime.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * One answer for every account and every reason, so that nobody learns which accounts there are; but who knows a
 * one-time password goes on to choose another.
 */
public final class NotLoggedIn implements AuthenticationFailureHandler {

    /** Whose one-time password was just given, in the session. */
    public static final String WHO = NotLoggedIn.class.getName() + ".who";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        boolean oneTime = e instanceof CredentialsExpiredException;
        if (oneTime) {
            request.getSession().setAttribute(WHO, request.getParameter("username"));
        }
        response.sendRedirect(request.getContextPath() + (oneTime ? "/login/password" : "/login?failed"));
    }
}
