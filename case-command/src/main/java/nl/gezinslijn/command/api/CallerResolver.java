package nl.gezinslijn.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link Caller} from the login and the headers. */
public final class CallerResolver implements HandlerMethodArgumentResolver {

    /** Roles are authorities {@code ROLE_COACH}; the organisation is one {@code ORG_<organisation>}. */
    private static final String ROLE = "ROLE_";

    private static final String ORGANISATION = "ORG_";
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,200}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return new Caller(
                actor(SecurityContextHolder.getContext().getAuthentication(), request.getHeader("Acting-Role")),
                RequestIds.of(request),
                key(request.getHeader("Idempotency-Key")),
                version(request.getHeader("If-Match")));
    }

    private static Actor actor(@Nullable Authentication login, @Nullable String actingRole) {
        if (login == null) {
            throw new AccessDeniedException("no login");
        }
        List<String> authorities = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .toList();
        List<Role> roles = authorities.stream()
                .filter(a -> a.startsWith(ROLE))
                .map(a -> Role.valueOf(a.substring(ROLE.length())))
                .sorted()
                .toList();
        return new Actor(login.getName(), role(roles, actingRole), organisation(authorities));
    }

    private static Role role(List<Role> roles, @Nullable String acting) {
        Optional<Role> role = acting == null
                ? roles.stream().findFirst()
                : roles.stream().filter(r -> r.code().equals(acting)).findFirst();
        return role.orElseThrow(() -> new AccessDeniedException("this account does not have that role"));
    }

    private static String organisation(List<String> authorities) {
        return authorities.stream()
                .filter(a -> a.startsWith(ORGANISATION))
                .map(a -> a.substring(ORGANISATION.length()))
                .findFirst()
                .orElse("none");
    }

    private static @Nullable String key(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new InvalidField("Idempotency-Key", "is 16 to 200 visible ASCII characters, a UUID for example");
        }
        return header;
    }

    private static @Nullable Long version(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher etag = ETAG.matcher(header);
        if (!etag.matches()) {
            throw new InvalidField("If-Match", "is an ETag of this case, a version in double quotes");
        }
        return Long.valueOf(etag.group(1));
    }
}
