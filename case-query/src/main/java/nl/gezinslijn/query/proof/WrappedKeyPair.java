package nl.gezinslijn.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The Ed25519 key that signs tree heads, as it is kept: two lines of base64, the public key, and the private one
 * wrapped by the master key with the public one as associated data.
 */
public final class WrappedKeyPair {

    private static final String ED25519 = "Ed25519";

    private WrappedKeyPair() {}

    /** A new one. */
    public static String make(Aead master) {
        try {
            return wrap(KeyPairGenerator.getInstance(ED25519).generateKeyPair(), master);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the notary's key could not be made", e);
        }
    }

    /** @throws IllegalStateException when it does not open with this master key, or was altered */
    public static KeyPair open(String text, Aead master) {
        try {
            List<byte[]> lines = lines(text);
            KeyFactory keys = KeyFactory.getInstance(ED25519);
            byte[] secret = master.decrypt(lines.get(1), associated(lines.get(0)));
            try {
                return new KeyPair(
                        keys.generatePublic(new X509EncodedKeySpec(lines.get(0))),
                        keys.generatePrivate(new PKCS8EncodedKeySpec(secret)));
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("the notary's key does not open with this master key, or was altered", e);
        }
    }

    /**
     * The same one wrapped by the master key of now; empty when it is so already.
     *
     * @param now the master key of now alone
     * @param either opens also what those of before have wrapped
     * @throws IllegalStateException as {@link #open}
     */
    public static Optional<String> wrapAnew(String text, Aead now, Aead either) {
        try {
            return opens(lines(text), now) ? Optional.empty() : Optional.of(wrap(open(text, either), now));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the notary's key could not be wrapped anew", e);
        }
    }

    private static boolean opens(List<byte[]> lines, Aead master) {
        try {
            Arrays.fill(master.decrypt(lines.get(1), associated(lines.get(0))), (byte) 0);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<byte[]> lines(String text) {
        return text.lines().map(Base64.getDecoder()::decode).toList();
    }

    private static String wrap(KeyPair pair, Aead master) throws GeneralSecurityException {
        byte[] open = pair.getPublic().getEncoded();
        byte[] secret = pair.getPrivate().getEncoded();
        try {
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(open) + "\n" + base64.encodeToString(master.encrypt(secret, associated(open)))
                    + "\n";
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] associated(byte[] open) {
        return ("notary " + Base64.getEncoder().encodeToString(open)).getBytes(UTF_8);
    }
}
