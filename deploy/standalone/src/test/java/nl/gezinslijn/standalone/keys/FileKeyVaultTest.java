package nl.gezinslijn.standalone.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.gezinslijn.privacy.KeyDestroyedException;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.KeyVaultSuite;
import nl.gezinslijn.runtime.keys.MasterKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyVaultTest extends KeyVaultSuite {

    @TempDir
    Path folder;

    private final List<FileKeyVault> opened = new ArrayList<>();
    private Path file;
    private Aead inFile;

    @BeforeEach
    void a_master_key_is_made_once() throws Exception {
        file = folder.resolve("keys");
        inFile = MasterKey.load(null, folder.resolve("master.key")).aead();
    }

    /** The one before is left as a killed process leaves it. */
    @Override
    protected KeyVault open(Aead wrapping) {
        try {
            FileKeyVault vault = new FileKeyVault(file, wrapping);
            opened.add(vault);
            return vault;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        for (FileKeyVault each : opened) {
            each.close();
        }
    }

    @Test
    void a_key_is_on_disk_before_it_is_used_even_when_the_process_never_closes_the_file() throws Exception {
        FileKeyVault killed = new FileKeyVault(file, inFile);
        byte[] sealed = killed.findOrCreate(PERSON).encrypt("Jip".getBytes(UTF_8), PLACE);
        try (FileKeyVault after = new FileKeyVault(file, inFile)) {
            assertThat(after.find(PERSON).orElseThrow().decrypt(sealed, PLACE)).isEqualTo("Jip".getBytes(UTF_8));
        }
        killed.close();
    }

    @Test
    void a_destroyed_key_is_gone_from_the_file_and_is_never_made_anew() throws Exception {
        String wrapped;
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            vault.findOrCreate(PERSON);
            vault.findOrCreate("person:other");
            String line = Files.readAllLines(file).getFirst();
            wrapped = line.substring(line.indexOf('	') + 1);
            vault.destroy(PERSON);
            vault.destroy(PERSON);
            assertThat(vault.find(PERSON)).isEmpty();
            assertThat(vault.find("person:other")).isPresent();
            assertThat(vault.size()).isEqualTo(1);
        }
        assertThat(Files.readString(file)).doesNotContain(wrapped);
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            assertThat(vault.find(PERSON)).isEmpty();
            assertThatThrownBy(() -> vault.findOrCreate(PERSON)).isInstanceOf(KeyDestroyedException.class);
        }
    }

    @Test
    void a_destruction_that_the_disk_refused_is_carried_out_when_it_is_asked_again() throws Exception {
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            vault.findOrCreate(PERSON);
            String before = Files.readString(file);
            Path inTheWay = Files.createDirectory(folder.resolve("keys.new"));
            assertThatThrownBy(() -> vault.destroy(PERSON)).isInstanceOf(UncheckedIOException.class);
            assertThat(vault.find(PERSON)).isEmpty();
            assertThat(Files.readString(file)).isEqualTo(before);

            Files.delete(inTheWay);
            vault.destroy(PERSON);
        }
        assertThat(Files.readString(file)).isEqualTo(PERSON + "\t-\n");
    }

    @Test
    void a_line_torn_by_a_crash_is_cut_off_and_the_next_key_is_whole() throws Exception {
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            vault.findOrCreate(PERSON);
        }
        Files.writeString(file, "person:torn\tEoYBoGYxyQ", StandardOpenOption.APPEND);
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            assertThat(vault.find("person:torn")).isEmpty();
            vault.findOrCreate("person:next");
        }
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            assertThat(vault.find("person:next")).isPresent();
            assertThat(vault.find(PERSON)).isPresent();
        }
    }

    @Test
    void a_key_cannot_be_passed_off_as_another_subjects() throws Exception {
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            vault.findOrCreate(PERSON);
        }
        Files.writeString(file, Files.readString(file).replace(PERSON, "person:somebody-else"));
        assertThatThrownBy(() -> new FileKeyVault(file, inFile)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_master_key_is_for_the_owner_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_master_key_that_is_no_key_is_refused_by_name() {
        assertThatThrownBy(() -> MasterKey.load("c2hvcnQ=", folder.resolve("unused")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(MasterKey.VARIABLE)
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void keys_are_wrapped_by_another_master_key_and_open_with_it_alone() throws Exception {
        String next = Base64.getEncoder().encodeToString(new byte[32]);
        Path masterFile = folder.resolve("master.key");
        byte[] sealed;
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            sealed = vault.findOrCreate(PERSON).encrypt("Jip".getBytes(UTF_8), PLACE);
            vault.findOrCreate("person:other");
            vault.findOrCreate("person:gone");
            vault.destroy("person:gone");
        }

        MasterKey both = MasterKey.load(next, Files.readString(masterFile), folder.resolve("none"));
        try (FileKeyVault vault = new FileKeyVault(file, both.aead())) {
            assertThat(vault.wrapAnew(both)).isEqualTo(2);
            assertThat(vault.wrapAnew(both)).as("the second time").isZero();
            vault.findOrCreate("person:new");
        }

        try (FileKeyVault vault = new FileKeyVault(
                file, MasterKey.load(next, folder.resolve("none")).aead())) {
            assertThat(vault.find(PERSON).orElseThrow().decrypt(sealed, PLACE)).isEqualTo("Jip".getBytes(UTF_8));
            assertThat(vault.size()).isEqualTo(3);
            assertThat(vault.find("person:gone")).isEmpty();
        }
        assertThatThrownBy(() -> new FileKeyVault(file, inFile)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_that_is_given_takes_over_from_the_one_in_the_file() throws Exception {
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            vault.findOrCreate(PERSON);
        }
        MasterKey given =
                MasterKey.load(Base64.getEncoder().encodeToString(new byte[32]), folder.resolve("master.key"));

        try (FileKeyVault vault = new FileKeyVault(file, given.aead())) {
            assertThat(vault.wrapAnew(given)).isEqualTo(1);
        }
        assertThat(folder.resolve("master.key")).as("for backups from before").exists();
    }

    @Test
    void what_no_master_key_opens_is_left_as_it_is() throws Exception {
        try (FileKeyVault vault = new FileKeyVault(file, inFile)) {
            vault.findOrCreate(PERSON);
            byte[] before = Files.readAllBytes(file);
            MasterKey another = MasterKey.load(null, folder.resolve("another.key"));

            assertThatThrownBy(() -> vault.wrapAnew(another)).isInstanceOf(IllegalStateException.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }
}
