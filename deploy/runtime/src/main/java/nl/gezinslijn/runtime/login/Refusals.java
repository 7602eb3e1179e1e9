package nl.gezinslijn.runtime.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import nl.gezinslijn.command.bus.RequestInLog;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * At the door: 401 without a good login, 403 where it is not for this one, 429 for who asks too much, 400 for what no
 * browser or client sends, as problem documents.
 */
@Component
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final JsonMapper json;
    private final Limits limits;

    Refusals(JsonMapper json, Limits limits) {
        this.json = json;
        this.limits = limits;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Duration wait = limits.refused(request, e);
        if (!wait.isZero()) {
            tooMany(request, response, wait);
            return;
        }
        boolean badToken = e instanceof InvalidBearerTokenException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"Gezinslijn\"" + (badToken ? ", error=\"invalid_token\"" : ""));
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                badToken ? "this token is not, or no longer, good here" : "log in with an account");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "not for this account, role or token");
    }

    /** Before any chain of filters, so that the headers which they would write are written here. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        malformed(response, "not a request that is understood here");
    }

    void malformed(HttpServletResponse response, String detail) throws IOException {
        guard(response);
        write(response, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail));
    }

    void failed(HttpServletResponse response, HttpStatus status) throws IOException {
        guard(response);
        write(response, ProblemDetail.forStatusAndDetail(status, status.getReasonPhrase()));
    }

    /** It passes by itself. */
    void away(HttpServletResponse response) throws IOException {
        guard(response);
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        write(
                response,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, "this cannot be answered for a moment; try again"));
    }

    static void guard(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too many requests; try again later");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setInstance(URI.create(request.getRequestURI()));
        write(response, document);
    }

    private void write(HttpServletResponse response, ProblemDetail document) throws IOException {
        String id = MDC.get(RequestInLog.FIELD);
        if (id != null) {
            document.setProperty(RequestInLog.FIELD, id);
        }
        response.setStatus(document.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }
}
