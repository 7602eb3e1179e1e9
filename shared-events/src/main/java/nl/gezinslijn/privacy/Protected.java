package nl.gezinslijn.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A value that is stored only sealed: personal data under the key of its person, free text under the key of its case.
 *
 * <p>Written as one string, {@code v1|subject|place|base64}, so that it looks the same in an event, in metadata, in a
 * snapshot and in a view. It can be copied and compared without any key; reading it takes a {@link Seal}.
 *
 * @param subject whose key it is sealed under, {@code person:<id>} or {@code case:<id>}
 * @param place the event and field it was written for, as {@code FamilyRegistered.name}; part of the associated data,
 *     so that a value moved elsewhere does not open
 * @param sealed nonce, ciphertext and tag in URL-safe base64 without padding
 * @param <T> what opens out of it
 */
@SuppressWarnings("UnusedTypeParameter") // says what opens out of it
public record Protected<T>(String subject, String place, String sealed) {

    private static final String VERSION = "v1";

    public Protected {
        requirePlain(subject);
        requirePlain(place);
        requirePlain(sealed);
    }

    /** @throws IllegalArgumentException when the text is not of the written form; the message never repeats the text */
    @JsonCreator
    public static <T> Protected<T> parse(String written) {
        String[] parts = written.split("\\|", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("not a protected value of version " + VERSION);
        }
        return new Protected<>(parts[1], parts[2], parts[3]);
    }

    @JsonValue
    public String written() {
        return String.join("|", VERSION, subject, place, sealed);
    }

    /** Says whose it is and nothing of what it holds, so that a stray log line stays short and harmless. */
    @Override
    public String toString() {
        return "Protected[" + subject + ", " + place + "]";
    }

    private static void requirePlain(String part) {
        if (Objects.requireNonNull(part).isEmpty() || part.indexOf('|') >= 0) {
            throw new IllegalArgumentException("a part of a protected value is empty or holds a separator");
        }
    }
}
