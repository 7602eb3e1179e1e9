package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code docs/programmes.md} tells what is so. */
class ProgrammesGuideTest {

    /** Explained once, for all lists and texts. */
    private static final Set<String> EVERYWHERE = Set.of("code", "label", "nl", "en");

    private final String guide = guide();

    @Test
    void the_guide_names_every_field() {
        Set<String> fields = new TreeSet<>();
        collect(ProgrammeShape.expected(), fields);
        fields.removeAll(EVERYWHERE);
        assertThat(fields).hasSizeGreaterThan(80).allMatch(field -> guide.contains("`" + field + "`"));
    }

    @Test
    void the_guide_shows_what_the_service_says_of_a_broken_file() {
        String broken = SixthProgramme.source()
                .text()
                .replace("id: zutphen-2025", "id: emmen-2030")
                .replace("caseloadCap: 6", "caseloadcap: 6")
                .replace("kind: term", "kind: norm")
                .replace("code: alderman", "code: Alderman")
                .replace("  close: [coach, coordinator]", "  close: [tutor]");
        assertThat(guide)
                .contains(
                        "```\n" + ShippedText.refusal("emmen-2030.yaml", broken).getMessage() + "\n```");
    }

    private static void collect(JsonNode schema, Set<String> fields) {
        schema.path("properties").properties().stream()
                .filter(field -> !field.getValue().path("$ref").asString("").equals("#/$defs/roles"))
                .forEach(field -> fields.add(field.getKey()));
        schema.path("$defs").forEach(part -> collect(part, fields));
    }

    private static String guide() {
        try {
            Path house =
                    Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
            return Files.readString(house.resolve("docs/programmes.md"));
        } catch (IOException e) {
            throw new AssertionError("The guide cannot be read", e);
        }
    }
}
