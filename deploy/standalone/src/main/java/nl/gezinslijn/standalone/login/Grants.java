package nl.gezinslijn.standalone.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The grants of logged-in people, in memory: no token is kept on disk, and a restart ends them. Bounded, and forgotten
 * when nothing of them can be valid any more.
 */
final class Grants implements OAuth2AuthorizationService {

    /** A working day: the longest that anything of a grant is valid. */
    static final Duration LONGEST = Duration.ofHours(10);

    private final Cache<String, OAuth2Authorization> byId =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LONGEST).build();

    private final Cache<String, String> idByToken =
            Caffeine.newBuilder().maximumSize(400_000).expireAfterWrite(LONGEST).build();

    @Override
    public void save(OAuth2Authorization grant) {
        byId.put(grant.getId(), grant);
        values(grant).forEach(value -> idByToken.put(value, grant.getId()));
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        byId.invalidate(grant.getId());
        values(grant).forEach(idByToken::invalidate);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String value, @Nullable OAuth2TokenType type) {
        String id = idByToken.getIfPresent(value);
        OAuth2Authorization grant = id == null ? null : byId.getIfPresent(id);
        return grant != null && (type == null || holds(grant, type, value)) ? grant : null;
    }

    private static boolean holds(OAuth2Authorization grant, OAuth2TokenType type, String value) {
        return switch (type.getValue()) {
            case OAuth2ParameterNames.STATE -> value.equals(grant.getAttribute(OAuth2ParameterNames.STATE));
            case OAuth2ParameterNames.CODE -> has(grant.getToken(OAuth2AuthorizationCode.class), value);
            case OAuth2ParameterNames.ACCESS_TOKEN -> has(grant.getAccessToken(), value);
            case OAuth2ParameterNames.REFRESH_TOKEN -> has(grant.getRefreshToken(), value);
            default -> has(grant.getToken(value), value);
        };
    }

    private static boolean has(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token, String value) {
        return token != null && token.getToken().getTokenValue().equals(value);
    }

    private static Stream<String> values(OAuth2Authorization grant) {
        return Stream.of(
                        grant.<String>getAttribute(OAuth2ParameterNames.STATE),
                        value(grant.getToken(OAuth2AuthorizationCode.class)),
                        value(grant.getAccessToken()),
                        value(grant.getRefreshToken()))
                .filter(Objects::nonNull);
    }

    private static @Nullable String value(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        return token == null ? null : token.getToken().getTokenValue();
    }
}
