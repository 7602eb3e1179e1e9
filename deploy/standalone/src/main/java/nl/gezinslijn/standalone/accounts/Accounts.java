package nl.gezinslijn.standalone.accounts;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.JdbcUserDetailsManager;

/** Accounts in their own SQLite file; passwords are hashed. */
public final class Accounts implements UserDetailsService {

    private final JdbcUserDetailsManager users;
    private final JdbcTemplate jdbc;
    private final PasswordEncoder passwords;

    public Accounts(Path file, PasswordEncoder passwords) {
        DriverManagerDataSource source = new DriverManagerDataSource(
                "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL&busy_timeout=20000&foreign_keys=true");
        this.jdbc = new JdbcTemplate(source);
        this.passwords = passwords;
        jdbc.execute("create table if not exists users(username text primary key, password text not null,"
                + " enabled integer not null) strict");
        jdbc.execute("create table if not exists authorities(username text not null references users(username),"
                + " authority text not null, primary key (username, authority)) strict");
        this.users = new JdbcUserDetailsManager(source);
        // SQLite has no booleans, and the driver says 0 and 1.
        users.setUsersByUsernameQuery("select username, password, enabled from users where username = ?");
    }

    /** A person who may log in. */
    public record Account(String id, List<Role> roles, String organisation) {
        public Account {
            roles = List.copyOf(roles);
        }
    }

    public boolean isEmpty() {
        return Integer.valueOf(0).equals(jdbc.queryForObject("select count(*) from users", Integer.class));
    }

    /** Adds an account, or does nothing when the id is taken. */
    public boolean addIfAbsent(Account account, String password) {
        if (users.userExists(account.id())) {
            return false;
        }
        users.createUser(User.withUsername(account.id())
                .password(passwords.encode(password))
                .authorities(authorities(account))
                .build());
        return true;
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        return users.loadUserByUsername(id);
    }

    /** All accounts by id; no passwords. */
    public List<Account> all() {
        return jdbc.queryForList("select username from users", String.class).stream()
                .filter(Objects::nonNull)
                .map(this::account)
                .sorted(Comparator.comparing(Account::id))
                .toList();
    }

    private Account account(String id) {
        List<String> authorities = users.loadUserByUsername(id).getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return new Account(
                id,
                authorities.stream()
                        .filter(a -> a.startsWith("ROLE_"))
                        .map(a -> Role.valueOf(a.substring("ROLE_".length())))
                        .sorted()
                        .toList(),
                authorities.stream()
                        .filter(a -> a.startsWith("ORG_"))
                        .map(a -> a.substring("ORG_".length()))
                        .findFirst()
                        .orElse("none"));
    }

    private static List<GrantedAuthority> authorities(Account account) {
        return Stream.concat(
                        account.roles().stream().map(role -> "ROLE_" + role.name()),
                        Stream.of("ORG_" + account.organisation()))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
