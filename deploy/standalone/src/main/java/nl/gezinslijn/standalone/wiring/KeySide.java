package nl.gezinslijn.standalone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.standalone.keys.FileKeyVault;
import nl.gezinslijn.standalone.keys.MasterKey;
import nl.gezinslijn.standalone.keys.Wrapped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What seals personal data, and the key that wraps its keys. */
@Configuration(proxyBeanMethods = false)
class KeySide {

    private static final Logger LOG = LoggerFactory.getLogger(KeySide.class);

    @Bean
    MasterKey masterKey(@Value("${gezinslijn.data}") Path data) throws IOException, GeneralSecurityException {
        return MasterKey.load(
                System.getenv(MasterKey.VARIABLE), System.getenv(MasterKey.BEFORE), data.resolve("master.key"));
    }

    @Bean(destroyMethod = "close")
    FileKeyVault keyVault(@Value("${gezinslijn.data}") Path data, MasterKey masterKey) throws IOException {
        return new FileKeyVault(data.resolve("keys"), masterKey.aead());
    }

    /** Before anybody is answered. */
    @Bean
    SmartInitializingSingleton changeOfMasterKey(MasterKey masterKey, List<Wrapped> keys) {
        return () -> {
            long changed =
                    keys.stream().mapToLong(each -> each.wrapAnew(masterKey)).sum();
            if (changed > 0) {
                LOG.info(
                        "{} keys are wrapped by another master key now; the one of before opens backups from before,"
                                + " and nothing else",
                        changed);
            }
        };
    }

    @Bean
    Seal seal(KeyVault vault) {
        return new Seal(vault);
    }
}
