package nl.gezinslijn.runtime.keys;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that wraps all others: 32 bytes, given by the environment or made once beside the data, with a warning. While
 * it is being changed, those of before still open what they wrapped.
 */
public final class MasterKey {

    /** Environment variable: 32 bytes in base64. */
    public static final String VARIABLE = "GEZINSLIJN_MASTER_KEY";

    /** The one of before, at the first start with another one. */
    public static final String BEFORE = "GEZINSLIJN_MASTER_KEY_BEFORE";

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
    private static final int BYTES = 32;

    private final Aead alone;
    private final Aead withBefore;
    private final boolean given;

    private MasterKey(Aead alone, Aead withBefore, boolean given) {
        this.alone = alone;
        this.withBefore = withBefore;
        this.given = given;
    }

    /**
     * A key that is given makes the one in the file one of before.
     *
     * @param given base64, or null to use the file
     * @param before base64, or null when there was no other
     * @throws IllegalStateException when one that is given is not 32 bytes in base64
     */
    public static MasterKey load(@Nullable String given, @Nullable String before, Path file)
            throws IOException, GeneralSecurityException {
        List<byte[]> keys = new ArrayList<>();
        keys.add(given != null ? decode(given, VARIABLE) : fromFile(file));
        if (before != null) {
            keys.add(decode(before, BEFORE));
        }
        if (given != null && Files.exists(file)) {
            keys.add(inFile(file));
        }
        return of(keys, given != null);
    }

    /** The one that is not being changed. */
    public static MasterKey load(@Nullable String given, Path file) throws IOException, GeneralSecurityException {
        return load(given, null, file);
    }

    /**
     * Where no file lies beside the data.
     *
     * @throws IllegalStateException when it was not given, or is not 32 bytes in base64
     */
    public static MasterKey given(@Nullable String given, @Nullable String before) throws GeneralSecurityException {
        if (given == null) {
            throw new IllegalStateException("the master key has to be given by " + VARIABLE + ": 32 bytes in base64");
        }
        List<byte[]> keys = new ArrayList<>();
        keys.add(decode(given, VARIABLE));
        if (before != null) {
            keys.add(decode(before, BEFORE));
        }
        return of(keys, true);
    }

    private static MasterKey of(List<byte[]> keys, boolean given) throws GeneralSecurityException {
        try {
            return new MasterKey(aead(keys.subList(0, 1)), aead(keys), given);
        } finally {
            keys.forEach(key -> Arrays.fill(key, (byte) 0));
        }
    }

    /** Wraps with this key; opens also what those of before have wrapped. */
    public Aead aead() {
        return withBefore;
    }

    /** It came with the start, and does not lie beside the data. */
    public boolean isGiven() {
        return given;
    }

    /** Opens only what this very key has wrapped. */
    public Aead alone() {
        return alone;
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
        return inFile(file);
    }

    private static byte[] inFile(Path file) throws IOException {
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

    /** The first one wraps; each has no prefix, so that all are tried for opening. */
    @AccessesPartialKey
    private static Aead aead(List<byte[]> keys) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        KeysetHandle.Builder all = KeysetHandle.newBuilder();
        for (int i = 0; i < keys.size(); i++) {
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(keys.get(i), InsecureSecretKeyAccess.get()))
                    .build();
            KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key).withFixedId(i + 1);
            all.addEntry(i == 0 ? entry.makePrimary() : entry);
        }
        return all.build().getPrimitive(AeadConfig2026.get(), Aead.class);
    }
}
