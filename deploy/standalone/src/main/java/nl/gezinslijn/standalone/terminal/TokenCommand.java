package nl.gezinslijn.standalone.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Logs in for another program. */
@Command(
        name = "token",
        header = "Prints an access token, for curl and other programs.",
        description = {
            "",
            "It is good for ten hours, and ends at once when the account is shut or gets another password.",
            "",
            "Examples:",
            "  curl -H \"Authorization: Bearer $(gezinslijn token --account coordinator.lies)\" \\",
            "      'http://127.0.0.1:8080/v1/reports/flow?programme=ourtown-2026'",
            ""
        },
        footer = "")
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private Connection connection;

    @Override
    public Integer call() {
        command.commandLine().getOut().println(connection.token());
        return Gezinslijn.DONE;
    }
}
