package nl.gezinslijn.query.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who reads.
 *
 * @param account account id
 * @param roles every role of the account; none without a login
 * @param organisation the account's organisation; empty without a login
 */
public record Reader(String account, Set<Role> roles, String organisation) {

    private static final String ROLE = "ROLE_";
    private static final String ORGANISATION = "ORG_";

    public Reader {
        roles = Set.copyOf(roles);
    }

    /** Roles are authorities {@code ROLE_COACH}; authorities that are no role of ours say nothing here. */
    public static Reader of(@Nullable Authentication login) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (login == null) {
            return new Reader("", roles, "");
        }
        Set<String> authorities = new HashSet<>();
        for (GrantedAuthority granted : login.getAuthorities()) {
            authorities.add(String.valueOf(granted.getAuthority()));
        }
        for (Role role : Role.values()) {
            if (authorities.contains(ROLE + role.name())) {
                roles.add(role);
            }
        }
        return new Reader(
                login.getName(),
                roles,
                authorities.stream()
                        .filter(it -> it.startsWith(ORGANISATION))
                        .map(it -> it.substring(ORGANISATION.length()))
                        .sorted()
                        .findFirst()
                        .orElse(""));
    }
}
