package nl.gezinslijn.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The golden files: what has once been stored, exactly as it is stored, {@code golden/<name>/<revision>.json}. They are
 * written only with {@code -Dgolden.write=true}; a file of a released revision is never written again.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Whether this run writes the files instead of holding the code to them. */
    public static boolean isWriting() {
        return Boolean.getBoolean("golden.write");
    }

    /**
     * Writes what is not there yet.
     *
     * @throws AssertionError when the file says something else: a released revision never changes, so raise the
     *     revision. While it has not been released, delete the file first
     */
    public static void write(String name, String revision, String content) {
        Path file = FOLDER.resolve(name).resolve(revision + ".json");
        try {
            if (lacks(name, revision)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(content)
                    .as("%s is there already: raise the revision, or delete it if it was never released", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not written yet. */
    public static boolean lacks(String name, String revision) {
        return Files.notExists(FOLDER.resolve(name).resolve(revision + ".json"));
    }

    /**
     * Also from another module that has the tests of this one on its class path. A run that writes the files asserts
     * nothing about them.
     */
    public static String read(String name, String revision) {
        assumeFalse(isWriting(), "this run writes the golden files");
        String place = "/golden/" + name + "/" + revision + ".json";
        try (InputStream file = Golden.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new AssertionError("there is no golden file " + place);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name and revision of every golden file. */
    public static List<Id> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new Id(
                            file.getParent().getFileName().toString(),
                            file.getFileName().toString().replaceFirst("\\.json$", "")))
                    .sorted(Comparator.comparing(Id::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which golden file. */
    public record Id(String name, String revision) {
        @Override
        public String toString() {
            return name + "/" + revision;
        }
    }
}
