package nl.gezinslijn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.List;

/** Signs notes with an Ed25519 key under a name. The same text gets the same signature. */
public final class NoteSigner {

    private final VerifierKey key;
    private final PrivateKey secret;

    /** @throws IllegalArgumentException as {@link VerifierKey#of} */
    public NoteSigner(String name, KeyPair pair) {
        this.key = VerifierKey.of(name, pair.getPublic());
        this.secret = pair.getPrivate();
    }

    /** By which others know it. */
    public VerifierKey key() {
        return key;
    }

    public Note sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(UTF_8));
            return new Note(text, List.of(new NoteSignature(key.name(), key.id(), signer.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a note could not be signed", e);
        }
    }
}
