package nl.gezinslijn.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A programme that is nothing but a file, as a municipality would write its own. Tests of other modules live it: it
 * reads the same whether the tests of this module lie in a folder or in a jar.
 */
public final class SixthProgramme {

    private static final String FILE = "zutphen-2025.yaml";

    private SixthProgramme() {}

    public static ProgrammeSource source() {
        try (InputStream in = SixthProgramme.class.getResourceAsStream("/programmes-sixth/" + FILE)) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new ProgrammeSource(FILE, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The sixth programme cannot be read", e);
        }
    }

    /** The shipped programmes and this one. */
    public static Programmes programmes() {
        return Programmes.load(sources());
    }

    static List<ProgrammeSource> sources() {
        return Stream.concat(ProgrammeSource.shipped().stream(), Stream.of(source()))
                .toList();
    }
}
