package nl.gezinslijn.services.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nl.gezinslijn.proof.CanonicalJson;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.query.proof.LeafSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The events of Axon Server as leaves, as they lie there; nothing is decoded. Its positions have no gaps. */
final class AxonServerEventRows implements LeafSource {

    private static final long PATIENCE_SECONDS = 30;
    private static final int BUFFER = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<EventChannel> events;
    private @Nullable Found last;

    /** @param events asked each time: a connection may have been made anew */
    AxonServerEventRows(Supplier<EventChannel> events) {
        this.events = events;
    }

    @Override
    public synchronized List<Found> from(long position, int atMost) {
        long first = Math.max(0, position);
        EventChannel channel = events.get();
        long newest = newest(channel);
        if (newest < first) {
            return List.of();
        }
        // Asked four times a second by who waits for more: only then is the last one looked at again.
        Found seen = last;
        if (seen != null && newest == first && seen.position() == first) {
            return List.of(seen);
        }
        List<Found> found = read(channel, first, (int) Math.min(atMost, newest - first + 1));
        last = found.getLast();
        return found;
    }

    private static long newest(EventChannel channel) {
        try {
            return channel.getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the events cannot be read now", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<Found> read(EventChannel channel, long first, int count) {
        List<Found> found = new ArrayList<>(count);
        try (EventStream stream = channel.openStream(first - 1, BUFFER)) {
            while (found.size() < count) {
                EventWithToken next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException("the events cannot be read now");
                }
                EventLeaf leaf = leaf(next.getEvent());
                found.add(new Found(next.getToken(), leaf.id(), leaf.bytes()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return found;
    }

    /** The same as of the event in a file: what is hashed is what was stored. */
    static EventLeaf leaf(Event event) {
        String aggregate = textOrNull(event.getAggregateIdentifier());
        return new EventLeaf(
                event.getMessageIdentifier(),
                textOrNull(event.getAggregateType()),
                aggregate,
                aggregate == null ? null : event.getAggregateSequenceNumber(),
                event.getPayload().getType(),
                textOrNull(event.getPayload().getRevision()),
                event.getTimestamp(),
                Hash.sha256(event.getPayload().getData().toByteArray()),
                Hash.sha256(CanonicalJson.of(metaData(event.getMetaDataMap()))));
    }

    /** Metadata as JSON. */
    static byte[] metaData(Map<String, MetaDataValue> values) {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return JSON.writeValueAsString(plain).getBytes(UTF_8);
    }

    private static Object plain(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case BYTES_VALUE, DATA_NOT_SET ->
                throw new IllegalStateException("metadata of this house are texts, numbers and truth values");
        };
    }

    private static @Nullable String textOrNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
