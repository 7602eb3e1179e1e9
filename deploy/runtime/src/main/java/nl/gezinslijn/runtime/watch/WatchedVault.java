package nl.gezinslijn.runtime.watch;

import com.google.crypto.tink.Aead;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.gezinslijn.privacy.KeyDestroyedException;
import nl.gezinslijn.privacy.KeyVault;
import org.jspecify.annotations.Nullable;

/** Times what is asked of the keys; whose they are is not told. */
public final class WatchedVault implements KeyVault {

    private final KeyVault vault;
    private final MeterProvider<Timer> operations;

    public WatchedVault(KeyVault vault, MeterRegistry registry) {
        this.vault = vault;
        this.operations = Timer.builder("gezinslijn.key.vault")
                .description("Operations on keys")
                .withRegistry(registry);
    }

    @Override
    public Aead findOrCreate(String subject) {
        return timed("find-or-create", () -> vault.findOrCreate(subject));
    }

    @Override
    public Optional<Aead> find(String subject) {
        return timed("find", () -> vault.find(subject));
    }

    @Override
    public void destroy(String subject) {
        var unused = timed("destroy", () -> {
            vault.destroy(subject);
            return null;
        });
    }

    private <T extends @Nullable Object> T timed(String operation, Supplier<T> work) {
        long began = System.nanoTime();
        String outcome = "failed";
        try {
            T result = work.get();
            outcome = "done";
            return result;
        } catch (KeyDestroyedException e) {
            outcome = "destroyed";
            throw e;
        } finally {
            operations
                    .withTags("operation", operation, "outcome", outcome)
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }
}
