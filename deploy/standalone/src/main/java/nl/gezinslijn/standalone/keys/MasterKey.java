package nl.gezinslijn.standalone.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key that wraps all others: 32 bytes, given by the environment or made once beside the data, with a warning. */
public final class MasterKey {

    /** Environment variable: 32 bytes in base64. */
    public static final String VARIABLE = "GEZINSLIJN_MASTER_KEY";

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
    private static final int BYTES = 32;

    private MasterKey() {}

    /**
     * @param given base64, or null to use the file
     * @throws IllegalStateException when the given key is not 32 bytes in base64
     */
    public static Aead load(@Nullable String given, Path file) throws IOException, GeneralSecurityException {
        byte[] key = given != null ? decode(given, VARIABLE) : fromFile(file);
        try {
            return aead(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] fromFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            Directories.replace(file, Base64.getEncoder().encode(fresh), Directories.secret());
            LOG.warn(
                    "a master key was made in {}: whoever reads that file reads all personal data. Keep a copy apart"
                            + " from the data, or give the key by {}",
                    file,
                    VARIABLE);
        }
        return decode(Files.readString(file).strip(), file.toString());
    }

    private static byte[] decode(String base64, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the master key in " + where + " is not base64", e);
        }
        if (key.length != BYTES) {
            throw new IllegalStateException("the master key in " + where + " is not " + BYTES + " bytes");
        }
        return key;
    }

    @AccessesPartialKey
    private static Aead aead(byte[] key) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        AesGcmKey wrapped = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(wrapped).withFixedId(1).makePrimary())
                .build()
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }
}
