package nl.gezinslijn.standalone.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A told life of docs/lives, read as an editor's .http client reads it. What is expected of a request stands in the
 * comments above it, so that a person reads it there and a test holds the service to it.
 *
 * @param variables of the top of the file
 */
public record LifeScript(Map<String, String> variables, List<Request> requests) {

    private static final Pattern VARIABLE = Pattern.compile("@(\\w+) = (\\S+)");
    private static final Pattern NAME = Pattern.compile("# @name (\\w+)");
    private static final Pattern LINE = Pattern.compile("(GET|POST) (\\S+)");
    private static final Pattern LOGIN = Pattern.compile("Authorization: Basic (\\S+) (\\S+)");
    private static final String TITLE = "### ";
    private static final String CONTINUED = "#   ";

    /**
     * One step of the story.
     *
     * @param title a sentence of it
     * @param variables set before it is sent
     * @param name by which later requests speak of its answer; null when none does
     * @param expected as {@code 201}, {@code refused: TERM-2}, or {@code term.months: 6}
     * @param body empty for a GET
     */
    public record Request(
            String title,
            Map<String, String> variables,
            @Nullable String name,
            List<String> expected,
            String method,
            String url,
            String login,
            String password,
            String body) {}

    public static LifeScript read(Path file) throws IOException {
        Map<String, String> top = new LinkedHashMap<>();
        List<Request> requests = new ArrayList<>();
        Block block = null;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(TITLE)) {
                if (block != null) {
                    requests.add(block.request());
                }
                block = new Block(line.substring(TITLE.length()));
            } else if (block != null) {
                block.line(line);
            } else {
                variable(line, top);
            }
        }
        requests.add(Objects.requireNonNull(block).request());
        return new LifeScript(top, requests);
    }

    private static boolean variable(String line, Map<String, String> variables) {
        Matcher variable = VARIABLE.matcher(line);
        boolean found = variable.matches();
        if (found) {
            variables.put(variable.group(1), variable.group(2));
        }
        return found;
    }

    /** One request while it is read, from its title to the next. */
    private static final class Block {

        private final String title;
        private final Map<String, String> variables = new LinkedHashMap<>();
        private final List<String> expected = new ArrayList<>();
        private final List<String> body = new ArrayList<>();
        private @Nullable String name;
        private @Nullable Matcher request;
        private @Nullable Matcher login;
        private boolean inBody;

        Block(String title) {
            this.title = title;
        }

        void line(String line) {
            if (inBody) {
                body.add(line);
            } else if (request != null) {
                header(line);
            } else if (!variable(line, variables)) {
                comment(line);
            }
        }

        private void comment(String line) {
            Matcher named = NAME.matcher(line);
            if (named.matches()) {
                name = named.group(1);
            } else if (line.startsWith(CONTINUED)) {
                expected.add(
                        expected.removeLast() + " " + line.strip().substring(1).strip());
            } else if (line.startsWith("# ")) {
                expected.add(line.substring(2));
            } else if (!line.isBlank()) {
                request = matched(LINE, line);
            }
        }

        private void header(String line) {
            if (line.isBlank()) {
                inBody = true;
            } else if (line.startsWith("Authorization")) {
                login = matched(LOGIN, line);
            }
        }

        private Matcher matched(Pattern pattern, String line) {
            Matcher matcher = pattern.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + title + "' has a line that is not understood: " + line);
            }
            return matcher;
        }

        Request request() {
            Matcher line = Objects.requireNonNull(request, title);
            Matcher who = Objects.requireNonNull(login, title);
            return new Request(
                    title,
                    variables,
                    name,
                    List.copyOf(expected),
                    line.group(1),
                    line.group(2),
                    who.group(1),
                    who.group(2),
                    String.join("\n", body).strip());
        }
    }
}
