package nl.gezinslijn.standalone.accounts;

import java.time.Instant;
import nl.gezinslijn.standalone.accounts.Accounts.Kind;
import nl.gezinslijn.standalone.accounts.Accounts.Standing;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Logging in with a password, which counts the wrong ones. */
public final class PasswordLogin extends DaoAuthenticationProvider {

    private final Accounts accounts;

    public PasswordLogin(Accounts accounts, PasswordEncoder passwords) {
        super(id -> user(accounts, id));
        this.accounts = accounts;
        setPasswordEncoder(passwords);
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken login)
            throws AuthenticationException {
        if (!user.isAccountNonLocked()) {
            // looked at all the same, to take as long; what it shows neither opens the account nor counts
            super.additionalAuthenticationChecks(user, login);
            return;
        }
        try {
            super.additionalAuthenticationChecks(user, login);
        } catch (BadCredentialsException e) {
            accounts.failed(user.getUsername());
            throw e;
        }
        accounts.succeeded(user.getUsername());
    }

    private static UserDetails user(Accounts accounts, String id) {
        Standing standing = accounts.find(id)
                .filter(s -> s.kind() == Kind.PERSON)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        Instant now = accounts.now();
        return User.withUsername(standing.account().id())
                .password(standing.secret())
                .authorities(standing.account().authorities())
                .disabled(!standing.enabled())
                .accountLocked(standing.lockedUntil().isAfter(now))
                .credentialsExpired(standing.mustChange())
                .build();
    }
}
