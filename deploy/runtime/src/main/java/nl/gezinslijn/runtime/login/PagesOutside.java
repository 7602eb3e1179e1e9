package nl.gezinslijn.runtime.login;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
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
        return new AccountUser(identity.authorities(said), user.getIdToken(), user.getUserInfo(), account);
    }

    /** Goes into a session, which may be kept elsewhere: nothing hangs on it but what was said. */
    private static final class AccountUser extends DefaultOidcUser {

        private static final long serialVersionUID = 2L;

        private final String account;

        AccountUser(
                Collection<? extends GrantedAuthority> authorities,
                OidcIdToken idToken,
                @Nullable OidcUserInfo userInfo,
                String account) {
            super(authorities, idToken, userInfo);
            this.account = account;
        }

        @Override
        public String getName() {
            return account;
        }
    }
}
