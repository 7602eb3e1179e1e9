package nl.gezinslijn.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Optional;
import nl.gezinslijn.event.EventJson;
import nl.gezinslijn.event.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A value sealed once opens for as long as its key exists, whatever becomes of the code and of the library. */
class GoldenProtectedTest {

    private static final String CASE = "7d0c5f0e-6a52-5d0b-9c38-2f1d5e9a4b11";
    private static final String TEXT = "Zoë wil weer naar school";

    @BeforeAll
    static void write_when_asked() {
        if (Golden.isWriting() && Golden.lacks("Protected", "1")) {
            Protected<String> sealed = seal().text(CASE, KeyVault.ofCase(CASE), "ContactHeld.note", TEXT);
            Golden.write("Protected", "1", EventJson.mapper().writeValueAsString(sealed) + "\n");
        }
    }

    @Test
    void when_read_and_written_again_the_value_is_unchanged_byte_for_byte() {
        assertThat(EventJson.mapper().writeValueAsString(golden()) + "\n").isEqualTo(Golden.read("Protected", "1"));
    }

    @Test
    void what_was_sealed_then_opens_now() {
        assertThat(golden().subject()).isEqualTo(KeyVault.ofCase(CASE));
        assertThat(golden().place()).isEqualTo("ContactHeld.note");
        assertThat(seal().openText(CASE, golden())).contains(TEXT);
    }

    @SuppressWarnings("unchecked") // what opens out of it is for the reader to know
    private static Protected<String> golden() {
        return EventJson.mapper().readValue(Golden.read("Protected", "1"), Protected.class);
    }

    private static Seal seal() {
        return new Seal(new KnownKey());
    }

    /** One key that everybody knows, of the kind that vaults make. */
    private static final class KnownKey implements KeyVault {
        @Override
        public Aead findOrCreate(String subject) {
            try {
                AeadConfig.register();
                byte[] key = "no secret, but as long as a key.".getBytes(US_ASCII);
                AesGcmKey known = AesGcmKey.builder()
                        .setParameters(PredefinedAeadParameters.AES256_GCM)
                        .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                        .setIdRequirement(20_240_501)
                        .build();
                return KeysetHandle.newBuilder()
                        .addEntry(KeysetHandle.importKey(known).makePrimary())
                        .build()
                        .getPrimitive(RegistryConfiguration.get(), Aead.class);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is part of every JDK", e);
            }
        }

        @Override
        public Optional<Aead> find(String subject) {
            return Optional.of(findOrCreate(subject));
        }

        @Override
        public void destroy(String subject) {
            throw new UnsupportedOperationException("this key is never destroyed");
        }
    }
}
