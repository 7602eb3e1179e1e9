package nl.gezinslijn.runtime.login;

import java.util.Collection;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** What the bearer of a token may, and whether a session still counts. */
public interface Identity {

    /** The account's id. */
    String account(Jwt token);

    /**
     * Roles and organisation, as both sides read them.
     *
     * @throws org.springframework.security.oauth2.server.resource.InvalidBearerTokenException when the account is shut,
     *     gone, or was logged out after the token was made
     */
    Collection<GrantedAuthority> authorities(Jwt token);

    /** Whether somebody who logged in at that moment is so still. */
    boolean stillIn(Authentication login, long sinceMillis);
}
