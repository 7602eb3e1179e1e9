package nl.gezinslijn.standalone.terminal;

import java.io.PrintWriter;
import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints what was asked for. */
final class Screen {

    private final CommandSpec command;
    private final boolean watched;

    Screen(CommandSpec command) {
        this.command = command;
        this.watched = Surroundings.of(command).watched();
    }

    /** What somebody typed stays on its line, and steers no terminal. */
    static String printable(String text) {
        return text.replaceAll("\\R", " ⏎ ").replaceAll("\\p{Cntrl}", "");
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    void table(Rows rows) {
        Columns.print(rows, watched ? OptionalInt.of(command.usageMessage().width()) : OptionalInt.empty(), out());
    }

    /** In colour where somebody looks. */
    void line(String style, String text) {
        // not as mark-up inside the text: what is printed was written by many
        Ansi ansi = watched ? Ansi.AUTO : Ansi.OFF;
        out().println(
                        ansi.enabled()
                                ? Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.off(Ansi.Style.reset)
                                : text);
    }

    boolean watched() {
        return watched;
    }
}
