package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped programmes as text, to make broken ones from. */
final class ShippedText {

    static final String DRENTHE = "drenthe-2006.yaml";
    static final String VENRAY = "venray-2021.yaml";

    private ShippedText() {}

    static InvalidProgrammeException refusal(String file, String text) {
        return catchThrowableOfType(
                InvalidProgrammeException.class, () -> ProgrammeReader.read(new ProgrammeSource(file, text)));
    }

    /** With the first {@code from} replaced. */
    static String edited(String file, String from, String to) {
        String text = text(file);
        assertThat(text).contains(from);
        return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    static String text(String file) {
        return ProgrammeSource.shipped().stream()
                .filter(source -> source.file().equals(file))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
