package nl.gezinslijn.standalone.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.casefile.RuleChapter;
import nl.gezinslijn.command.RefusalExamples;
import nl.gezinslijn.command.api.ActionsOfRules;
import nl.gezinslijn.docs.Markdown;
import nl.gezinslijn.query.rulebook.RuleBook;
import nl.gezinslijn.query.rulebook.WorkedTerm;
import nl.gezinslijn.standalone.rulebook.Proofs.Proof;
import org.springframework.http.HttpStatus;

/** Writes {@code docs/rules.md}: the rule book for a coordinator, an inspector and a developer. */
final class RuleBookDocument {

    private static final String BEGINNING = """
            # The rule book

            Every rule that Gezinslijn holds to: what it says, where it comes from, which requests it may refuse, what \
            the asker then reads, and the tests that prove it. Generated from the rules, the table of actions, refusals \
            of the real decisions, and the sources of the tests: change those.

            A refusal is a problem document whose `type` ends in the id of the rule, as `/rules/TERM-2`. The service \
            answers at that address, in Dutch or English for a browser and as JSON for a program, without a login. \
            After a refusal nothing has changed.

            The numbers of the sources, with `L12` for line 12:

            | | source |
            |---|---|
            | 000 | Provincie Drenthe, *Rapport gezinscoaching gepresenteerd*, 16 March 2006 |
            | 001 | Samenwerkend Toezicht Jeugd, finding on *Gezinscoaching* in Delft, 2013 |
            | 002 | Hogeschool Rotterdam, *Sluitende Aanpak Nazorg Gezinscoaching (SANG)*, 2009-2011 |
            | 003 | Intersectoral team of Halle-Vilvoorde, *Gezinscoaching* |
            | 004 | Municipality of Venray, *Gezinscoaches 2021-2023*: decision, evaluation, assignment |
            | ours | the sources are silent; chosen by the makers of this service |

            What differs per programme, as the length of a term, stands in [the programmes](programmes.md).
            """;

    private final Map<Rule, List<Proof>> proofs;
    private final Map<Rule, RefusalExamples.Example> examples = RefusalExamples.byRule();
    private final StringBuilder text = new StringBuilder();

    private RuleBookDocument(Proofs proofs) {
        this.proofs = proofs.byRule();
    }

    static String text(Proofs proofs) {
        RuleBookDocument document = new RuleBookDocument(proofs);
        document.paragraph(BEGINNING);
        document.contents();
        for (RuleChapter chapter : RuleChapter.values()) {
            document.paragraph("## " + chapter.title());
            chapter.rules().forEach(document::rule);
        }
        return document.text.toString().stripTrailing() + "\n";
    }

    private void contents() {
        String rows = Arrays.stream(RuleChapter.values())
                .map(chapter -> "| %s | %s |\n"
                        .formatted(
                                link(chapter.title()),
                                chapter.rules().stream()
                                        .map(rule -> link(rule.id()) + " " + rule.title())
                                        .collect(Collectors.joining("<br>"))))
                .collect(Collectors.joining());
        paragraph("| chapter | rules |\n|---|---|\n" + rows);
    }

    private void rule(Rule rule) {
        String dutch = RuleBook.entry(rule).title().nl();
        paragraph("### " + rule.id());
        paragraph("**%s** · *%s*".formatted(rule.title(), dutch));
        paragraph(rule.text());
        if (rule == Rule.TERM_1) {
            workedTerms();
        }
        paragraph("- Source: " + rule.source() + "\n" + refusal(rule) + provedBy(rule));
    }

    private void workedTerms() {
        String head =
                WorkedTerm.MONTHS.stream().map(months -> months + " months").collect(Collectors.joining(" | "));
        String rows = WorkedTerm.all().stream()
                .map(term -> "| %s | %s |\n"
                        .formatted(
                                term.start(),
                                term.ends().stream().map(String::valueOf).collect(Collectors.joining(" | "))))
                .collect(Collectors.joining());
        paragraph("| start | " + head + " |\n|---" + "|---".repeat(WorkedTerm.MONTHS.size()) + "|\n" + rows);
    }

    private String refusal(Rule rule) {
        RefusalExamples.Example example = examples.get(rule);
        if (example == null) {
            return "- Refuses nothing: it says what follows" + posted(rule, "; it is about: ") + "\n";
        }
        HttpStatus status = ActionsOfRules.status(rule);
        return (ActionsOfRules.EVERYWHERE.contains(rule)
                        ? "- May refuse: every action"
                        : "- May refuse: " + posted(rule, ""))
                + "\n- Refusal: %d %s, as for `%s`: “%s”\n"
                        .formatted(
                                status.value(),
                                status.getReasonPhrase(),
                                example.action().code(),
                                example.words());
    }

    private static String posted(Rule rule, String before) {
        List<ActionsOfRules.Posted> actions = ActionsOfRules.of(rule);
        return actions.isEmpty()
                ? ""
                : before
                        + actions.stream()
                                .map(action -> "`%s` (`POST %s`)"
                                        .formatted(action.action().code(), action.path()))
                                .collect(Collectors.joining(", "));
    }

    private String provedBy(Rule rule) {
        Map<String, List<Proof>> byClass = proofs.getOrDefault(rule, List.of()).stream()
                .collect(Collectors.groupingBy(Proof::path, LinkedHashMap::new, Collectors.toList()));
        return "- Proved by:\n"
                + byClass.entrySet().stream()
                        .map(of -> "  - [%s](../%s): %s\n"
                                .formatted(name(of.getKey()), of.getKey(), sentences(of.getValue())))
                        .collect(Collectors.joining());
    }

    private static String sentences(List<Proof> proofs) {
        return proofs.stream().map(proof -> proof.test().replace('_', ' ')).collect(Collectors.joining("; "));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
    }

    private static String link(String heading) {
        return "[%s](%s)".formatted(heading, Markdown.anchor(heading));
    }

    private void paragraph(String paragraph) {
        text.append(paragraph.strip()).append("\n\n");
    }
}
