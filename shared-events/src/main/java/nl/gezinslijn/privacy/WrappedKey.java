package nl.gezinslijn.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** A subject's key as every vault keeps it: wrapped by the master key, so that it is of no use for another subject. */
public final class WrappedKey {

    private static final Configuration TINK = AeadConfig2026.get();

    private WrappedKey() {}

    /** A new key. */
    public static byte[] make(String subject, Aead master) {
        try {
            return wrap(subject, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK), master);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    /** @throws IllegalStateException when it does not open with this master key, or was altered */
    public static Aead open(String subject, byte[] wrapped, Aead master) {
        try {
            return unwrap(subject, wrapped, master).getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException e) {
            throw doesNotOpen(e);
        }
    }

    /**
     * The same key wrapped by the master key of now; empty when it is so already.
     *
     * @param now the master key of now alone
     * @param either opens also what those of before have wrapped
     * @throws IllegalStateException when it opens with neither
     */
    public static Optional<byte[]> wrapAnew(String subject, byte[] wrapped, Aead now, Aead either) {
        if (opens(subject, wrapped, now)) {
            return Optional.empty();
        }
        try {
            return Optional.of(wrap(subject, unwrap(subject, wrapped, either), now));
        } catch (GeneralSecurityException e) {
            throw doesNotOpen(e);
        }
    }

    private static boolean opens(String subject, byte[] wrapped, Aead master) {
        try {
            unwrap(subject, wrapped, master);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static KeysetHandle unwrap(String subject, byte[] wrapped, Aead master) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, subject.getBytes(UTF_8), TINK);
    }

    private static byte[] wrap(String subject, KeysetHandle key, Aead master) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, subject.getBytes(UTF_8), TINK);
    }

    private static IllegalStateException doesNotOpen(GeneralSecurityException e) {
        return new IllegalStateException("a key does not open with this master key, or was altered", e);
    }
}
