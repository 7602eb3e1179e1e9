package nl.gezinslijn.runtime.login;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import nl.gezinslijn.command.bus.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What nobody else answered. The server itself would log a failure with its words, which may quote a value, and
 * describe an error in a form of its own.
 */
public final class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Refusals refusals;

    LastResort(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.error("request failed", Wordless.copy(e));
            if (!response.isCommitted()) {
                response.resetBuffer();
                refusals.failed(
                        response, isOfADatabase(e) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR);
            }
        }
    }

    /** As on a full disk, where not even a password can be looked up. */
    private static boolean isOfADatabase(Throwable failure) {
        return failure instanceof SQLException || (failure.getCause() != null && isOfADatabase(failure.getCause()));
    }

    /** What the server refuses by itself, as a method that it does not know. */
    @RestController
    @Hidden
    static final class Errors implements ErrorController {

        private final Refusals refusals;

        Errors(Refusals refusals) {
            this.refusals = refusals;
        }

        @RequestMapping("/error")
        void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
            HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                    ? HttpStatus.resolve(code)
                    : HttpStatus.NOT_FOUND;
            refusals.failed(response, status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        }
    }
}
