package nl.gezinslijn.standalone.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.gezinslijn.runtime.keys.MasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestroyedKeysTest {

    private static final String JIP = "person:jip";
    private static final String FENNA = "person:fenna";

    @TempDir
    Path folder;

    private Aead master;

    @BeforeEach
    void a_master_key() throws Exception {
        master = MasterKey.load(null, folder.resolve("master.key")).aead();
    }

    private FileKeyVault open() throws IOException {
        return new FileKeyVault(folder.resolve("keys"), master, DestroyedKeys.keptIn(folder.resolve("destroyed")));
    }

    @Test
    void a_key_file_from_before_an_erasure_does_not_bring_the_key_back() throws Exception {
        byte[] before;
        try (FileKeyVault vault = open()) {
            vault.findOrCreate(JIP);
            vault.findOrCreate(FENNA);
            before = Files.readAllBytes(folder.resolve("keys"));
            vault.destroy(JIP);
        }
        Files.write(folder.resolve("keys"), before);
        try (FileKeyVault vault = open()) {
            assertThat(vault.find(JIP)).isEmpty();
            assertThat(vault.find(FENNA)).isPresent();
        }
        assertThat(Files.readString(folder.resolve("keys"))).contains(JIP + "\t-\n");
    }

    @Test
    void a_list_that_is_begun_later_has_what_was_destroyed_before() throws Exception {
        try (FileKeyVault vault = new FileKeyVault(folder.resolve("keys"), master)) {
            vault.findOrCreate(JIP);
            vault.destroy(JIP);
        }
        open().close();
        assertThat(DestroyedKeys.in(folder.resolve("destroyed"))).containsExactly(JIP);
        assertThat(folder.resolve("destroyed")).hasContent(JIP + "\t-\n");
    }

    @Test
    void a_destruction_that_could_not_be_listed_is_listed_when_it_is_asked_again() throws Exception {
        Path list = folder.resolve("destroyed");
        try (FileKeyVault vault = open()) {
            vault.findOrCreate(JIP);
            Files.delete(list);
            Files.createDirectory(list);
            assertThatThrownBy(() -> vault.destroy(JIP)).hasMessage("a key could not be destroyed");
            assertThat(vault.find(JIP)).isEmpty();

            Files.delete(list);
            Files.createFile(list);
            vault.destroy(JIP);
            vault.destroy(JIP);
        }
        assertThat(list).hasContent(JIP + "\t-\n");
    }

    @Test
    void what_was_destroyed_is_read_from_a_key_file_as_well() throws Exception {
        try (FileKeyVault vault = new FileKeyVault(folder.resolve("keys"), master)) {
            vault.findOrCreate(FENNA);
            vault.destroy(JIP);
        }
        assertThat(DestroyedKeys.in(folder.resolve("keys"))).containsExactly(JIP);
    }

    @Test
    void on_a_disk_that_is_away_no_list_is_begun() {
        assertThatThrownBy(() -> DestroyedKeys.keptIn(folder.resolve("away").resolve("destroyed")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
