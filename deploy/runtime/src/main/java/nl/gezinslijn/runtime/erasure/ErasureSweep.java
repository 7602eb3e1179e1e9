package nl.gezinslijn.runtime.erasure;

import java.util.List;
import java.util.function.Supplier;
import nl.gezinslijn.privacy.KeyVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Destroys every key of which the destruction is on record (REC-2). The one who erases does so right after the record
 * is stored; this finishes what a crash, a full disk or a key file from an older backup left undone: at start, before
 * anybody is answered, and hourly.
 */
public class ErasureSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureSweep.class);

    private final Supplier<List<String>> erased;
    private final KeyVault vault;

    /** @param erased subjects of all recorded erasures */
    public ErasureSweep(Supplier<List<String>> erased, KeyVault vault) {
        this.erased = erased;
        this.vault = vault;
    }

    /** Again changes nothing. */
    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    public void finish() {
        int finished = 0;
        for (String subject : erased.get()) {
            finished += vault.find(subject).isPresent() ? 1 : 0;
            vault.destroy(subject);
        }
        if (finished > 0) {
            LOG.warn("{} keys were destroyed that had outlived the erasure on record", finished);
        }
    }
}
