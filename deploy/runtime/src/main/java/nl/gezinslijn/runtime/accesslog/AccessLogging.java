package nl.gezinslijn.runtime.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gezinslijn.command.api.RequestIds;
import nl.gezinslijn.command.bus.RequestInLog;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.accesslog.AccessLine.Ground;
import nl.gezinslijn.query.accesslog.AccessLine.Outcome;
import nl.gezinslijn.query.accesslog.AccessLine.Purpose;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.accesslog.Sightings;
import nl.gezinslijn.runtime.watch.LineKeeper;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every answer back until its line in the access log is safe. What holds no data of cases passes by: pages of
 * rules, styles, the state of the views, which also streams.
 */
public final class AccessLogging extends OncePerRequestFilter {

    private static final List<String> WITHOUT_CASES = List.of(
            "/v1/projections",
            "/v1/rules",
            "/rules",
            "/accessibility",
            "/openapi.json",
            "/try",
            "/swagger-ui",
            "/css/",
            "/js/",
            "/_static/",
            "/favicon.ico",
            "/actuator",
            "/livez",
            "/readyz",
            "/login",
            "/logout",
            "/oauth2",
            "/.well-known",
            "/userinfo",
            "/error");
    private static final Set<Role> SUPERVISES = Set.of(Role.INSPECTOR);
    private static final Set<Role> ANALYSES = Set.of(Role.ANALYST);
    private static final Set<Role> ADMINISTERS = Set.of(Role.ADMINISTRATOR, Role.IMPORTER);
    private static final Pattern RULE = Pattern.compile("\"rule\"\\s*:\\s*\"([A-Z]+-\\d+)\"");

    /** Says a number and nothing else, again and again; that the case was opened is on record. */
    private static final Pattern CHANGES = Pattern.compile("/v1/cases/[^/]+/changes");

    private static final Pattern CASE = Pattern.compile("/v1/cases/([0-9a-f-]{36})");

    private final LineKeeper keeper;
    private final Clock clock;
    private final JsonMapper json;

    public AccessLogging(LineKeeper keeper, Clock clock, JsonMapper json) {
        this.keeper = keeper;
        this.clock = clock;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return WITHOUT_CASES.stream().anyMatch(path::startsWith)
                || CHANGES.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Reader reader = Reader.of(SecurityContextHolder.getContext().getAuthentication());
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        AccessLine line = line(request, answer, reader);
        try {
            keeper.keep(line);
        } catch (AccessLog.Unavailable e) {
            answer.reset();
            unavailable(request, response);
            return;
        }
        answer.copyBodyToResponse();
    }

    private AccessLine line(HttpServletRequest request, ContentCachingResponseWrapper answer, Reader reader) {
        Object noted = request.getAttribute(Sightings.attribute());
        Sightings seen = noted instanceof Sightings sightings ? sightings : new Sightings();
        Outcome outcome = outcome(answer.getStatus());
        Action action = action(request);
        return new AccessLine(
                0,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reader.account(),
                reader.roles().stream().map(Role::code).sorted().toList(),
                reader.account(),
                reader.organisation(),
                cases(request, answer, seen),
                object(request),
                action,
                purpose(reader.roles()),
                outcome != Outcome.ANSWERED ? null : seen.ground() == null ? Ground.ROLE : seen.ground(),
                AccessLine.NO_CONSENT_PROFILE,
                seen.ground() == Ground.EMERGENCY,
                outcome,
                outcome == Outcome.ANSWERED ? null : rule(answer),
                String.valueOf(MDC.get(RequestInLog.FIELD)),
                String.valueOf(request.getRemoteAddr()));
    }

    private static List<String> cases(
            HttpServletRequest request, ContentCachingResponseWrapper answer, Sightings seen) {
        List<String> cases = new ArrayList<>(seen.cases());
        if (cases.isEmpty()) {
            String asked = asked(request);
            String location = answer.getHeader(HttpHeaders.LOCATION);
            if (asked != null) {
                cases.add(asked);
            } else if (location != null) {
                Matcher made = CASE.matcher(location);
                if (made.find()) {
                    cases.add(made.group(1));
                }
            }
        }
        return cases;
    }

    private static @Nullable String asked(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("caseId") instanceof String caseId
                        && CASE.matcher("/v1/cases/" + caseId).matches()
                ? caseId
                : null;
    }

    /** Never the address itself, which holds what somebody typed. */
    private static String object(HttpServletRequest request) {
        Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return template == null ? "none" : template.toString();
    }

    private static Action action(HttpServletRequest request) {
        String object = object(request);
        if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
            return Action.COMMAND;
        }
        if (object.endsWith("/access-log") || object.endsWith("/audit-trail")) {
            return Action.LOG;
        }
        if (object.startsWith("/v1/reports") && !object.endsWith("/cases")) {
            String form = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
            return form.contains("csv") || form.contains("sheet") ? Action.EXPORT : Action.REPORT;
        }
        if (object.equals("/matrix")) {
            return Action.REPORT;
        }
        if (object.contains("/replay")) {
            return Action.REPLAY;
        }
        // the page that offers exports holds no data itself
        if ((object.contains("export") && !object.equals("/exports")) || object.contains("dossier")) {
            return Action.EXPORT;
        }
        if (object.contains("search")) {
            return Action.SEARCH;
        }
        return object.contains("{caseId}") ? Action.READ : Action.LIST;
    }

    private static Purpose purpose(Set<Role> roles) {
        if (roles.stream().anyMatch(SUPERVISES::contains)) {
            return Purpose.SUPERVISION;
        }
        if (roles.stream().anyMatch(ANALYSES::contains)) {
            return Purpose.ANALYSIS;
        }
        return !roles.isEmpty() && ADMINISTERS.containsAll(roles) ? Purpose.ADMINISTRATION : Purpose.CARE;
    }

    private static Outcome outcome(int status) {
        if (status < 400) {
            return Outcome.ANSWERED;
        }
        return switch (status) {
            case 404 -> Outcome.NOT_FOUND;
            case 401, 403, 409, 412 -> Outcome.REFUSED;
            default -> status < 500 ? Outcome.INVALID : Outcome.FAILED;
        };
    }

    private static @Nullable String rule(ContentCachingResponseWrapper answer) {
        Matcher rule = RULE.matcher(new String(answer.getContentAsByteArray(), UTF_8));
        return rule.find() ? rule.group(1) : null;
    }

    private void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "that this was looked at could not be recorded, so it is not shown; try again shortly");
        document.setInstance(URI.create(request.getRequestURI()));
        String id = MDC.get(RequestInLog.FIELD);
        document.setProperty(RequestInLog.FIELD, id);
        response.reset();
        response.setHeader(RequestIds.HEADER, id);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }
}
