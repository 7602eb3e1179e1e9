package nl.gezinslijn.query.feed;

import nl.gezinslijn.privacy.InMemoryKeyVault;

/** Secrets under a key that lives as long as a test. */
public final class TestSecrets {

    private TestSecrets() {}

    public static Secrets fresh() {
        return new Secrets(new InMemoryKeyVault().findOrCreate("installation"));
    }
}
