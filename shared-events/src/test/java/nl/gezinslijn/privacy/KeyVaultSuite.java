package nl.gezinslijn.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every vault that keeps its keys must do. */
public abstract class KeyVaultSuite {

    protected static final String PERSON = KeyVault.person("7c5c3c1e-0000-4000-8000-000000000001");
    protected static final byte[] PLACE = "case|person|place".getBytes(UTF_8);

    protected final Aead master = newMaster();

    /** The vault of this test: the same keys each time, as after a restart. */
    protected abstract KeyVault open(Aead master);

    @Test
    void what_was_sealed_opens_after_a_restart() throws GeneralSecurityException {
        byte[] sealed = open(master).findOrCreate(PERSON).encrypt("Jip".getBytes(UTF_8), PLACE);

        KeyVault again = open(master);
        assertThat(again.find(PERSON).orElseThrow().decrypt(sealed, PLACE)).isEqualTo("Jip".getBytes(UTF_8));
        assertThat(again.findOrCreate(PERSON).decrypt(sealed, PLACE)).isEqualTo("Jip".getBytes(UTF_8));
    }

    @Test
    void who_never_had_a_key_has_none() {
        assertThat(open(master).find(PERSON)).isEmpty();
    }

    @Test
    void a_destroyed_key_is_gone_and_is_never_made_anew() {
        KeyVault vault = open(master);
        vault.findOrCreate(PERSON);
        vault.findOrCreate("person:other");
        vault.destroy(PERSON);
        vault.destroy(PERSON);

        for (KeyVault each : List.of(vault, open(master))) {
            assertThat(each.find(PERSON)).isEmpty();
            assertThat(each.find("person:other")).isPresent();
            assertThatThrownBy(() -> each.findOrCreate(PERSON)).isInstanceOf(KeyDestroyedException.class);
        }
    }

    @Test
    void who_is_erased_before_there_was_a_key_never_gets_one() {
        open(master).destroy(PERSON);
        assertThatThrownBy(() -> open(master).findOrCreate(PERSON)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void keys_made_after_a_destruction_are_kept_too() throws GeneralSecurityException {
        KeyVault vault = open(master);
        vault.findOrCreate(PERSON);
        vault.destroy(PERSON);
        byte[] sealed = vault.findOrCreate("person:late").encrypt("Noor".getBytes(UTF_8), PLACE);

        assertThat(open(master).find("person:late").orElseThrow().decrypt(sealed, PLACE))
                .isEqualTo("Noor".getBytes(UTF_8));
    }

    @Test
    void with_another_master_key_the_service_does_not_start() {
        open(master).findOrCreate(PERSON);
        assertThatThrownBy(() -> open(newMaster())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_at_once_get_one_key_per_subject() throws Exception {
        KeyVault vault = open(master);
        try (ExecutorService many = Executors.newFixedThreadPool(16)) {
            List<Future<byte[]>> sealed = IntStream.range(0, 400)
                    .mapToObj(i -> many.submit(
                            () -> vault.findOrCreate("person:" + i % 20).encrypt("x".getBytes(UTF_8), PLACE)))
                    .toList();
            for (int i = 0; i < sealed.size(); i++) {
                byte[] text = sealed.get(i).get();
                Aead key = vault.find("person:" + i % 20).orElseThrow();
                assertThat(key.decrypt(text, PLACE)).isEqualTo("x".getBytes(UTF_8));
            }
        }
    }

    protected static Aead newMaster() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
