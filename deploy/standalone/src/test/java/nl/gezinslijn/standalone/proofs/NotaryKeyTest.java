package nl.gezinslijn.standalone.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.proofs.NotaryKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotaryKeyTest {

    @TempDir
    Path folder;

    private Aead master;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        master = MasterKey.load(Base64.getEncoder().encodeToString(new byte[32]), folder.resolve("master.key"))
                .aead();
        file = folder.resolve("notary.key");
    }

    @Test
    void it_is_made_once() throws Exception {
        KeyPair made = NotaryKey.load(file, master);
        KeyPair read = NotaryKey.load(file, master);

        assertThat(new NoteSigner("log", read).sign("text\n").signedBy(new NoteSigner("log", made).key()))
                .isTrue();
        assertThat(NotaryKey.ownName(read)).isEqualTo(NotaryKey.ownName(made)).matches("gezinslijn/[0-9a-f]{16}");
    }

    @Test
    void the_private_key_is_nowhere_to_be_read() throws Exception {
        KeyPair made = NotaryKey.load(file, master);

        assertThat(Files.readString(file))
                .doesNotContain(Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(made.getPrivate().getEncoded())
                        .substring(24));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void another_master_key_does_not_open_it() throws Exception {
        NotaryKey.load(file, master);
        Aead other = MasterKey.load(null, folder.resolve("another.key")).aead();

        assertThatThrownBy(() -> NotaryKey.load(file, other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_public_key_that_was_exchanged_is_noticed() throws Exception {
        NotaryKey.load(file, master);
        NotaryKey.load(folder.resolve("another"), master);
        List<String> own = Files.readAllLines(file);
        List<String> other = Files.readAllLines(folder.resolve("another"));
        Files.write(file, List.of(other.get(0), own.get(1)));
        assertThatThrownBy(() -> NotaryKey.load(file, master)).isInstanceOf(IllegalStateException.class);

        Files.writeString(file, "");
        assertThatThrownBy(() -> NotaryKey.load(file, master)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void under_another_master_key_it_stays_the_same_key() throws Exception {
        KeyPair made = NotaryKey.load(file, master);
        MasterKey changed = MasterKey.load(
                Base64.getEncoder().encodeToString("another key, of thirty-two bytes".getBytes(UTF_8)),
                Base64.getEncoder().encodeToString(new byte[32]),
                folder.resolve("none"));

        assertThat(NotaryKey.wrapAnew(file, changed)).isEqualTo(1);
        assertThat(NotaryKey.wrapAnew(file, changed)).isZero();

        assertThat(NotaryKey.ownName(NotaryKey.load(file, changed.alone()))).isEqualTo(NotaryKey.ownName(made));
        assertThatThrownBy(() -> NotaryKey.load(file, master)).isInstanceOf(IllegalStateException.class);
    }
}
