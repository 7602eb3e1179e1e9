package nl.gezinslijn.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a receiver knows us by, and what we know the receiver by: sealed under a key of this installation. */
public final class Secrets {

    /** Before the base64 of a secret, as Standard Webhooks writes it. */
    static final String PREFIX = "whsec_";

    private static final int BYTES = 32;

    private final Aead key;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Aead key) {
        this.key = key;
    }

    String fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** @param place whose it is and what for; it opens nowhere else */
    byte[] seal(String secret, String place) {
        try {
            return key.encrypt(secret.getBytes(UTF_8), place.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed", e);
        }
    }

    /** @throws IllegalStateException when it was sealed under another key or for another place, or was altered */
    String open(byte[] sealed, String place) {
        try {
            return new String(key.decrypt(sealed, place.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret does not open with this key, or was altered", e);
        }
    }
}
