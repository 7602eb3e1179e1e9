package nl.gezinslijn.standalone.terminal;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a shell needs to complete the commands. */
@Command(
        name = "completion",
        header = "Prints what bash or zsh needs to complete these commands.",
        description = {"", "Example:", "  source <(deploy/gezinslijn completion)"},
        footer = "")
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        out.print(AutoComplete.bash(Gezinslijn.NAME, command.root().commandLine()));
        out.flush();
        return Gezinslijn.DONE;
    }
}
