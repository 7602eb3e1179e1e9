package nl.gezinslijn.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gezinslijn.event.Golden;

/** The documents that are generated: written when asked, and otherwise held to what they should say. */
public final class Docs {

    private static final Path FOLDER = Repository.root().resolve("docs");

    private Docs() {}

    /** For the test that generates a document, in whatever module. */
    public static void writeOrHold(String file, String generated) {
        if (Golden.isWriting()) {
            write(file, generated);
        } else {
            assertThat(read(file))
                    .as("docs/%s is generated: write it anew with -Dgolden.write=true", file)
                    .isEqualTo(generated);
        }
    }

    /** A run that writes the documents asserts nothing about them. */
    public static String read(String file) {
        assumeFalse(Golden.isWriting(), "this run writes the documents");
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also in a run that writes; empty for a document that is not there yet. */
    public static Optional<String> found(String file) {
        Path path = FOLDER.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files in a folder, in order. */
    public static List<String> filesIn(String folder) {
        assumeFalse(Golden.isWriting(), "this run writes the documents");
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String file, String content) {
        try {
            Path path = FOLDER.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
