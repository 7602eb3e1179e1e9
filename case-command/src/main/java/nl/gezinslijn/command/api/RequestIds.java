package nl.gezinslijn.command.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.gezinslijn.command.bus.RequestInLog;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, the caller's {@code X-Request-Id} when it is well-formed, and shows it in the answer, the
 * log and the audit trail. Names the API's version in every answer.
 */
public final class RequestIds extends OncePerRequestFilter {

    /** Version of the API, by semantic versioning; its major number stands in the path. */
    public static final String API_VERSION = "1.0.0";

    public static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HEADER));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        response.setHeader("API-Version", API_VERSION);
        MDC.put(RequestInLog.FIELD, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(RequestInLog.FIELD);
        }
    }
}
