package nl.gezinslijn.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** From text to a tree. Finds what a tree no longer shows: fields written twice, references, a second document. */
final class YamlText {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final String file;
    private final List<Fault> faults;

    private YamlText(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Null where the text is no single YAML document of fields. */
    static @Nullable JsonNode parse(ProgrammeSource source, List<Fault> faults) {
        YamlText text = new YamlText(source.file(), faults);
        try (JsonParser parser = YAML.createParser(source.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                text.fault("line 1", "must be a list of fields, as version: 1");
                return null;
            }
            text.fields(parser, "");
            if (parser.nextToken() != null) {
                text.fault(line(parser.currentTokenLocation().getLineNr()), "must be the end: one file, one programme");
                return null;
            }
        } catch (JacksonException e) {
            text.fault(line(e.getLocation() == null ? 1 : e.getLocation().getLineNr()), notYaml(e));
            return null;
        }
        return YAML.readTree(source.text());
    }

    private void fields(JsonParser parser, String path) {
        Set<String> names = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String at = path.isEmpty() ? name : path + "." + name;
            if (!names.add(name)) {
                fault(at, "is written twice");
            }
            parser.nextToken();
            value(parser, at);
        }
    }

    private void value(JsonParser parser, String path) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            fault(path, "must be written out: a * reference is not read");
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            fields(parser, path);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(parser, path + "[" + i + "]");
            }
        }
    }

    private void fault(String path, String text) {
        faults.add(new Fault(file, path, text));
    }

    private static String line(int number) {
        return "line " + Math.max(1, number);
    }

    /** The parser's own words, on one line. */
    private static String notYaml(JacksonException e) {
        return "is not YAML: " + String.valueOf(e.getOriginalMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
