package nl.gezinslijn.standalone.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.event.Golden;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.wiring.StoredJson;
import nl.gezinslijn.runtime.wiring.StoredNames;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.exc.MismatchedInputException;

/** What the store really writes is the released contract, byte for byte. */
class StoredEventsTest {

    private final LogicalNameSerializer serializer = LogicalNameSerializer.of(new StoredNames(), StoredJson::configure);

    static Stream<Object> examples() {
        return Contract.events().map(Contract::example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_stored_as_in_its_golden_file_and_read_back_the_same(Object event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        String name = Contract.name(event.getClass());
        String revision = String.valueOf(Contract.revision(event.getClass()));
        assertThat(stored.getType().getName()).isEqualTo(name);
        assertThat(stored.getType().getRevision()).isEqualTo(revision);
        assertThat(Golden.read(name, revision)).contains("\"payload\": " + new String(stored.getData(), UTF_8) + ",");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(event);
    }

    @Test
    void a_stored_event_that_misses_what_it_must_have_is_an_error_and_not_a_null() {
        assertThatThrownBy(() -> read("TermLapsed", "1", "{}"))
                .isInstanceOf(SerializationException.class)
                .hasRootCauseInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> read("CoachAssigned", "2", "{\"coach\":\"coach.a\"}"))
                .isInstanceOf(SerializationException.class)
                .hasRootCauseInstanceOf(MismatchedInputException.class);
        assertThat(read("CoachingStarted", "1", "{}")).isEqualTo(new CoachingStarted(null, null));
    }

    @Test
    void an_aggregate_snapshot_has_the_revision_of_the_fold() {
        assertThat(new StoredNames().nameOf(CaseAggregate.class))
                .isNotNull()
                .satisfies(name -> assertThat(name.revision()).isEqualTo(CaseFile.FOLD_REVISION));
    }

    private Object read(String name, String revision, String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                json.getBytes(UTF_8), byte[].class, new SimpleSerializedType(name, revision)));
    }
}
