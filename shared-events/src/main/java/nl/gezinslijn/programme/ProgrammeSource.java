package nl.gezinslijn.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A programme as written.
 *
 * @param file its name without folder, as {@code venray-2021.yaml}
 * @param text the YAML
 */
public record ProgrammeSource(String file, String text) {

    private static final String SHIPPED = "/programmes/";

    /**
     * The programmes that come with the service. A class path cannot be listed everywhere (not in a jar inside a jar),
     * so {@code programmes/index} names them, one to a line.
     */
    public static List<ProgrammeSource> shipped() {
        return resource("index")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(file -> new ProgrammeSource(file, resource(file)))
                .toList();
    }

    /**
     * Every YAML file in a directory, not in the directories below it, by name.
     *
     * @throws UncheckedIOException when the directory or a file in it cannot be read, also for not being UTF-8
     */
    public static List<ProgrammeSource> in(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(ProgrammeSource::isYaml)
                    .sorted()
                    .map(ProgrammeSource::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Programmes cannot be read from " + directory, e);
        }
    }

    private static ProgrammeSource of(Path file) {
        try {
            return new ProgrammeSource(name(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Programme cannot be read, or is not UTF-8: " + file, e);
        }
    }

    /** Files named {@code .yml} count too, so that they are refused for their name instead of going unseen. */
    private static boolean isYaml(Path file) {
        String name = name(file);
        return Files.isRegularFile(file) && !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String resource(String name) {
        try (InputStream in = ProgrammeSource.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException("No " + SHIPPED + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Programme cannot be read: " + name, e);
        }
    }
}
