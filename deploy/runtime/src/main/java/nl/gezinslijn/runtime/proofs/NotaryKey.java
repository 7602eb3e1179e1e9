package nl.gezinslijn.runtime.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.runtime.keys.Directories;
import nl.gezinslijn.runtime.keys.MasterKey;

/**
 * The Ed25519 key that signs tree heads, in a file of two lines of base64: the public key, and the private one wrapped
 * by the master key with the public one as associated data.
 */
public final class NotaryKey {

    private static final String ED25519 = "Ed25519";

    private NotaryKey() {}

    /**
     * Reads it, or makes it once.
     *
     * @throws IllegalStateException when it does not open with this master key, or was altered
     */
    public static KeyPair load(Path file, Aead master) throws IOException {
        try {
            if (!Files.exists(file)) {
                write(file, KeyPairGenerator.getInstance(ED25519).generateKeyPair(), master);
            }
            List<byte[]> lines = lines(file);
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
     * Wraps the file anew when the master key of now does not open it by itself.
     *
     * @return how many keys were, none or one
     * @throws IllegalStateException as {@link #load}
     */
    public static long wrapAnew(Path file, MasterKey master) {
        try {
            List<byte[]> lines = lines(file);
            if (!opens(lines, master.alone())) {
                write(file, load(file, master.aead()), master.alone());
                return 1;
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the notary's key could not be wrapped anew", e);
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

    private static List<byte[]> lines(Path file) throws IOException {
        return Files.readString(file).lines().map(Base64.getDecoder()::decode).toList();
    }

    /** A name that no other installation has, for who gives none. */
    public static String ownName(KeyPair pair) {
        return "gezinslijn/"
                + Hash.sha256(pair.getPublic().getEncoded()).toString().substring(0, 16);
    }

    private static void write(Path file, KeyPair pair, Aead master) throws IOException, GeneralSecurityException {
        byte[] open = pair.getPublic().getEncoded();
        byte[] secret = pair.getPrivate().getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        String text = base64.encodeToString(open) + "\n"
                + base64.encodeToString(master.encrypt(secret, associated(open))) + "\n";
        Arrays.fill(secret, (byte) 0);
        Directories.replace(file, text.getBytes(UTF_8), Directories.secret());
    }

    private static byte[] associated(byte[] open) {
        return ("notary " + Base64.getEncoder().encodeToString(open)).getBytes(UTF_8);
    }
}
