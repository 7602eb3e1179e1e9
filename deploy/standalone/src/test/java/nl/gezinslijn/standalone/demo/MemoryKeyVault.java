package nl.gezinslijn.standalone.demo;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.gezinslijn.privacy.KeyVault;

/** Keys that are forgotten when the test ends. */
final class MemoryKeyVault implements KeyVault {

    private final Map<String, Aead> keys = new ConcurrentHashMap<>();

    MemoryKeyVault() throws GeneralSecurityException {
        AeadConfig.register();
    }

    @Override
    public Aead findOrCreate(String subject) {
        return keys.computeIfAbsent(subject, s -> fresh());
    }

    @Override
    public Optional<Aead> find(String subject) {
        return Optional.ofNullable(keys.get(subject));
    }

    @Override
    public void destroy(String subject) {
        keys.remove(subject);
    }

    private static Aead fresh() {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
