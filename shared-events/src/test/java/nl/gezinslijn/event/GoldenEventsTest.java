package nl.gezinslijn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is stored once is read for ever: each event and revision as it lies in the store. */
class GoldenEventsTest {

    private static final JsonMapper JSON = EventJson.mapper();

    static Stream<Class<?>> events() {
        return Contract.events();
    }

    /** An event and one of its fields. */
    record Field(Class<?> type, String field) {
        @Override
        public String toString() {
            return Contract.name(type) + " without " + field;
        }
    }

    static Stream<Field> optionalFields() {
        return fields(true);
    }

    /** A number, a flag or a list has no value that could stand for "not stored". */
    static Stream<Field> numbersFlagsAndLists() {
        return fields(false)
                .filter(required -> Stream.of(required.type().getRecordComponents())
                        .filter(component -> component.getName().equals(required.field()))
                        .anyMatch(component -> component.getType().isPrimitive() || component.getType() == List.class));
    }

    @BeforeAll
    static void write_when_asked() {
        if (Golden.isWriting()) {
            events().forEach(type -> Golden.write(Contract.name(type), revision(type), stored(type)));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void when_serialised_the_contract_is_unchanged_byte_for_byte(Class<?> type) {
        assertThat(stored(type)).isEqualTo(Golden.read(Contract.name(type), revision(type)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void when_read_the_event_is_the_one_that_was_stored(Class<?> type) {
        assertThat(read(type, payload(type))).isEqualTo(Contract.example(type));
    }

    @ParameterizedTest
    @MethodSource("events")
    void when_read_the_metadata_say_the_same_when_by_whom_and_why(Class<?> type) {
        Map<String, String> metadata = JSON.convertValue(golden(type).required("metadata"), new TypeReference<>() {});

        assertThat(Stamp.fromMetadata(metadata)).isEqualTo(EventExamples.stamp());
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_stored_event_with_a_field_that_nobody_knows_is_an_error(Class<?> type) {
        ObjectNode payload = payload(type);
        payload.put("fromTheFuture", 1);

        assertThatThrownBy(() -> read(type, payload)).isInstanceOf(UnrecognizedPropertyException.class);
    }

    @ParameterizedTest
    @MethodSource("optionalFields")
    void an_event_stored_without_an_optional_field_still_reads(Field optional) {
        ObjectNode payload = payload(optional.type());
        assertThat(payload.remove(optional.field()))
                .as("was in the golden file")
                .isNotNull();

        Object event = read(optional.type(), payload);

        assertThat(JSON.<ObjectNode>valueToTree(event)).isEqualTo(payload);
    }

    @ParameterizedTest
    @MethodSource("numbersFlagsAndLists")
    void an_event_stored_without_a_number_a_flag_or_a_list_that_it_needs_is_an_error(Field needed) {
        ObjectNode payload = payload(needed.type());
        assertThat(payload.remove(needed.field())).as("was in the golden file").isNotNull();

        assertThatThrownBy(() -> read(needed.type(), payload)).isInstanceOf(DatabindException.class);
    }

    @Test
    void the_example_of_each_event_fills_in_every_field() {
        assertThat(events().flatMap(type -> Records.values(Contract.example(type)).stream()))
                .doesNotContainNull();
    }

    /** A golden file that went missing fails here, and so does one of a name that was changed. */
    @Test
    void there_is_a_golden_file_of_every_event_in_every_revision_and_of_nothing_else() {
        assertThat(Golden.all())
                .filteredOn(file -> !List.of("CaseFile", "Protected").contains(file.name()))
                .containsExactlyInAnyOrderElementsOf(Contract.revisions()
                        .map(event -> new Golden.Id(event.name(), String.valueOf(event.number())))
                        .toList());
    }

    /** Payload and metadata, each on a line of its own just as it is stored. */
    private static String stored(Class<?> type) {
        return """
                {
                "payload": %s,
                "metadata": %s
                }
                """.formatted(
                        JSON.writeValueAsString(Contract.example(type)),
                        JSON.writeValueAsString(EventExamples.stamp().toMetadata()));
    }

    private static Stream<Field> fields(boolean optional) {
        return events().flatMap(type -> Stream.of(type.getRecordComponents())
                .filter(component -> isOptional(component) == optional)
                .map(component -> new Field(type, component.getName())));
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String revision(Class<?> type) {
        return String.valueOf(Contract.revision(type));
    }

    private static ObjectNode golden(Class<?> type) {
        return (ObjectNode) JSON.readTree(Golden.read(Contract.name(type), revision(type)));
    }

    private static ObjectNode payload(Class<?> type) {
        return (ObjectNode) golden(type).required("payload");
    }

    private static Object read(Class<?> type, ObjectNode payload) {
        return JSON.treeToValue(payload, type);
    }
}
