package nl.gezinslijn.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Handover;
import nl.gezinslijn.casefile.Parties;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.inspection.Framework.EvidenceKind;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.projection.rebuild.Phase;
import nl.gezinslijn.query.projection.rebuild.Rebuild;
import nl.gezinslijn.query.report.LeadTimes.Grouping;
import nl.gezinslijn.query.report.matrix.SteeringMatrix.Source;
import nl.gezinslijn.query.retention.DestructionReport;
import nl.gezinslijn.query.retention.Kept;
import nl.gezinslijn.query.worklist.DueItem;
import org.junit.jupiter.api.Test;

/** Both languages say everything. */
class MessagesTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9_.]+)");

    private final Map<String, String> dutch = bundle("nl");
    private final Map<String, String> english = bundle("en");

    @Test
    void what_one_language_says_the_other_says_too() {
        assertThat(english.keySet()).isEqualTo(dutch.keySet());
        for (Map<String, String> bundle : List.of(dutch, english)) {
            assertThat(bundle.values()).noneMatch(String::isBlank);
        }
    }

    @Test
    void a_sentence_has_the_same_gaps_in_both_languages() {
        dutch.forEach((key, text) -> assertThat(gaps(Objects.requireNonNull(english.get(key))))
                .as(key)
                .isEqualTo(gaps(text)));
    }

    @Test
    void the_straight_apostrophe_which_would_vanish_is_not_used() {
        for (Map<String, String> bundle : List.of(dutch, english)) {
            assertThat(bundle.values()).noneMatch(text -> text.contains("'"));
        }
    }

    @Test
    void every_value_of_an_enumeration_has_a_word() {
        assertHasAll("state", CaseState.values());
        assertHasAll("role", Role.values());
        assertHasAll("relation", Relation.values());
        assertHasAll("outcome", GoalOutcome.Outcome.values());
        assertHasAll("conclusion", ReviewHeld.Conclusion.values());
        assertHasAll("due.coordinator", DueItem.Kind.values());
        assertHasAll("group", Grouping.values());
        assertHasAll("matrix.source", Source.values());
        assertHasAll("matrix.why", Source.values());
    }

    @Test
    void every_value_that_supervision_and_the_house_show_has_a_word() {
        assertHasAll("log.action", AccessLine.Action.values());
        assertHasAll("log.outcome", AccessLine.Outcome.values());
        assertHasAll("log.ground", AccessLine.Ground.values());
        assertHasAll("verdict", Verdict.values());
        assertHasAll("evidence", EvidenceKind.values());
        assertHasAll("proof", ProofView.Verdict.values());
        assertHasAll("consent", Parties.Word.values());
        assertHasAll("settled", Handover.Settled.values());
        assertHasAll("phase", Phase.values());
        assertHasAll("difference", Rebuild.Kind.values());
        assertHasAll("retention.basis", Kept.Basis.values());
        assertHasAll("retention.ground", DestructionReport.Ground.values());
        assertHasAll("programme.duration", Programme.Duration.Kind.values());
        assertHasAll("programme.independence", Programme.CoachProfile.Independence.values());
    }

    @Test
    void what_the_templates_ask_for_is_there() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/pages"))) {
            Collection<String> asked = new TreeSet<>();
            for (Path template : templates.toList()) {
                IN_TEMPLATE
                        .matcher(Files.readString(template))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(asked::add);
            }
            assertThat(asked).hasSizeGreaterThan(50);
            assertThat(dutch.keySet()).containsAll(asked);
        }
    }

    private void assertHasAll(String prefix, Enum<?>[] values) {
        assertThat(dutch.keySet())
                .containsAll(
                        Stream.of(values).map(it -> prefix + "." + it.name()).toList());
    }

    private static int gaps(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Map<String, String> bundle(String language) {
        Properties properties = new Properties();
        for (String bundle : PageMessages.BUNDLES) {
            Properties part = new Properties();
            String name = "/" + bundle + "_" + language + ".properties";
            try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name)) {
                part.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            part.forEach((key, text) -> assertThat(properties.putIfAbsent(key, text))
                    .as("%s says %s once more", name, key)
                    .isNull());
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
