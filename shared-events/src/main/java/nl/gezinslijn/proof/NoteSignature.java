package nl.gezinslijn.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One line below a note.
 *
 * @param name of who signed
 * @param keyId see {@link VerifierKey#id}
 * @param signature of the text, of a form that the key knows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final String DASH = "\u2014 ";

    public NoteSignature {
        requireName(name);
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** @throws IllegalArgumentException when it is no such line */
    static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3) {
            throw new IllegalArgumentException("a line below the note is no signature");
        }
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length <= Integer.BYTES) {
            throw new IllegalArgumentException("a signature is too short");
        }
        return new NoteSignature(
                parts[1], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** The line, without its end. */
    String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
    }

    static void requireName(String name) {
        if (name.isEmpty()
                || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new IllegalArgumentException("a key's name is not empty and has no space and no plus");
        }
    }
}
