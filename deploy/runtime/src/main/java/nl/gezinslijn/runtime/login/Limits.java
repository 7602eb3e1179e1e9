package nl.gezinslijn.runtime.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * How much one caller may ask: an account generously, a network address that has not logged in likewise, and an address
 * that tries passwords or asks for tokens little. Kept in the memory of this process; each answer is how long to wait,
 * zero when it may go on.
 */
@Component
public final class Limits {

    /** Longer than any bucket takes to fill, so that who is forgotten had a full one. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST_KEPT = 100_000;

    private static final RequestMatcher KNOCKS =
            new OrRequestMatcher(post("/login"), post("/login/password"), post("/oauth2/**"));

    private final Cache<String, Bucket> callers = cache();
    private final Cache<String, Bucket> knockers = cache();
    private final int perSecond;
    private final int atOnce;
    private final int loginsPerMinute;

    Limits(
            @Value("${gezinslijn.limits.requests-per-second:200}") int perSecond,
            @Value("${gezinslijn.limits.requests-at-once:2000}") int atOnce,
            @Value("${gezinslijn.limits.logins-per-minute:60}") int loginsPerMinute) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
        this.loginsPerMinute = loginsPerMinute;
    }

    /** Any request, once it is known whose. */
    public Duration ask(HttpServletRequest request) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken
                ? take(caller("address " + network(request)))
                : take(caller("account " + login.getName()));
    }

    /** A login, a change of password or a request for a token; and a password as such, after too many wrong ones. */
    public Duration knock(HttpServletRequest request) {
        if (KNOCKS.matches(request)) {
            return take(knocker(request));
        }
        return bringsPassword(request)
                ? Duration.ofNanos(knocker(request).estimateAbilityToConsume(1).getNanosToWaitForRefill())
                : Duration.ZERO;
    }

    /**
     * A request that was refused for want of a good login: wrong passwords count as knocks, wrong tokens as requests.
     */
    Duration refused(HttpServletRequest request, AuthenticationException e) {
        if (e instanceof InsufficientAuthenticationException) {
            return Duration.ZERO; // nothing was brought, so that it was counted as a request
        }
        return take(
                e instanceof InvalidBearerTokenException ? caller("address " + network(request)) : knocker(request));
    }

    private static Duration take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket caller(String who) {
        return callers.get(who, key -> bucket(atOnce, perSecond, Duration.ofSeconds(1)));
    }

    private Bucket knocker(HttpServletRequest request) {
        return knockers.get(network(request), key -> bucket(loginsPerMinute, loginsPerMinute, Duration.ofMinutes(1)));
    }

    private static Bucket bucket(int capacity, int refill, Duration per) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, per))
                .build();
    }

    private static boolean bringsPassword(HttpServletRequest request) {
        String brought = request.getHeader(HttpHeaders.AUTHORIZATION);
        return brought != null && brought.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** One household or office: an IPv4 address, or the first four of an IPv6 address's eight groups. */
    private static String network(HttpServletRequest request) {
        String address = String.valueOf(request.getRemoteAddr());
        int end = -1;
        for (int group = 0; group < 4; group++) {
            end = address.indexOf(':', end + 1);
            if (end < 0) {
                return address;
            }
        }
        return address.substring(0, end);
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(KEPT)
                .build();
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
