package nl.gezinslijn.query;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.gezinslijn.privacy.KeyDestroyedException;
import nl.gezinslijn.privacy.KeyVault;

/** Keys for as long as a test lasts. */
public final class Keys implements KeyVault {

    private final Map<String, Aead> keys = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();

    public Keys() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized Aead findOrCreate(String subject) {
        if (destroyed.contains(subject)) {
            throw new KeyDestroyedException();
        }
        return keys.computeIfAbsent(subject, it -> make());
    }

    @Override
    public synchronized Optional<Aead> find(String subject) {
        return Optional.ofNullable(keys.get(subject));
    }

    @Override
    public synchronized void destroy(String subject) {
        keys.remove(subject);
        destroyed.add(subject);
    }

    private static Aead make() {
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
