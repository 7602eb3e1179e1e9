package nl.gezinslijn.standalone.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.standalone.http.Person;
import picocli.CommandLine;

/** The terminal command as somebody types it, with what it printed. */
public final class Terminal {

    private Terminal() {}

    public record Ran(int status, String out, String err) {}

    public static Ran run(Person somebody, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--server", somebody.service().toString(), "--user", somebody.id()));
        int status = new CommandLine(new ImportCommand(variable -> somebody.password(), false))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        return new Ran(status, out.toString(), err.toString());
    }
}
