package nl.gezinslijn.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.names.UnknownEvent;
import nl.gezinslijn.runtime.names.UnknownNameException;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;

class LogicalNameSerializerTest {

    private final LogicalNameSerializer serializer = LogicalNameSerializer.of(new TestNames());

    /** The same event after its class has moved. */
    record NotedElsewhere(long number, String text) {}

    record Nameless(String text) {}

    @Test
    void an_event_is_stored_under_its_name_and_revision_not_its_class() {
        SerializedObject<byte[]> stored = serializer.serialize(new Noted(7, "é"), byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("Noted");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8)).isEqualTo("{\"number\":7,\"text\":\"é\"}");
    }

    @Test
    void a_class_may_move_while_its_events_stay() {
        var moved = LogicalNameSerializer.of(new TestNames().with("Noted", "1", NotedElsewhere.class));
        assertThat(read(moved, "Noted", "1", "{\"number\":7,\"text\":\"x\"}")).isEqualTo(new NotedElsewhere(7, "x"));
    }

    @Test
    void what_has_no_name_is_not_stored() {
        assertThatThrownBy(() -> serializer.serialize(new Nameless("x"), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Nameless has no logical name");
        assertThatThrownBy(() -> serializer.serialize(new UnknownEvent("x", "1"), byte[].class))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void an_unknown_name_is_refused_by_name_and_revision() {
        assertThatThrownBy(() -> read(serializer, "Vanished", "3", "{}"))
                .isInstanceOfSatisfying(UnknownNameException.class, e -> {
                    assertThat(e.name()).isEqualTo("Vanished");
                    assertThat(e.revision()).isEqualTo("3");
                })
                .hasMessageContaining("Vanished, revision 3");
    }

    @Test
    void a_known_name_in_another_revision_is_refused() {
        assertThatThrownBy(() -> read(serializer, "Noted", "2", "{\"number\":7,\"text\":\"x\"}"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("Noted, revision 2");
        assertThatThrownBy(() -> read(serializer, "Noted", null, "{\"number\":7,\"text\":\"x\"}"))
                .isInstanceOf(UnknownNameException.class);
    }

    @Test
    void the_name_of_a_class_is_no_logical_name() {
        assertThatThrownBy(() -> read(serializer, Noted.class.getName(), "1", "{\"number\":7,\"text\":\"x\"}"))
                .isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> read(serializer, "java.lang.String", null, "\"x\""))
                .isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> read(serializer, "org.axonframework.NoSuchThing", null, "{}"))
                .isInstanceOf(UnknownNameException.class);
    }

    @Test
    void a_field_the_class_does_not_have_is_refused_unless_the_mapper_is_told_otherwise() {
        String newer = "{\"number\":7,\"text\":\"x\",\"urgent\":true}";
        assertThatThrownBy(() -> read(serializer, "Noted", "1", newer))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("urgent");

        var lenient = LogicalNameSerializer.of(
                new TestNames(), json -> json.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        assertThat(read(lenient, "Noted", "1", newer)).isEqualTo(new Noted(7, "x"));
    }

    @Test
    void an_absent_field_is_left_to_the_class() {
        assertThat(read(serializer, "Noted", "1", "{\"number\":7}")).isEqualTo(new Noted(7, null));
    }

    @Test
    void metadata_go_and_come_back() {
        MetaData metaData = MetaData.from(Map.of("actor", "coach-7", "n", 3));
        assertThat(roundTrip(metaData)).isEqualTo(metaData);
    }

    static List<TrackingToken> tokens() {
        var three = new GlobalSequenceTrackingToken(3);
        var nine = new GlobalSequenceTrackingToken(9);
        return List.of(
                three,
                GapAwareTrackingToken.newInstance(9, List.of(4L, 7L)),
                ReplayToken.createReplayToken(nine),
                ReplayToken.createReplayToken(nine, three),
                ReplayToken.createReplayToken(nine, three, new Noted(1, "why")),
                new MergedTrackingToken(three, nine),
                new MergedTrackingToken(ReplayToken.createReplayToken(nine, three), three));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void tokens_go_and_come_back(TrackingToken token) {
        assertThat(roundTrip(token)).isEqualTo(token);
    }

    private Object roundTrip(Object object) {
        return serializer.<byte[], Object>deserialize(serializer.serialize(object, byte[].class));
    }

    private static Object read(LogicalNameSerializer with, String name, String revision, String json) {
        byte[] stored = json.getBytes(StandardCharsets.UTF_8);
        return with.<byte[], Object>deserialize(new SimpleSerializedObject<>(stored, byte[].class, name, revision));
    }
}
