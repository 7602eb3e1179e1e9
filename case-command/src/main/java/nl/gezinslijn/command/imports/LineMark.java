package nl.gezinslijn.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import nl.gezinslijn.command.api.ImportLine;

/**
 * What is kept of a line that was carried out, so that another under its key never is. Nothing in it can be guessed
 * back to what the line said: its body is left out, and is for the case itself to compare.
 *
 * @param key SHA-256 of the line's key, in hex
 * @param entry SHA-256 of key, case or what else it is about, action, number, time and who did it, in hex
 */
public record LineMark(String key, String entry) {

    static LineMark of(ImportLine line) {
        return new LineMark(
                sha256(line.key()),
                sha256(String.join(
                        "\n",
                        line.key(),
                        line.caseId() + "/" + line.about(),
                        line.action(),
                        String.valueOf(line.number()),
                        line.recordedAt().toString(),
                        line.by().id(),
                        line.by().role())));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
