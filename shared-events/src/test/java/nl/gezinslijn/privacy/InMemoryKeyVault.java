package nl.gezinslijn.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that live as long as a test. */
public final class InMemoryKeyVault implements KeyVault {

    /** Empty when the key was destroyed. */
    private final Map<String, Optional<Aead>> keys = new ConcurrentHashMap<>();

    @Override
    public Aead findOrCreate(String subject) {
        return keys.computeIfAbsent(subject, unknown -> Optional.of(newKey())).orElseThrow(KeyDestroyedException::new);
    }

    @Override
    public Optional<Aead> find(String subject) {
        return keys.getOrDefault(subject, Optional.empty());
    }

    @Override
    public void destroy(String subject) {
        keys.put(subject, Optional.empty());
    }

    private static Aead newKey() {
        try {
            AeadConfig.register();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }
}
