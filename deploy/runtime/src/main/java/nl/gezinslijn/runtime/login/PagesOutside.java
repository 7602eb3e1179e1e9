package nl.gezinslijn.runtime.login;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;

/** Somebody who logged in for the pages at another issuer: roles and organisation stand in the ID token. */
record PagesOutside(Identity identity) implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final OidcUserService USERS = new OidcUserService();

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        OidcUser user = USERS.loadUser(request);
        Jwt said = Jwt.withTokenValue(user.getIdToken().getTokenValue())
                .header("typ", "JWT")
                .claims(claims -> claims.putAll(user.getClaims()))
                .build();
        String account = identity.account(said);
        return new DefaultOidcUser(identity.authorities(said), user.getIdToken(), user.getUserInfo()) {

            private static final long serialVersionUID = 1L;

            @Override
            public String getName() {
                return account;
            }
        };
    }
}
