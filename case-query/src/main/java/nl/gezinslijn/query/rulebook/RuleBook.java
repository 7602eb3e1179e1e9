package nl.gezinslijn.query.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.casefile.RuleChapter;
import nl.gezinslijn.programme.Programme.Label;

/** The rules in both languages: the English is the rule's own, the Dutch stands in {@code rules_nl.properties}. */
public record RuleBook(List<Chapter> chapters) {

    private static final ResourceBundle DUTCH = ResourceBundle.getBundle("rules", Locale.of("nl"));

    public RuleBook {
        chapters = List.copyOf(chapters);
    }

    /** @param id what the ids of its rules begin with */
    public record Chapter(String id, Label title, List<Entry> rules) {
        public Chapter {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One rule.
     *
     * @param id as {@code TERM-2}; the type of a problem document ends in it
     * @param source where it comes from: places in the source documents, or our own choice
     */
    public record Entry(String id, Label title, Label text, Label source) {}

    public static RuleBook whole() {
        return new RuleBook(
                Arrays.stream(RuleChapter.values()).map(RuleBook::chapter).toList());
    }

    /** Empty when no rule has this id. */
    public static Optional<Entry> entry(String id) {
        return Rule.of(id).map(RuleBook::entry);
    }

    private static Chapter chapter(RuleChapter chapter) {
        return new Chapter(
                chapter.name(),
                new Label(DUTCH.getString("chapter." + chapter.name()), chapter.title()),
                chapter.rules().stream().map(RuleBook::entry).toList());
    }

    public static Entry entry(Rule rule) {
        return new Entry(
                rule.id(),
                new Label(DUTCH.getString(rule.id() + ".title"), rule.title()),
                new Label(DUTCH.getString(rule.id() + ".text"), rule.text()),
                new Label(DUTCH.getString(rule.id() + ".source"), rule.source()));
    }
}
