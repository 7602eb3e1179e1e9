package nl.gezinslijn.standalone.login;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.runtime.login.Identity;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.accounts.Accounts.Standing;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** With accounts of our own the account is asked at every request: whoever is shut out is out at once. */
final class AccountIdentity implements Identity {

    private final Accounts accounts;

    AccountIdentity(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String account(Jwt token) {
        return String.valueOf(token.getSubject());
    }

    @Override
    public Collection<GrantedAuthority> authorities(Jwt token) {
        Instant made = token.getIssuedAt();
        return made == null
                ? List.of()
                : standing(account(token), made)
                        .orElseThrow(() -> new InvalidBearerTokenException("the account was shut or logged out"))
                        .account()
                        .authorities();
    }

    @Override
    public boolean stillIn(Authentication login, long sinceMillis) {
        return standing(login.getName(), Instant.ofEpochMilli(sinceMillis))
                .filter(standing -> standing.account()
                        .authorities()
                        .containsAll(login.getAuthorities().stream()
                                .filter(a -> String.valueOf(a.getAuthority()).startsWith("ROLE_"))
                                .toList()))
                .isPresent();
    }

    private Optional<Standing> standing(String id, Instant since) {
        return accounts.find(id).filter(Standing::enabled).filter(s -> !since.isBefore(floor(s.validFrom())));
    }

    /** Tokens say in whole seconds when they were made. */
    private static Instant floor(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond());
    }
}
