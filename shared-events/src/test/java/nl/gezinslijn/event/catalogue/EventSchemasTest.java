package nl.gezinslijn.event.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.docs.Docs;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.event.Contract.Revision;
import nl.gezinslijn.event.EventJson;
import nl.gezinslijn.event.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever reads events outside this program reads them by their schemas. */
class EventSchemasTest {

    private static final JsonMapper JSON = EventJson.mapper();

    static Stream<Class<?>> events() {
        return Contract.events();
    }

    static Stream<Revision> revisions() {
        return Contract.revisions();
    }

    /** Of an earlier revision there is no class any more: its schema stays as it was when the next one came. */
    @ParameterizedTest
    @MethodSource("events")
    void the_schema_of_the_current_revision_says_what_the_event_is(Class<?> event) {
        ObjectNode schema = EventSchema.of(event);
        String file = "events/" + file(new Revision(event, Contract.revision(event)));

        if (Golden.isWriting()) {
            Docs.found(file)
                    .ifPresent(before -> assertThat(withoutWords(schema))
                            .as("%s is there already: raise the revision, or delete it if it was never released", file)
                            .isEqualTo(withoutWords(JSON.readTree(before))));
        }
        Docs.writeOrHold(file, schema.toPrettyString() + "\n");
    }

    @Test
    void there_is_a_schema_of_every_revision_and_of_nothing_else() {
        assertThat(Docs.filesIn("events"))
                .containsExactlyInAnyOrderElementsOf(
                        revisions().map(EventSchemasTest::file).toList());
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void what_was_stored_fits_its_schema(Revision revision) {
        assertThat(schema(revision).validate(golden(revision))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void a_field_that_is_always_there_may_not_be_missing(Revision revision) {
        List<String> required = read(revision)
                .path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();

        assertThat(required).allSatisfy(field -> {
            ObjectNode payload = golden(revision);
            assertThat(payload.remove(field)).as("was in the golden file").isNotNull();
            assertThat(schema(revision).validate(payload)).isNotEmpty();
        });
        assertThat(golden(revision).propertyNames())
                .filteredOn(field -> !required.contains(field))
                .allSatisfy(field -> {
                    ObjectNode payload = golden(revision);
                    payload.remove(field);
                    assertThat(schema(revision).validate(payload)).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void a_value_of_another_type_and_a_field_that_nobody_knows_are_refused(Revision revision) {
        assertThat(golden(revision).propertyNames()).allSatisfy(field -> {
            ObjectNode payload = golden(revision);
            payload.putObject(field).put("another", "type");
            assertThat(schema(revision).validate(payload)).isNotEmpty();
        });
        assertThat(schema(revision).validate(golden(revision).put("fromTheFuture", 1)))
                .isNotEmpty();
    }

    @Test
    void plain_text_where_a_sealed_value_belongs_is_refused() {
        Revision registered = revision("FamilyRegistered");

        assertThat(schema(registered).validate(golden(registered).put("question", "who can help us?")))
                .isNotEmpty();
    }

    @Test
    void a_word_that_an_enum_does_not_have_is_refused() {
        Revision review = revision("ReviewHeld");

        assertThat(schema(review).validate(golden(review).put("conclusion", "STEP_UP")))
                .isNotEmpty();
    }

    @Test
    void inside_a_list_the_same_holds() {
        Revision registered = revision("FamilyRegistered");
        ObjectNode nameless = golden(registered);
        ((ObjectNode) nameless.required("members").get(0)).remove("personId");

        assertThat(schema(registered).validate(nameless)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void every_schema_says_what_happened_and_what_each_field_is(Revision revision) {
        ObjectNode schema = read(revision);

        assertThat(schema.path("$schema").asString("")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("title").asString("")).isEqualTo(revision.name());
        assertThat(schema.path("description").asString("")).isNotBlank();
        assertThat(schema.path("properties").properties())
                .allSatisfy(
                        field -> assertThat(field.getValue().path("description").asString(""))
                                .isNotBlank());
    }

    /** What is said of a field may be said better at any time; its shape is for ever. */
    private static JsonNode withoutWords(JsonNode schema) {
        JsonNode bare = schema.deepCopy();
        bare.findParents("description").stream()
                .filter(described -> described.path("description").isString())
                .forEach(described -> ((ObjectNode) described).remove("description"));
        return bare;
    }

    private static String file(Revision revision) {
        return revision.name() + "." + revision.number() + ".json";
    }

    private static Revision revision(String name) {
        return revisions().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    private static Schema schema(Revision revision) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(revision));
    }

    private static ObjectNode read(Revision revision) {
        return (ObjectNode) JSON.readTree(Docs.read("events/" + file(revision)));
    }

    private static ObjectNode golden(Revision revision) {
        String file = Golden.read(revision.name(), String.valueOf(revision.number()));
        return (ObjectNode) JSON.readTree(file).required("payload");
    }
}
