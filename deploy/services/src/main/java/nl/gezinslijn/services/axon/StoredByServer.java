package nl.gezinslijn.services.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.Map;
import java.util.TreeMap;
import nl.gezinslijn.runtime.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between an event as Axon Server keeps it and as other stores do. Nothing is decoded but the metadata. */
final class StoredByServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Object>> BY_NAME = new TypeReference<>() {};

    private StoredByServer() {}

    static StoredEvent read(Event event) {
        String aggregate = textOrNull(event.getAggregateIdentifier());
        return new StoredEvent(
                event.getMessageIdentifier(),
                textOrNull(event.getAggregateType()),
                aggregate,
                aggregate == null ? 0 : event.getAggregateSequenceNumber(),
                event.getPayload().getType(),
                textOrNull(event.getPayload().getRevision()),
                event.getTimestamp(),
                event.getPayload().getData().toByteArray(),
                metaData(event.getMetaDataMap()));
    }

    static Event write(StoredEvent event) {
        Event.Builder written = Event.newBuilder()
                .setMessageIdentifier(event.eventId())
                .setTimestamp(event.millis())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.name())
                        .setRevision(textOrEmpty(event.revision()))
                        .setData(ByteString.copyFrom(event.payload())));
        if (event.aggregateId() != null) {
            written.setAggregateIdentifier(event.aggregateId())
                    .setAggregateType(textOrEmpty(event.aggregateType()))
                    .setAggregateSequenceNumber(event.sequence());
        }
        JSON.readValue(event.metaData(), BY_NAME)
                .forEach((name, value) -> written.putMetaData(name, metaDataValue(value)));
        return written.build();
    }

    /** In the order of their names, as the other stores write them. */
    private static byte[] metaData(Map<String, MetaDataValue> values) {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return JSON.writeValueAsString(plain).getBytes(UTF_8);
    }

    private static Object plain(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case DOUBLE_VALUE, BYTES_VALUE, DATA_NOT_SET -> throw notOurs();
        };
    }

    private static MetaDataValue metaDataValue(Object value) {
        MetaDataValue.Builder written = MetaDataValue.newBuilder();
        return switch (value) {
            case String text -> written.setTextValue(text).build();
            case Integer number -> written.setNumberValue(number).build();
            case Long number -> written.setNumberValue(number).build();
            case Boolean truth -> written.setBooleanValue(truth).build();
            default -> throw notOurs();
        };
    }

    private static IllegalStateException notOurs() {
        return new IllegalStateException("metadata of this house are texts, whole numbers and truth values");
    }

    private static @Nullable String textOrNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String textOrEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
