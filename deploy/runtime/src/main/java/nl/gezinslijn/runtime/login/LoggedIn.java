package nl.gezinslijn.runtime.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Notes when, and goes on to where one was going. */
final class LoggedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws ServletException, IOException {
        request.getSession().setAttribute(StillIn.SINCE, System.currentTimeMillis());
        super.onAuthenticationSuccess(request, response, login);
    }
}
