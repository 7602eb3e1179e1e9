package nl.gezinslijn.services.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.gezinslijn.proof.NoteSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoSecretsTest {

    private final House house = house();
    private final Aead master = newMaster();

    House house() {
        return House.inMemory();
    }

    @AfterEach
    void forget() {
        house.close();
    }

    @Test
    void instances_that_start_at_once_sign_with_the_same_key() throws Exception {
        List<Callable<KeyPair>> instances = IntStream.range(0, 8)
                .<Callable<KeyPair>>mapToObj(i -> () -> secrets().notaryKey(master))
                .toList();
        Set<PublicKey> keys = new HashSet<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<KeyPair> each : many.invokeAll(instances)) {
                keys.add(each.get().getPublic());
                assertThat(new NoteSigner("log", each.get())
                                .sign("text\n")
                                .signedBy(new NoteSigner("log", secrets().notaryKey(master)).key()))
                        .isTrue();
            }
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void another_master_key_does_not_open_it_until_it_is_wrapped_by_that_one() {
        Aead next = newMaster();
        KeyPair made = secrets().notaryKey(master);
        assertThatThrownBy(() -> secrets().notaryKey(next)).isInstanceOf(IllegalStateException.class);

        assertThat(secrets().wrapAnew(next, Masters.either(next, master))).isEqualTo(1);
        assertThat(secrets().wrapAnew(next, Masters.either(next, master)))
                .as("the second time")
                .isZero();
        assertThat(secrets().notaryKey(next).getPublic()).isEqualTo(made.getPublic());
        assertThatThrownBy(() -> secrets().notaryKey(master)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void where_there_is_none_none_is_wrapped() {
        assertThat(secrets().wrapAnew(master, master)).isZero();
    }

    private MongoSecrets secrets() {
        return new MongoSecrets(house.instance());
    }

    private static Aead newMaster() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
