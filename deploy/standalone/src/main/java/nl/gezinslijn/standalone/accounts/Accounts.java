package nl.gezinslijn.standalone.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Accounts in their own SQLite file; passwords and secrets are hashed. What changes here counts from the next request
 * on, also for who is logged in already.
 */
public final class Accounts {

    /** So many wrong passwords in a row are forgiven. */
    static final int TRIES = 5;

    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final JdbcTemplate jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final Cache<String, Optional<Standing>> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    public Accounts(Path file, PasswordEncoder passwords, Clock clock) {
        this.jdbc = new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL&busy_timeout=20000&foreign_keys=true"));
        this.passwords = passwords;
        this.clock = clock;
        jdbc.execute("""
                create table if not exists accounts(
                  id text primary key,
                  kind text not null,
                  roles text not null,
                  organisation text not null,
                  secret text not null,
                  enabled integer not null default 1,
                  must_change integer not null default 0,
                  failures integer not null default 0,
                  locked_until integer not null default 0,
                  valid_from integer not null) strict""");
        takeOverEarlier();
    }

    /** A person logs in with a password, a service with a secret of its own. */
    public enum Kind {
        PERSON,
        SERVICE
    }

    /** Who may log in. */
    public record Account(String id, List<Role> roles, String organisation) {
        public Account {
            roles = roles.stream().distinct().sorted().toList();
        }

        /** {@code ROLE_COACH} for each role and {@code ORG_<organisation>}, as both sides read them. */
        public List<GrantedAuthority> authorities() {
            return Stream.concat(roles.stream().map(role -> "ROLE_" + role.name()), Stream.of("ORG_" + organisation))
                    .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                    .toList();
        }
    }

    /**
     * How an account stands.
     *
     * @param mustChange the password was made by somebody else and opens nothing but its own change
     * @param lockedUntil after too many wrong passwords; long ago when not locked
     * @param validFrom tokens and sessions from before no longer count
     */
    public record Standing(
            Account account,
            Kind kind,
            boolean enabled,
            boolean mustChange,
            Instant lockedUntil,
            Instant validFrom,
            String secret) {

        /** Never shows the secret's hash. */
        @Override
        public String toString() {
            return "Standing[" + account.id() + "]";
        }
    }

    public boolean isEmpty() {
        return Integer.valueOf(0).equals(jdbc.queryForObject("select count(*) from accounts", Integer.class));
    }

    /** Adds a person's account, or does nothing when the id is taken. */
    public boolean addIfAbsent(Account account, String password) {
        return add(account, Kind.PERSON, password, false);
    }

    /** The same, with a password that has to be changed at the first login. */
    public boolean addWithOneTimePassword(Account account, String password) {
        return add(account, Kind.PERSON, password, true);
    }

    /** Adds the account of a service, which logs in with this secret. */
    public boolean addService(Account account, String secret) {
        return add(account, Kind.SERVICE, secret, false);
    }

    private boolean add(Account account, Kind kind, String secret, boolean mustChange) {
        int added = jdbc.update(
                "insert into accounts(id, kind, roles, organisation, secret, must_change, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                account.id(),
                kind.name(),
                codes(account.roles()),
                account.organisation(),
                passwords.encode(secret),
                mustChange ? 1 : 0,
                now().toEpochMilli());
        known.invalidate(account.id());
        return added == 1;
    }

    /** How this account stands now; none when there is none. */
    public Optional<Standing> find(String id) {
        return known.get(id, this::read);
    }

    /** All accounts by id; no passwords. */
    public List<Standing> all() {
        return jdbc.query("select * from accounts order by id", (row, n) -> standing(row));
    }

    /** Gives an account other roles or another organisation; who is logged in has them from the next request. */
    public boolean change(Account account) {
        return update(account.id(), "roles = ?, organisation = ?", codes(account.roles()), account.organisation());
    }

    /** Shuts an account, or opens it again; shutting ends every session and token. */
    public boolean enable(String id, boolean enabled) {
        return update(id, "enabled = ?, valid_from = max(valid_from, ?)", enabled ? 1 : 0, nextSecond());
    }

    /** Sets a password. Every session and token from before ends. */
    public boolean setPassword(String id, String password, boolean mustChange) {
        return update(
                id,
                "secret = ?, must_change = ?, failures = 0, locked_until = 0, valid_from = max(valid_from, ?)",
                passwords.encode(password),
                mustChange ? 1 : 0,
                now().toEpochMilli());
    }

    /** Ends every session and token of an account. */
    public boolean logOutEverywhere(String id) {
        return update(id, "valid_from = max(valid_from, ?)", nextSecond());
    }

    /** A wrong password. From the fifth in a row each one shuts the account for twice as long, up to an hour. */
    void failed(String id) {
        jdbc.update("update accounts set failures = failures + 1 where id = ?", id);
        Integer failures =
                jdbc.query("select failures from accounts where id = ?", row -> row.next() ? row.getInt(1) : 0, id);
        if (failures != null && failures >= TRIES) {
            Duration locked = FIRST_LOCK.multipliedBy(1L << Math.min(failures - TRIES, MOST_DOUBLINGS));
            Duration most = Duration.ofHours(1);
            update(
                    id,
                    "locked_until = ?",
                    now().plus(locked.compareTo(most) > 0 ? most : locked).toEpochMilli());
        }
        known.invalidate(id);
    }

    /** A right password: what went wrong before is forgotten. */
    void succeeded(String id) {
        if (jdbc.update("update accounts set failures = 0, locked_until = 0 where id = ? and failures > 0", id) > 0) {
            known.invalidate(id);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Tokens say in whole seconds when they were made: one of this very second is ended too. */
    private long nextSecond() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toEpochMilli();
    }

    private boolean update(String id, String what, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = id;
        boolean there = jdbc.update("update accounts set " + what + " where id = ?", all) == 1;
        known.invalidate(id);
        return there;
    }

    private Optional<Standing> read(String id) {
        return jdbc.query("select * from accounts where id = ?", (row, n) -> standing(row), id).stream()
                .findFirst();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        List<Role> roles = Arrays.stream(row.getString("roles").split(" "))
                .filter(code -> !code.isEmpty())
                .map(Role::parse)
                .toList();
        return new Standing(
                new Account(row.getString("id"), roles, row.getString("organisation")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("enabled") == 1,
                row.getInt("must_change") == 1,
                Instant.ofEpochMilli(row.getLong("locked_until")),
                Instant.ofEpochMilli(row.getLong("valid_from")),
                row.getString("secret"));
    }

    private static String codes(List<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.joining(" "));
    }

    /** Data folders from before accounts had a standing keep theirs in two tables. */
    private void takeOverEarlier() {
        @Nullable
        Integer there =
                jdbc.queryForObject("select count(*) from sqlite_master where name = 'authorities'", Integer.class);
        if (there == null || there == 0) {
            return;
        }
        jdbc.update("""
                insert into accounts(id, kind, roles, organisation, secret, enabled, valid_from)
                select u.username, 'PERSON',
                  coalesce((select group_concat(replace(lower(substr(authority, 6)), '_', '-'), ' ')
                    from authorities a where a.username = u.username and authority like 'ROLE\\_%' escape '\\'), ''),
                  coalesce((select substr(authority, 5)
                    from authorities a where a.username = u.username and authority like 'ORG\\_%' escape '\\'), 'none'),
                  u.password, u.enabled, 0
                from users u where true on conflict do nothing""");
        jdbc.execute("drop table authorities");
        jdbc.execute("drop table users");
    }
}
