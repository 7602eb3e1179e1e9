package nl.gezinslijn.standalone.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.api.ProblemException;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.accounts.Accounts.Account;
import nl.gezinslijn.standalone.accounts.Accounts.Kind;
import nl.gezinslijn.standalone.accounts.Accounts.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for the administrator. */
@RestController
@RequestMapping("/v1/accounts")
@Tag(name = "Accounts", description = "Who may log in, for the administrator")
class AccountsApi {

    private static final Map<String, String> PASSWORD_FAULTS = Map.of(
            "short", "has at least " + PasswordRules.SHORTEST + " characters",
            "long", "has at most " + PasswordRules.LONGEST + " characters",
            "guessable", "is one that is guessed early; several unusual words do better");

    private final Accounts accounts;

    AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "All accounts, without their passwords")
    List<AccountView> all() {
        return accounts.all().stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add an account",
            description = "With a password, or without: then one is made that has to be changed at the first login and"
                    + " is shown only in this answer. A service gets a secret and asks for tokens with"
                    + " grant_type=client_credentials.")
    NewlyMade add(@Valid @RequestBody NewAccount body) {
        if (body.roles().contains(Role.SYSTEM)) {
            throw new InvalidField("roles", "may not hold SYSTEM, which is the service itself");
        }
        Account account = new Account(body.id(), body.roles(), body.organisation());
        String password = body.password();
        String made = password == null ? PasswordRules.random() : null;
        boolean added;
        if (body.kind() == Kind.SERVICE) {
            if (password != null) {
                throw new InvalidField("password", "is not for a service, which gets a secret");
            }
            added = accounts.addService(account, String.valueOf(made));
        } else if (password == null) {
            added = accounts.addWithOneTimePassword(account, String.valueOf(made));
        } else {
            PasswordRules.fault(account.id(), password).ifPresent(fault -> {
                throw new InvalidField("password", PASSWORD_FAULTS.getOrDefault(fault, fault));
            });
            added = accounts.addIfAbsent(account, password);
        }
        if (!added) {
            throw new InvalidField("id", "is taken");
        }
        return new NewlyMade(account.id(), account.roles(), account.organisation(), made);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Give an account other roles or another organisation, shut it or open it",
            description = "It counts from the next request on; shutting an account ends its sessions and tokens.")
    AccountView change(@PathVariable String id, @Valid @RequestBody Changed body, Authentication login) {
        if (body.roles().contains(Role.SYSTEM)) {
            throw new InvalidField("roles", "may not hold SYSTEM, which is the service itself");
        }
        boolean own = id.equals(login.getName());
        if (own && (!body.enabled() || !body.roles().contains(Role.ADMINISTRATOR))) {
            throw new InvalidField("roles", "of your own account stay those of an administrator, and it stays open");
        }
        if (!accounts.change(new Account(id, body.roles(), body.organisation()))) {
            throw notThere();
        }
        if (there(id).enabled() != body.enabled()) {
            accounts.enable(id, body.enabled());
        }
        return view(there(id));
    }

    @PostMapping("/{id}/password-resets")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a new password, or a new secret for a service",
            description = "Shown only in this answer. A person has to change it at the next login; all sessions and"
                    + " tokens of the account end.")
    NewlyMade reset(@PathVariable String id) {
        Standing standing = there(id);
        String made = PasswordRules.random();
        accounts.setPassword(id, made, standing.kind() == Kind.PERSON);
        Account account = standing.account();
        return new NewlyMade(account.id(), account.roles(), account.organisation(), made);
    }

    @PostMapping("/{id}/logouts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End every session and token of an account")
    void logOut(@PathVariable String id) {
        if (!accounts.logOutEverywhere(id)) {
            throw notThere();
        }
    }

    private Standing there(String id) {
        return accounts.find(id).orElseThrow(AccountsApi::notThere);
    }

    private static ProblemException notThere() {
        return new ProblemException(new Problem(Problem.Kind.NOT_FOUND, "there is no such account", null, null, null));
    }

    private AccountView view(Standing standing) {
        Account account = standing.account();
        return new AccountView(
                account.id(),
                standing.kind(),
                account.roles(),
                account.organisation(),
                standing.enabled(),
                standing.mustChange(),
                standing.lockedUntil().isAfter(accounts.now()) ? standing.lockedUntil() : null);
    }

    /**
     * An account as the administrator sees it.
     *
     * @param mustChangePassword at the next login
     * @param lockedUntil after too many wrong passwords; absent when not locked
     */
    record AccountView(
            String id,
            Kind kind,
            List<Role> roles,
            String organisation,
            boolean enabled,
            boolean mustChangePassword,
            @Nullable Instant lockedUntil) {}

    /** @param oneTimePassword shown only now; absent when it was given */
    record NewlyMade(
            String id,
            List<Role> roles,
            String organisation,
            @Nullable String oneTimePassword) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return "NewlyMade[" + id + "]";
        }
    }

    /**
     * @param id as {@code coach.anouk}
     * @param kind a person when left out
     * @param password at least 12 characters and not one that is guessed early; made when left out
     */
    record NewAccount(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{2,63}")
            String id,

            @Nullable Kind kind,
            @NotEmpty @Size(max = 8) List<@NotNull Role> roles,
            @NotBlank @Size(max = 80) String organisation,
            @Nullable @Size(max = 1000) String password) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return "NewAccount[" + id + "]";
        }
    }

    /** What an account becomes. */
    record Changed(
            @NotEmpty @Size(max = 8) List<@NotNull Role> roles,
            @NotBlank @Size(max = 80) String organisation,
            boolean enabled) {}
}
