package nl.gezinslijn.runtime.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.query.proof.WrappedKeyPair;
import nl.gezinslijn.runtime.keys.Directories;
import nl.gezinslijn.runtime.keys.MasterKey;

/** The key that signs tree heads, wrapped, in a file of its own. */
public final class NotaryKey {

    private NotaryKey() {}

    /**
     * Reads it, or makes it once.
     *
     * @throws IllegalStateException when it does not open with this master key, or was altered
     */
    public static KeyPair load(Path file, Aead master) throws IOException {
        if (!Files.exists(file)) {
            keep(file, WrappedKeyPair.make(master));
        }
        return WrappedKeyPair.open(Files.readString(file), master);
    }

    /**
     * Wraps the file anew when the master key of now does not open it by itself.
     *
     * @return how many keys were, none or one
     * @throws IllegalStateException as {@link #load}
     */
    public static long wrapAnew(Path file, MasterKey master) {
        try {
            Optional<String> anew = WrappedKeyPair.wrapAnew(Files.readString(file), master.alone(), master.aead());
            if (anew.isPresent()) {
                keep(file, anew.get());
            }
            return anew.isPresent() ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the notary's key could not be wrapped anew", e);
        }
    }

    /** A name that no other installation has, for who gives none. */
    public static String ownName(KeyPair pair) {
        return "gezinslijn/"
                + Hash.sha256(pair.getPublic().getEncoded()).toString().substring(0, 16);
    }

    /** @param text of a {@link WrappedKeyPair}, which takes the place of what is there */
    public static void keep(Path file, String text) throws IOException {
        Directories.replace(file, text.getBytes(UTF_8), Directories.secret());
    }
}
