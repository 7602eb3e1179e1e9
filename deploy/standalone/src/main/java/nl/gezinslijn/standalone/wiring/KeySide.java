package nl.gezinslijn.standalone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import nl.gezinslijn.runtime.keys.KeyPages;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.standalone.keys.DestroyedKeys;
import nl.gezinslijn.standalone.keys.FileKeyVault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What seals personal data, and the key that wraps its keys, in files. */
@Configuration(proxyBeanMethods = false)
@Import(KeyPages.class)
class KeySide {

    @Bean
    MasterKey masterKey(@Value("${gezinslijn.data}") Path data) throws IOException, GeneralSecurityException {
        return MasterKey.load(
                System.getenv(MasterKey.VARIABLE), System.getenv(MasterKey.BEFORE), data.resolve("master.key"));
    }

    /** @param apart where it is listed, away from the data, whose keys were destroyed, if anywhere */
    @Bean(destroyMethod = "close")
    FileKeyVault keyVault(
            @Value("${gezinslijn.data}") Path data,
            MasterKey masterKey,
            @Value("${gezinslijn.keys.destroyed:#{null}}") @Nullable Path apart)
            throws IOException {
        DestroyedKeys destroyed = apart == null ? DestroyedKeys.notKept() : DestroyedKeys.keptIn(apart);
        return new FileKeyVault(data.resolve("keys"), masterKey.aead(), destroyed);
    }
}
