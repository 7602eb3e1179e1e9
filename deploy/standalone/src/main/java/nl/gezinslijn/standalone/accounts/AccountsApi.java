package nl.gezinslijn.standalone.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.accounts.Accounts.Account;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for the administrator. */
@RestController
@RequestMapping("/v1/accounts")
@Tag(name = "Accounts", description = "Who may log in, for the administrator")
class AccountsApi {

    private final Accounts accounts;

    AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "All accounts, without their passwords")
    List<Account> all() {
        return accounts.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add an account")
    Account add(@Valid @RequestBody NewAccount body) {
        if (body.roles().contains(Role.SYSTEM)) {
            throw new InvalidField("roles", "may not hold SYSTEM, which is the service itself");
        }
        Account account = new Account(body.id(), body.roles(), body.organisation());
        if (!accounts.addIfAbsent(account, body.password())) {
            throw new InvalidField("id", "is taken");
        }
        return account;
    }

    /**
     * @param id as {@code coach.anouk}
     * @param password at least 12 characters
     */
    record NewAccount(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{2,63}")
            String id,

            @NotEmpty @Size(max = 8) List<@NotNull Role> roles,
            @NotBlank @Size(max = 80) String organisation,
            @NotNull @Size(min = 12, max = 200) String password) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return "NewAccount[" + id + "]";
        }
    }
}
