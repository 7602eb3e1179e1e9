package nl.gezinslijn.runtime.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

class PagesOutsideTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final PagesOutside pages =
            new PagesOutside(new OutsideIssuer.ClaimedIdentity("preferred_username", "roles", "organisation"));

    @Test
    void who_logged_in_elsewhere_is_the_account_that_the_provider_names_with_its_roles_and_organisation() {
        assertIsTheCoach(pages.loadUser(request()));
    }

    @Test
    void a_session_that_is_kept_in_a_store_brings_back_who_logged_in() throws Exception {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(stored)) {
            out.writeObject(pages.loadUser(request()));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored.toByteArray()))) {
            assertIsTheCoach((OidcUser) in.readObject());
        }
    }

    private static void assertIsTheCoach(OidcUser user) {
        assertThat(user.getName()).isEqualTo("coach.geesje");
        assertThat(user.getAuthorities().stream().map(GrantedAuthority::getAuthority))
                .containsExactlyInAnyOrder("ROLE_COACH", "ORG_cjg");
    }

    private static OidcUserRequest request() {
        ClientRegistration client = ClientRegistration.withRegistrationId("gezinslijn")
                .clientId("gezinslijn-pages")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("https://gezinslijn.example/login/oauth2/code/gezinslijn")
                .authorizationUri("https://login.example/auth")
                .tokenUri("https://login.example/token")
                .build();
        Map<String, Object> claims = Map.of(
                "sub", "1", "preferred_username", "coach.geesje", "roles", List.of("coach"), "organisation", "cjg");
        return new OidcUserRequest(
                client,
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", NOW, NOW.plusSeconds(300)),
                new OidcIdToken("id", NOW, NOW.plusSeconds(300), claims));
    }
}
