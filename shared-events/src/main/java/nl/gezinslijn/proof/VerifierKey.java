package nl.gezinslijn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Whose signature to trust: an Ed25519 key under a name, written {@code name+hash+key} as C2SP signed-note has it.
 *
 * @param name for a log its origin
 * @param id the first four bytes of the key's hash, to find its signature among others
 * @param key the 32 bytes of the public key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared but by its written form
public record VerifierKey(String name, int id, byte[] key) {

    private static final byte ED25519 = 0x01;

    /** What a Java key has before the 32 bytes that all others exchange (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        key = key.clone();
    }

    /** @throws IllegalArgumentException when the name is none, or the key is not an Ed25519 key */
    public static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != X509.length + 32 || !Arrays.equals(encoded, 0, X509.length, X509, 0, X509.length)) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        return of(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    private static VerifierKey of(String name, byte[] raw) {
        NoteSignature.requireName(name);
        byte[] hash = Hash.sha256((name + "\n").getBytes(UTF_8), typed(raw)).bytes();
        return new VerifierKey(name, ByteBuffer.wrap(hash).getInt(), raw);
    }

    /** @throws IllegalArgumentException when it is not the written form of an Ed25519 key */
    public static VerifierKey parse(String written) {
        String[] parts = written.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key is written name+hash+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        VerifierKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(written.strip())) {
            throw new IllegalArgumentException("the hash is not of this name and key");
        }
        return key;
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    /** Whether this key signed this text. */
    boolean verifies(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(X509.length + key.length)
                            .put(X509)
                            .put(key)
                            .array())));
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // Of the wrong length, or not a point of the curve: not a signature of this key.
            return false;
        }
    }

    /** The written form. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed(key));
    }

    private static byte[] typed(byte[] raw) {
        return ByteBuffer.allocate(1 + raw.length).put(ED25519).put(raw).array();
    }
}
