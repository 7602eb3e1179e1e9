package nl.gezinslijn.standalone.terminal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** Every command there is; each talks to a running service over its API, as anybody may. */
@Command(
        name = Gezinslijn.NAME,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Gezinslijn",
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        header = "Reports, histories, views and imports of a running Gezinslijn.",
        footer = {"", "Each command says more with --help. docs/terminal.md tells how analysts and inspectors use them."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {
            "0:what was asked is done",
            "1:the service refused it, lines were refused, or there are differences",
            "2:the command is not understood",
            "3:no service answers"
        },
        subcommands = {
            ProjectionsCommand.class,
            RebuildCommand.class,
            ReplayCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            TokenCommand.class,
            CompletionCommand.class
        })
public final class Gezinslijn {

    static final String NAME = "gezinslijn";

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int UNREACHABLE = 3;

    private final Surroundings surroundings;

    private Gezinslijn(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command as it is called here, as {@code deploy/gezinslijn}. */
    static CommandLine in(Surroundings surroundings) {
        return new CommandLine(new Gezinslijn(surroundings))
                .setCommandName(surroundings.calledAs())
                .setExecutionExceptionHandler(Failures::tell)
                .setParameterExceptionHandler(Failures::misunderstood);
    }

    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(surroundings.farewell()::say));
        System.exit(in(surroundings).execute(arguments));
    }

    Surroundings surroundings() {
        return surroundings;
    }
}
