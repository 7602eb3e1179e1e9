package nl.gezinslijn.standalone.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.command.imports.Spool.BrokenUpload;
import nl.gezinslijn.command.imports.Spool.TooLarge;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedSpoolTest {

    private static final String FAMILY = "{\"name\":\"Fenna Proefstra\"}\n".repeat(5_000);

    @TempDir
    Path data;

    private final InMemoryKeyVault vault = new InMemoryKeyVault();
    private SealedSpool spool;

    @BeforeEach
    void open() throws IOException {
        spool = new SealedSpool(data.resolve("imports"), vault, 1_000_000);
    }

    @Test
    void a_file_is_read_as_it_was_handed_in_also_after_a_restart() throws IOException {
        Content content = take(FAMILY);
        open();
        assertThat(read(content, 0)).isEqualTo(FAMILY);
        assertThat(content.bytes()).isEqualTo(FAMILY.length());
        assertThat(content.lines()).isEqualTo(5_000);
    }

    @Test
    void it_is_read_from_any_byte_on() throws IOException {
        Content content = take(FAMILY);
        for (int offset : List.of(1, 27, 4_095, 4_096, 70_001, FAMILY.length() - 1, FAMILY.length())) {
            assertThat(read(content, offset)).as("from %d", offset).isEqualTo(FAMILY.substring(offset));
        }
    }

    @Test
    void the_last_line_counts_without_a_line_end_too() throws IOException {
        assertThat(take("one\ntwo").lines()).isEqualTo(2);
        assertThat(take("one\ntwo\n").lines()).isEqualTo(2);
        assertThat(take("").lines()).isZero();
    }

    @Test
    void the_same_bytes_have_the_same_sum() throws IOException {
        assertThat(take(FAMILY).sha256()).isEqualTo(take(FAMILY).sha256()).hasSize(64);
        assertThat(take(FAMILY + " ").sha256()).isNotEqualTo(take(FAMILY).sha256());
    }

    @Test
    void on_the_disk_nobody_reads_it() throws IOException {
        take(FAMILY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("imports"))))
                .isEqualTo("rwx------");
        assertThat(files()).hasSize(2).allSatisfy(file -> {
            assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain("Fenna");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
    }

    @Test
    void what_was_altered_on_the_disk_is_not_read() throws IOException {
        Content content = take(FAMILY);
        Path file = data.resolve("imports").resolve(content.spool());
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length / 2] ^= 1;
        Files.write(file, sealed);
        assertThatThrownBy(() -> read(content, 0)).isInstanceOf(IOException.class);
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream(FAMILY.getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the client went away");
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        return read();
                    }
                });
        assertThatThrownBy(() -> spool.take(broken)).isInstanceOf(BrokenUpload.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void one_that_is_too_large_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> take("x".repeat(1_000_001))).isInstanceOf(TooLarge.class);
        assertThat(files()).isEmpty();
        assertThat(take("x".repeat(1_000_000)).bytes()).isEqualTo(1_000_000);
    }

    @Test
    void what_is_erased_is_gone_for_good_even_for_who_kept_a_copy() throws IOException {
        Content content = take(FAMILY);
        Path file = data.resolve("imports").resolve(content.spool());
        Path key = data.resolve("imports").resolve(content.spool() + ".key");
        byte[] copy = Files.readAllBytes(file);
        byte[] copyOfKey = Files.readAllBytes(key);
        spool.erase(content.spool());
        spool.erase(content.spool());
        assertThat(files()).isEmpty();
        Files.write(file, copy);
        Files.write(key, copyOfKey);
        assertThatThrownBy(() -> read(content, 0)).isInstanceOf(IOException.class);
    }

    @Test
    void what_nobody_waits_for_is_cleared_away() throws IOException {
        Content wanted = take(FAMILY);
        take("one\n");
        spool.retain(Set.of(wanted.spool()));
        assertThat(files()).hasSize(2);
        assertThat(read(wanted, 0)).isEqualTo(FAMILY);
    }

    private Content take(String text) throws IOException {
        return spool.take(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private String read(Content content, long offset) throws IOException {
        try (InputStream in = spool.open(content.spool(), offset)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("imports"))) {
            return files.toList();
        }
    }
}
