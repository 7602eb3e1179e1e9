package nl.gezinslijn.standalone.terminal;

import java.net.URI;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options by which every command finds its service. */
final class Connection {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--service",
            paramLabel = "URL",
            defaultValue = "${env:GEZINSLIJN_SERVICE:-http://127.0.0.1:8080}",
            description = "where the service is; or set GEZINSLIJN_SERVICE (now ${DEFAULT-VALUE})")
    private URI service;

    @Mixin
    private Login login;

    ServiceClient open() {
        if (service.getHost() == null
                || service.getScheme() == null
                || !service.getScheme().matches("https?")) {
            throw new ParameterException(command.commandLine(), "--service is an address as http://127.0.0.1:8080");
        }
        login.prepare(service, command);
        return new ServiceClient(service, login);
    }

    /** An access token for other programs. */
    String token() {
        open();
        return login.token();
    }

    /** A line to type: another command to the same service, by the same account. */
    String line(String arguments) {
        return command.root().name() + " " + arguments + " --service " + service + login.options();
    }
}
