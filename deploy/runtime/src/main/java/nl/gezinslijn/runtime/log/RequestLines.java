package nl.gezinslijn.runtime.log;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line for each request: method, route, status, milliseconds; the request's id stands in every line. Never the
 * address itself, which holds what somebody typed. What failed here is a warning; who only looks how it goes, or
 * fetches a style, is told to nobody.
 */
public final class RequestLines extends OncePerRequestFilter {

    /** To be switched on and off by itself. */
    public static final String LOGGER = "nl.gezinslijn.requests";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final String BEGAN = RequestLines.class.getName();
    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());
    private static final List<String> QUIET = List.of("/actuator", "/livez", "/readyz", "/css/", "/js/", "/_static/");

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(BEGAN) == null) {
            request.setAttribute(BEGAN, System.nanoTime());
        }
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            if (failed || !isAsyncStarted(request)) {
                tell(request, failed ? 500 : response.getStatus());
            }
        }
    }

    private static void tell(HttpServletRequest request, int status) {
        Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String route = template == null ? "none" : template.toString();
        LoggingEventBuilder line = LOG.atLevel(level(route, status));
        if (request.getAttribute(BEGAN) instanceof Long began) {
            // a method that there is not is a word of the caller's
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            line.addKeyValue("method", method)
                    .addKeyValue("route", route)
                    .addKeyValue("status", status)
                    .addKeyValue("millis", millis)
                    .log("{} {} {} {} ms", method, route, status, millis);
        }
    }

    private static Level level(String route, int status) {
        if (route.endsWith("/**") || QUIET.stream().anyMatch(route::startsWith)) {
            return Level.DEBUG;
        }
        return status >= 500 ? Level.WARN : Level.INFO;
    }
}
