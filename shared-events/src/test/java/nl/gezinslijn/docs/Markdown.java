package nl.gezinslijn.docs;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a generated document in Markdown holds. */
public final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");

    private Markdown() {}

    public static List<String> headings(String text) {
        return HEADING.matcher(text).results().map(heading -> heading.group(1)).toList();
    }

    /** Where a link to a heading leads: {@code #events-of-a-case}. */
    public static String anchor(String heading) {
        return "#" + heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** What is linked to, in the order of the text. */
    public static List<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
