package nl.gezinslijn.standalone.login;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.login.Decoders;
import nl.gezinslijn.runtime.login.Identity;
import nl.gezinslijn.runtime.login.LimitFilter;
import nl.gezinslijn.runtime.login.Limits;
import nl.gezinslijn.runtime.login.PageHeaders;
import nl.gezinslijn.runtime.login.Refusals;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.accounts.Accounts.Account;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The authorisation server of this house: OAuth 2.1 and OpenID Connect; absent where an issuer is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gezinslijn.login.issuer", matchIfMissing = true, havingValue = "none")
class TokenServer {

    @Bean
    SigningKeys signingKeys(@Value("${gezinslijn.data}") Path data, MasterKey masterKey, Clock clock)
            throws IOException, GeneralSecurityException {
        return new SigningKeys(data.resolve("token-keys"), masterKey.aead(), clock);
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(SigningKeys keys) {
        return (wanted, context) -> wanted.select(keys.current());
    }

    @Bean
    RegisteredClientRepository registeredClients(Accounts accounts) {
        return new Clients(accounts);
    }

    @Bean
    OAuth2AuthorizationService grants() {
        return new Grants();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${gezinslijn.address:}") String address) {
        AuthorizationServerSettings.Builder settings = AuthorizationServerSettings.builder();
        return address.isBlank() ? settings.build() : settings.issuer(address).build();
    }

    /** What a token says of its bearer, for whoever else is to trust it; this house asks the account itself. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
        return context -> {
            if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                return;
            }
            Authentication bearer = Objects.requireNonNull(context.getPrincipal());
            Account account = accounts.find(bearer.getName())
                    .orElseThrow(() -> new IllegalStateException("a token for an account that is gone"))
                    .account();
            context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type("at+jwt");
            context.getClaims()
                    .subject(account.id())
                    .audience(List.of(Decoders.AUDIENCE))
                    .claim("roles", account.roles().stream().map(Role::code).toList())
                    .claim("organisation", account.organisation());
        };
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, @Value("${gezinslijn.address:}") String address) {
        return Decoders.local(keys, address.isBlank() ? null : address);
    }

    @Bean
    Identity identity(Accounts accounts) {
        return new AccountIdentity(accounts);
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, PageHeaders headers, Refusals refusals, Limits limits) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, it -> it.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .headers(headers::write)
                .addFilterAfter(new LimitFilter(limits::knock, refusals), HeaderWriterFilter.class)
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }
}
