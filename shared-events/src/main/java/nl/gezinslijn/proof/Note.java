package nl.gezinslijn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note). Those of keys that are not known say nothing and do no harm: a
 * witness adds its own line.
 *
 * @param text ends in a newline
 */
public record Note(String text, List<NoteSignature> signatures) {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.length() < 2 || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "the text of a note ends in a newline and has no other control character");
        }
    }

    /** @throws IllegalArgumentException when it is not a note with at least one signature */
    public static Note parse(byte[] note) {
        try {
            return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a note is UTF-8", e);
        }
    }

    /** @throws IllegalArgumentException when it is not a note with at least one signature */
    public static Note parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || note.length() > LONGEST) {
            throw new IllegalArgumentException("a note is text, an empty line and signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        note.substring(blank + 2)
                .lines()
                .limit(MOST_SIGNATURES + 1L)
                .forEach(line -> signatures.add(NoteSignature.parse(line)));
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("a note has 1 to " + MOST_SIGNATURES + " signatures");
        }
        return new Note(note.substring(0, blank + 1), signatures);
    }

    /** Whether it carries a signature of this key, and none under its name and id that is not of it. */
    public boolean signedBy(VerifierKey key) {
        List<NoteSignature> own = signatures.stream()
                .filter(signature -> signature.name().equals(key.name()) && signature.keyId() == key.id())
                .toList();
        return !own.isEmpty() && own.stream().allMatch(signature -> key.verifies(text, signature.signature()));
    }

    /** The note as it is written. */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> written.append(signature.line()).append('\n'));
        return written.toString();
    }
}
