package nl.gezinslijn.runtime.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses parameters and an Accept that cannot be read, before anything reads them halfway through: a command would
 * have been carried out by then, and its answer could not be written.
 */
final class WellFormed extends OncePerRequestFilter {

    private final Refusals refusals;

    WellFormed(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> fault = fault(request);
        if (fault.isPresent()) {
            refusals.malformed(response, fault.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> fault(HttpServletRequest request) {
        List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            MediaType.parseMediaTypes(accepted);
        } catch (InvalidMediaTypeException e) {
            return Optional.of("Accept is no list of media types");
        }
        try {
            request.getParameterNames();
        } catch (IllegalStateException e) {
            return Optional.of("a parameter has no name or is not in UTF-8");
        }
        return Optional.empty();
    }
}
