package nl.gezinslijn.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.command.imports.Spool.BrokenUpload;
import nl.gezinslijn.command.imports.Spool.TooLarge;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every spool that seals must do. */
public abstract class SealedSpoolSuite {

    protected static final String FAMILY = "{\"name\":\"Fenna Proefstra\"}\n".repeat(5_000);

    protected final KeyVault vault = new InMemoryKeyVault();
    private Spool spool;

    /** The spool of this test, for at most a million bytes: what it keeps each time, as after a restart. */
    protected abstract Spool open(KeyVault vault) throws IOException;

    /** Everything as it is kept, under names of their own. */
    protected abstract Map<String, byte[]> kept() throws IOException;

    /** Puts in the place of what is kept what was kept before, or what was made of it. */
    protected abstract void put(Map<String, byte[]> kept) throws IOException;

    @BeforeEach
    void begin() throws IOException {
        spool = open(vault);
    }

    @Test
    void a_file_is_read_as_it_was_handed_in_also_after_a_restart() throws IOException {
        Content content = take(FAMILY);
        begin();
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
    void where_it_is_kept_nobody_reads_it() throws IOException {
        take(FAMILY);
        assertThat(kept())
                .isNotEmpty()
                .allSatisfy(
                        (name, bytes) -> assertThat(new String(bytes, UTF_8)).doesNotContain("Fenna"));
    }

    @Test
    void what_was_altered_where_it_is_kept_is_not_read() throws IOException {
        Content content = take(FAMILY);
        Map<String, byte[]> altered = kept();
        altered.values().forEach(bytes -> bytes[bytes.length / 2] ^= 1);
        put(altered);
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
        assertThat(kept()).isEmpty();
    }

    @Test
    void one_that_is_too_large_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> take("x".repeat(1_000_001))).isInstanceOf(TooLarge.class);
        assertThat(kept()).isEmpty();
        assertThat(take("x".repeat(1_000_000)).bytes()).isEqualTo(1_000_000);
    }

    @Test
    void what_is_erased_is_gone_for_good_even_for_who_kept_a_copy() throws IOException {
        Content content = take(FAMILY);
        Map<String, byte[]> copy = kept();
        spool.erase(content.spool());
        spool.erase(content.spool());
        assertThat(kept()).isEmpty();
        put(copy);
        assertThatThrownBy(() -> read(content, 0)).isInstanceOf(IOException.class);
    }

    @Test
    void what_nobody_waits_for_is_cleared_away() throws IOException {
        Content wanted = take(FAMILY);
        Map<String, byte[]> before = kept();
        take("one\n");
        spool.retain(Set.of(wanted.spool()));
        assertThat(kept()).containsOnlyKeys(before.keySet());
        assertThat(read(wanted, 0)).isEqualTo(FAMILY);
    }

    protected final Content take(String text) throws IOException {
        return spool.take(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    protected final String read(Content content, long offset) throws IOException {
        try (InputStream in = spool.open(content.spool(), offset)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
