package nl.gezinslijn.privacy;

import com.google.crypto.tink.Aead;
import java.util.Optional;

/**
 * Keeps one key per subject: a person or a case. Erasing a person's data is destroying that person's key.
 *
 * <p>A key that {@link #findOrCreate} answers is durable: a value sealed under it can be acknowledged.
 */
public interface KeyVault {

    /** @throws KeyDestroyedException when the subject's key was destroyed; it is never made anew */
    Aead findOrCreate(String subject);

    /** Empty when there never was a key, or when it was destroyed. */
    Optional<Aead> find(String subject);

    /** Destroys the key for good. Repeating it changes nothing. */
    void destroy(String subject);

    static String person(String personId) {
        return "person:" + personId;
    }

    static String ofCase(String caseId) {
        return "case:" + caseId;
    }
}
