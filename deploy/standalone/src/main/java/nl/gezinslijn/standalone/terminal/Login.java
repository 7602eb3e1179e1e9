package nl.gezinslijn.standalone.terminal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Who asks, and how that is proved: an access token, brought along or asked for with the password. Nothing else here
 * knows how one logs in.
 */
final class Login {

    private static final String PASSWORD = "GEZINSLIJN_PASSWORD";
    private static final String TOKEN = "GEZINSLIJN_TOKEN";

    @Option(
            names = "--account",
            paramLabel = "NAME",
            required = true,
            defaultValue = "${env:GEZINSLIJN_ACCOUNT}",
            description = "who asks; or set GEZINSLIJN_ACCOUNT")
    private String account;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "where the password is; or set " + PASSWORD + ", or an access token as " + TOKEN
                    + "; else it is asked for")
    private @Nullable Path passwordFile;

    private String authorization = "";

    /** Finds the token, once and before anything is asked of the service. */
    void prepare(URI service, CommandSpec command) {
        mustBePrivate(service, command);
        String brought = Surroundings.of(command).environment().apply(TOKEN);
        authorization = "Bearer " + (brought == null ? asked(service, password(command)) : brought);
    }

    private String asked(URI service, String password) {
        try {
            return TokenAsker.ask(service, account, password, "openid read write");
        } catch (TokenAsker.NotLetIn e) {
            throw new Refused("Not logged in (401)", whenUnknown());
        } catch (IOException e) {
            throw new Unreachable(service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Broken off while logging in");
        }
    }

    String token() {
        return authorization.substring("Bearer ".length());
    }

    HttpRequest.Builder on(HttpRequest.Builder request) {
        return request.header("Authorization", authorization);
    }

    /** To log in the same way again. */
    String options() {
        return " --account " + account + (passwordFile == null ? "" : " --password-file " + passwordFile);
    }

    /** What to look at when the service does not know who asks. */
    String whenUnknown() {
        return "The service lets nobody in with this account and password, or this token.";
    }

    /** A password or token goes in the clear only to this machine itself. */
    private static void mustBePrivate(URI service, CommandSpec command) {
        try {
            if (!"https".equals(service.getScheme())
                    && !InetAddress.getByName(service.getHost()).isLoopbackAddress()) {
                throw new ParameterException(
                        command.commandLine(), "The password would travel readable: use https for another machine");
            }
        } catch (IOException e) {
            throw new Unreachable(service, e);
        }
    }

    private String password(CommandSpec command) {
        if (passwordFile != null) {
            try {
                return Files.readString(passwordFile).stripTrailing();
            } catch (IOException e) {
                throw new ParameterException(command.commandLine(), "The file with the password cannot be read", e);
            }
        }
        Surroundings surroundings = Surroundings.of(command);
        String given = surroundings.environment().apply(PASSWORD);
        if (given != null) {
            return given;
        }
        char[] typed = surroundings.terminal() ? surroundings.keyboard().secret("Password of " + account + ": ") : null;
        if (typed == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "Set " + PASSWORD + " or give --password-file: there is no terminal to ask in");
        }
        return new String(typed);
    }
}
