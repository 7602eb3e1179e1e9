package nl.gezinslijn.query.web;

import java.util.Locale;

/** Words in both languages, strict as in the application. */
final class Speaking {

    static final Words DUTCH = words(Languages.DUTCH);
    static final Words ENGLISH = words(Languages.ENGLISH);

    private Speaking() {}

    private static Words words(Locale language) {
        return new Words(PageMessages.source(), language);
    }
}
