package nl.gezinslijn.runtime.login;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Tokens of another issuer, as the municipality's own OpenID provider: {@code gezinslijn.login.issuer} is its address,
 * {@code audience}, {@code account-claim}, {@code roles-claim} and {@code organisation-claim} say how its tokens are
 * read. A claim inside another is written with dots: {@code realm_access.roles}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${gezinslijn.login.issuer:none}' != 'none'")
public class OutsideIssuer {

    @Bean
    JwtDecoder jwtDecoder(
            @Value("${gezinslijn.login.issuer}") String issuer,
            @Value("${gezinslijn.login.audience:" + Decoders.AUDIENCE + "}") String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
        decoder.setJwtValidator(Decoders.validator(issuer, audience));
        return new RememberedTokens(decoder, Clock.systemUTC());
    }

    @Bean
    Identity identity(
            @Value("${gezinslijn.login.account-claim:preferred_username}") String account,
            @Value("${gezinslijn.login.roles-claim:roles}") String roles,
            @Value("${gezinslijn.login.organisation-claim:organisation}") String organisation) {
        return new ClaimedIdentity(account, roles, organisation);
    }

    /** The pages log in there too, as a client of it. */
    @Bean
    ClientRegistrationRepository loginElsewhere(
            @Value("${gezinslijn.login.issuer}") String issuer,
            @Value("${gezinslijn.login.client-id}") String client,
            @Value("${gezinslijn.login.client-secret}") String secret) {
        return new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId("gezinslijn")
                .clientId(client)
                .clientSecret(secret)
                .scope("openid", "profile")
                .build());
    }

    @Bean
    PagesOutside pagesOutside(Identity identity) {
        return new PagesOutside(identity);
    }

    /** What another issuer says of somebody; roles that are none of ours are passed by. */
    record ClaimedIdentity(String accountClaim, String rolesClaim, String organisationClaim) implements Identity {

        @Override
        public String account(Jwt token) {
            return claim(token, accountClaim) instanceof String account && !account.isBlank()
                    ? account
                    : String.valueOf(token.getSubject());
        }

        @Override
        public Collection<GrantedAuthority> authorities(Jwt token) {
            if (!(claim(token, organisationClaim) instanceof String organisation)) {
                throw new InvalidBearerTokenException("the token names no organisation");
            }
            List<?> claimed = claim(token, rolesClaim) instanceof List<?> list ? list : List.of();
            return Stream.concat(
                            claimed.stream()
                                    .map(ClaimedIdentity::role)
                                    .filter(Objects::nonNull)
                                    .map(r -> "ROLE_" + r),
                            Stream.of("ORG_" + organisation))
                    .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                    .toList();
        }

        /** Whom the issuer shuts out is out when the session ends. */
        @Override
        public boolean stillIn(Authentication login, long sinceMillis) {
            return true;
        }

        private static @Nullable Role role(@Nullable Object code) {
            String name = String.valueOf(code).toUpperCase(Locale.ROOT).replace('-', '_');
            return Stream.of(Role.values())
                    .filter(role -> role != Role.SYSTEM && role.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable Object claim(Jwt token, String path) {
            Object value = token.getClaims();
            for (String step : path.split("\\.", -1)) {
                value = value instanceof Map<?, ?> map ? map.get(step) : null;
            }
            return value;
        }
    }
}
