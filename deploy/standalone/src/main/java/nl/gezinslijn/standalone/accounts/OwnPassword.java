package nl.gezinslijn.standalone.accounts;

import java.util.Optional;
import nl.gezinslijn.standalone.accounts.Accounts.Kind;
import nl.gezinslijn.standalone.accounts.Accounts.Standing;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A person changes the own password, knowing the one of now. */
public final class OwnPassword {

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    public OwnPassword(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * All sessions and tokens of the account end.
     *
     * @return why not, as a code: {@code wrong}, {@code same}, {@code short}, {@code long}, {@code guessable}
     */
    public Optional<String> change(String account, String current, String chosen) {
        Standing standing = accounts.find(account)
                .filter(s -> s.kind() == Kind.PERSON && s.enabled())
                .filter(s -> !s.lockedUntil().isAfter(accounts.now()))
                .orElse(null);
        if (standing == null) {
            return Optional.of("wrong");
        }
        if (!passwords.matches(current, standing.secret())) {
            accounts.failed(account);
            return Optional.of("wrong");
        }
        if (chosen.equals(current)) {
            return Optional.of("same");
        }
        Optional<String> fault = PasswordRules.fault(account, chosen);
        if (fault.isEmpty()) {
            accounts.setPassword(account, chosen, false);
        }
        return fault;
    }
}
