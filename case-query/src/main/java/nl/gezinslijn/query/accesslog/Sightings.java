package nl.gezinslijn.query.accesslog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.gezinslijn.query.accesslog.AccessLine.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Which cases the request at hand has seen, noted where rights are judged; whoever answers the request logs it. */
public final class Sightings {

    private static final String NOTED = Sightings.class.getName();

    private final Set<String> cases = new LinkedHashSet<>();
    private @Nullable Ground ground;

    /** What the request at hand has seen so far; what is noted outside of a request is lost. */
    public static Sightings ofRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return new Sightings();
        }
        if (request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST) instanceof Sightings noted) {
            return noted;
        }
        Sightings fresh = new Sightings();
        request.setAttribute(NOTED, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }

    /** Name of the request attribute they are kept in. */
    public static String attribute() {
        return NOTED;
    }

    public void saw(String caseId, Ground on) {
        cases.add(caseId);
        if (ground == null || on == Ground.EMERGENCY) {
            ground = on;
        }
    }

    public void saw(Collection<String> caseIds, Ground on) {
        caseIds.forEach(caseId -> saw(caseId, on));
    }

    public Set<String> cases() {
        return Set.copyOf(cases);
    }

    public @Nullable Ground ground() {
        return ground;
    }
}
