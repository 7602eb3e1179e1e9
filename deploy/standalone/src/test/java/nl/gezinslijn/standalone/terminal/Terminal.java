package nl.gezinslijn.standalone.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.gezinslijn.standalone.http.Person;
import org.jspecify.annotations.Nullable;

/** The commands as somebody types them, with what they printed. */
public final class Terminal {

    private Terminal() {}

    public record Ran(int status, String out, String err) {}

    /** Into a pipe, with nobody looking. */
    public static Ran run(Person somebody, String... arguments) {
        return ran(into(somebody.password()), withLogin(somebody, arguments));
    }

    /** With a token brought along, so that nothing is asked at a door. */
    static Ran runWithToken(Person somebody, String... arguments) {
        return ran(with("GEZINSLIJN_TOKEN", "a-token"), withLogin(somebody, arguments));
    }

    /** In a terminal; typed line after line, then no more. */
    public static Ran typing(Person somebody, List<String> typed, String... arguments) {
        StringWriter asked = new StringWriter();
        var surroundings = new Surroundings(
                Gezinslijn.NAME, variable -> null, true, true, new Typist(somebody, typed, asked), new Farewell());
        Ran ran = ran(surroundings, withLogin(somebody, arguments));
        return new Ran(ran.status(), ran.out(), asked + ran.err());
    }

    /** A command that asks no service. */
    public static Ran alone(String... arguments) {
        return ran(into(null), List.of(arguments));
    }

    /** Into a pipe whose other end is read meanwhile; answers how it ended. */
    public static int run(StringWriter out, Person somebody, String... arguments) {
        return ran(into(somebody.password()), withLogin(somebody, arguments), out)
                .status();
    }

    private static Surroundings into(@Nullable String password) {
        return with("GEZINSLIJN_PASSWORD", password);
    }

    private static Surroundings with(String name, @Nullable String value) {
        return new Surroundings(
                Gezinslijn.NAME,
                variable -> variable.equals(name) ? value : null,
                false,
                false,
                new Typist(null, List.of(), new StringWriter()),
                new Farewell());
    }

    private static List<String> withLogin(Person somebody, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--service", somebody.service().toString(), "--account", somebody.id()));
        return all;
    }

    private static Ran ran(Surroundings surroundings, List<String> arguments) {
        return ran(surroundings, arguments, new StringWriter());
    }

    private static Ran ran(Surroundings surroundings, List<String> arguments, StringWriter out) {
        StringWriter err = new StringWriter();
        int status = Gezinslijn.in(surroundings)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        return new Ran(status, out.toString(), err.toString());
    }

    private static final class Typist implements Surroundings.Keyboard {

        private final @Nullable Person somebody;
        private final Iterator<String> typed;
        private final StringWriter asked;

        private Typist(@Nullable Person somebody, List<String> typed, StringWriter asked) {
            this.somebody = somebody;
            this.typed = typed.iterator();
            this.asked = asked;
        }

        @Override
        public @Nullable String line() {
            return typed.hasNext() ? typed.next() : null;
        }

        @Override
        public char @Nullable [] secret(String question) {
            asked.append(question);
            return somebody == null ? null : somebody.password().toCharArray();
        }
    }
}
