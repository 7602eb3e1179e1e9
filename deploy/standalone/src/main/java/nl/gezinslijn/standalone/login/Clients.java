package nl.gezinslijn.standalone.login;

import java.time.Duration;
import nl.gezinslijn.runtime.login.Scopes;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.accounts.Accounts.Kind;
import nl.gezinslijn.standalone.accounts.Accounts.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the terminal, for the person who logs in with it, and the accounts of services. */
final class Clients implements RegisteredClientRepository {

    static final String TERMINAL = "gezinslijn-terminal";

    private static final Duration SHORT = Duration.ofMinutes(15);

    private static final RegisteredClient THE_TERMINAL = RegisteredClient.withId(TERMINAL)
            .clientId(TERMINAL)
            .clientName("Gezinslijn in a terminal")
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            // a program on the person's own machine, on whatever port is free there (RFC 8252)
            .redirectUri("http://127.0.0.1/logged-in")
            .scope(OidcScopes.OPENID)
            .scope(Scopes.READ)
            .scope(Scopes.WRITE)
            .clientSettings(ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            // it cannot keep a secret, so it gets no refresh token, and one token for a working day
            .tokenSettings(tokens(Grants.LONGEST))
            .build();

    private final Accounts accounts;

    Clients(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("services are accounts");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        if (id.equals(TERMINAL)) {
            return THE_TERMINAL;
        }
        return accounts.find(id)
                .filter(standing -> standing.kind() == Kind.SERVICE && standing.enabled())
                .map(Clients::service)
                .orElse(null);
    }

    private static RegisteredClient service(Standing standing) {
        String id = standing.account().id();
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(standing.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(Scopes.READ)
                .scope(Scopes.WRITE)
                .scope(Scopes.EVENTS)
                .scope(Scopes.METRICS)
                .tokenSettings(tokens(SHORT))
                .build();
    }

    private static TokenSettings tokens(Duration life) {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                .accessTokenTimeToLive(life)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                .build();
    }
}
