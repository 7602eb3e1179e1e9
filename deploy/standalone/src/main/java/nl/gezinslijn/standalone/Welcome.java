package nl.gezinslijn.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.accounts.Accounts.Account;
import nl.gezinslijn.standalone.accounts.Accounts.Standing;
import nl.gezinslijn.standalone.accounts.PasswordRules;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What a newcomer sees when it has started: the demo playing in, the address, the accounts, three calls to try. */
@Component
class Welcome implements ApplicationRunner {

    private static final String PLAYED = "demo-played-in";

    private final WebServerApplicationContext server;
    private final Environment environment;
    private final Accounts accounts;
    private final DemoPlayer demo;
    private final Path data;
    private final PrintStream out = System.out;

    Welcome(
            WebServerApplicationContext server,
            Environment environment,
            Accounts accounts,
            DemoPlayer demo,
            @Value("${gezinslijn.data}") Path data) {
        this.server = server;
        this.environment = environment;
        this.accounts = accounts;
        this.demo = demo;
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        String address = "http://127.0.0.1:"
                + Objects.requireNonNull(server.getWebServer()).getPort();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            demo.addAccounts();
            if (!Files.exists(data.resolve(PLAYED))) {
                playIn();
                Files.createFile(data.resolve(PLAYED));
            }
            tellDemo(address);
        } else {
            tellFirstAdministrator();
            out.println("Gezinslijn is at " + address);
        }
        out.println(
                "The API is described at " + address + "/openapi.json, with a page to try it at " + address + "/try");
    }

    private void playIn() throws IOException, InterruptedException {
        if (environment.getProperty("gezinslijn.terminal", Boolean.class, false)) {
            try (ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName("Playing in invented families")
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .build()) {
                demo.play((done, all) -> bar.maxHint(all).stepTo(done));
            }
            return;
        }
        int lines = demo.play((done, all) -> {
            if (done % Math.max(1, all / 10) == 0) {
                out.println("Playing in invented families: " + done + " of " + all + " commands");
            }
        });
        out.println("Played in " + lines + " commands.");
    }

    private void tellDemo(String address) {
        List<Account> all = accounts.all().stream().map(Standing::account).toList();
        String coordinator = first(all, Role.COORDINATOR).id() + ":" + DemoPlayer.PASSWORD;
        // cases are for those who have to do with them
        String coach = first(all, Role.COACH).id() + ":" + DemoPlayer.PASSWORD;
        out.println();
        out.println("Gezinslijn is at " + address + " with invented families of three programmes.");
        out.println();
        out.println("Accounts (password of each: " + DemoPlayer.PASSWORD + ")");
        for (Role role : Role.values()) {
            String ids = all.stream()
                    .filter(a -> a.roles().contains(role))
                    .map(Account::id)
                    .limit(3)
                    .collect(Collectors.joining(", "));
            if (!ids.isEmpty()) {
                out.printf("  %-22s %s%n", role.code(), ids);
            }
        }
        out.println();
        out.println("Try");
        out.println("  curl -u " + coordinator + " '" + address + "/v1/reports/flow?programme=venray-2021&year=2023'");
        out.println("  curl -u " + coordinator + " '" + address + "/v1/reports/caseload?programme=venray-2021'");
        out.println("  curl -u " + coach + " '" + address + "/v1/cases'");
        out.println();
    }

    private static Account first(List<Account> all, Role role) {
        return all.stream().filter(a -> a.roles().contains(role)).findFirst().orElseThrow();
    }

    /** Somebody has to let the others in. */
    private void tellFirstAdministrator() {
        if (!accounts.isEmpty()) {
            return;
        }
        String password = PasswordRules.random();
        accounts.addWithOneTimePassword(
                new Account("administrator", List.of(Role.ADMINISTRATOR), "gezinslijn"), password);
        out.println("An account 'administrator' was made. Its one-time password, shown only now: " + password);
        out.println("Log in with it at /login and choose another; then add the other accounts with POST /v1/accounts.");
    }
}
