package nl.gezinslijn.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped files are what the generator makes. */
class DemoFilesTest {

    private static final long SIX_MEGABYTES = 6_000_000;
    private static final Map<String, String> MADE = DemoRegisters.files();

    @Test
    void the_shipped_files_are_exactly_what_the_generator_makes() throws IOException {
        if (System.getProperty("demo.write") != null) {
            DemoRegisters.write(MADE, DemoRegisters.FOLDER);
        }
        for (Map.Entry<String, String> made : MADE.entrySet()) {
            String shipped = Files.readString(DemoRegisters.FOLDER.resolve(made.getKey()));
            assertThat(shipped.equals(made.getValue()))
                    .as("%s is what the generator makes; after a change run this test with -Ddemo.write", made.getKey())
                    .isTrue();
        }
    }

    @Test
    void nothing_else_is_shipped_and_all_of_it_is_small() throws IOException {
        try (Stream<Path> shipped = Files.list(DemoRegisters.FOLDER)) {
            assertThat(shipped.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(MADE.keySet());
        }
        long size = 0;
        for (String file : MADE.keySet()) {
            size += Files.size(DemoRegisters.FOLDER.resolve(file));
        }
        assertThat(size).isLessThan(SIX_MEGABYTES);
    }
}
