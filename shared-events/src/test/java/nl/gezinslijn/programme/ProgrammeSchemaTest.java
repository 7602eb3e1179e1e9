package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.gezinslijn.programme.BrokenTrees.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an editor says of a programme and what the service says of it are the same. */
class ProgrammeSchemaTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> CONDITIONS = Set.of("if", "then", "else", "allOf", "anyOf", "oneOf");

    private final ObjectNode text = read();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text);
    private final List<JsonNode> programmes =
            sources().stream().map(ProgrammeSchemaTest::tree).toList();

    static List<ProgrammeSource> sources() {
        return SixthProgramme.sources();
    }

    /** When this fails after a change of the records, the schema needs the same change. */
    @Test
    void the_schema_has_the_fields_types_and_bounds_of_the_records() {
        assertThat(bare(text).toPrettyString())
                .isEqualTo(ProgrammeShape.expected().toPrettyString());
    }

    @Test
    void the_schema_describes_every_field() {
        assertThat(fieldsWithout(text, "description")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_programme_fits_the_schema(ProgrammeSource source) {
        assertThat(schema.validate(tree(source))).isEmpty();
        assertThat(source.text()).startsWith("# yaml-language-server: $schema=programme.schema.json\n");
    }

    @Test
    void a_missing_field_is_refused_by_both() {
        assertThat(BrokenTrees.of(programmes).stream().filter(Spot::isField))
                .hasSizeGreaterThan(250)
                .allSatisfy(spot -> bothRefuse(spot.without()));
    }

    @Test
    void a_value_of_another_type_is_refused_by_both() {
        assertThat(BrokenTrees.of(programmes))
                .hasSizeGreaterThan(300)
                .allSatisfy(spot -> bothRefuse(spot.with(BrokenTrees.otherType(spot.value()))));
    }

    @Test
    void a_field_nobody_knows_is_refused_by_both() {
        assertThat(BrokenTrees.of(programmes, JsonNode::isObject))
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        spot -> bothRefuse(spot.with(((ObjectNode) spot.value().deepCopy()).put("surprise", 1))));
    }

    @Test
    void a_blank_text_is_refused_by_both() {
        assertThat(BrokenTrees.of(programmes, JsonNode::isString))
                .hasSizeGreaterThan(50)
                .allSatisfy(spot -> bothRefuse(spot.with(JSON.stringNode(" "))));
    }

    @Test
    void a_fraction_or_a_number_below_zero_is_refused_by_both() {
        assertThat(BrokenTrees.of(programmes, JsonNode::isNumber))
                .hasSizeGreaterThan(15)
                .allSatisfy(spot -> bothRefuse(spot.with(JSON.numberNode(2.5))))
                .filteredOn(spot -> !spot.at().toString().startsWith("/accounting"))
                .filteredOn(spot -> !spot.at().toString().matches(".*/(below|upTo)"))
                .allSatisfy(spot -> bothRefuse(spot.with(JSON.numberNode(-1))));
    }

    @Test
    void null_is_refused_by_both_or_taken_by_both() {
        List<Spot> spots = BrokenTrees.of(programmes, value -> !value.isNull());
        assertThat(spots).hasSizeGreaterThan(250).allSatisfy(spot -> {
            JsonNode tree = spot.with(JSON.nullNode());
            assertThat(faults(tree).isEmpty()).isEqualTo(schema.validate(tree).isEmpty());
        });
        assertThat(spots.stream()
                        .filter(spot -> faults(spot.with(JSON.nullNode())).isEmpty()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void an_empty_list_that_the_schema_refuses_the_service_refuses_too() {
        List<Spot> refused = BrokenTrees.of(programmes, JsonNode::isArray).stream()
                .filter(spot -> !schema.validate(spot.with(JSON.arrayNode())).isEmpty())
                .toList();
        assertThat(refused)
                .hasSizeGreaterThanOrEqualTo(ProgrammeValidator.NOT_EMPTY.size())
                .allSatisfy(
                        spot -> assertThat(faults(spot.with(JSON.arrayNode()))).isNotEmpty());
    }

    @Test
    void every_time_zone_there_is_fits_the_schema() {
        assertThat(ZoneId.getAvailableZoneIds())
                .allMatch(zone -> ProgrammeShape.TIME_ZONE.matcher(zone).matches());
    }

    private void bothRefuse(JsonNode tree) {
        assertThat(schema.validate(tree)).as("faults by the schema").isNotEmpty();
        assertThat(faults(tree)).as("faults by the service").isNotEmpty();
    }

    private static List<Fault> faults(JsonNode tree) {
        List<Fault> faults = new ArrayList<>();
        String file = tree.path("id").asString("") + ".yaml";
        Parts parts = RecordReader.read(tree, Programme.class, file, faults);
        ProgrammeValidator.check(file, parts, faults);
        ProgrammeConsistency.check(file, parts, faults);
        return faults;
    }

    private static JsonNode tree(ProgrammeSource source) {
        return Objects.requireNonNull(YamlText.parse(source, new ArrayList<>()));
    }

    /** Without what is written by hand: words, and the conditions on an object as a whole. */
    private static JsonNode bare(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode bare = JSON.arrayNode();
            list.forEach(value -> bare.add(bare(value)));
            return bare;
        }
        if (!(node instanceof ObjectNode fields)) {
            return node;
        }
        ObjectNode bare = JSON.objectNode();
        boolean whole = fields.has("properties") && fields.has("type");
        fields.properties().stream()
                .filter(field -> !whole || !CONDITIONS.contains(field.getKey()))
                .filter(field -> !(field.getValue().isString()
                        && Set.of("description", "title", "$schema").contains(field.getKey())))
                .forEach(field -> bare.set(field.getKey(), bare(field.getValue())));
        return bare;
    }

    private static List<String> fieldsWithout(JsonNode node, String word) {
        List<String> names = new ArrayList<>();
        node.path("properties").properties().stream()
                .filter(field -> !field.getValue().path("$ref").asString("").equals("#/$defs/roles"))
                .filter(field -> field.getValue().path(word).asString("").isBlank())
                .forEach(field -> names.add(field.getKey()));
        node.path("$defs").properties().forEach(part -> {
            if (part.getValue().path(word).asString("").isBlank()) {
                names.add(part.getKey());
            }
            names.addAll(fieldsWithout(part.getValue(), word));
        });
        return names;
    }

    private static ObjectNode read() {
        try (InputStream in = Programme.class.getResourceAsStream("/programmes/programme.schema.json")) {
            return (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError("The schema cannot be read", e);
        }
    }
}
