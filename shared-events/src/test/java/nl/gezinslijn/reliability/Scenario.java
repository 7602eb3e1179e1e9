package nl.gezinslijn.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that happens to the service, and the tests in which it does. All of them stand in {@code scenarios.txt},
 * which {@code deploy/chaos} reads too.
 *
 * @param module where the tests are
 * @param tests simple names of their classes, one within another after a dollar sign
 * @param longForm flags of the JVM that make them many
 * @param done what is done
 */
public record Scenario(String name, String module, List<String> tests, List<String> longForm, String done) {

    private static final List<Scenario> ALL = read();

    /** In the order of the report. */
    public static List<Scenario> all() {
        return ALL;
    }

    /** The one that a class of tests belongs to. */
    public static Optional<Scenario> ofTest(String simpleName) {
        return ALL.stream()
                .filter(scenario -> scenario.tests().contains(simpleName))
                .findFirst();
    }

    private static List<Scenario> read() {
        try (InputStream table = Objects.requireNonNull(
                Scenario.class.getResourceAsStream("/reliability/scenarios.txt"), "scenarios.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Scenario::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario of(String line) {
        String[] columns = line.split("\\|", -1);
        return new Scenario(
                columns[0].strip(),
                columns[1].strip(),
                words(columns[2], ","),
                words(columns[3], " "),
                columns[4].strip());
    }

    private static List<String> words(String column, String between) {
        return Stream.of(column.strip().split(between, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
