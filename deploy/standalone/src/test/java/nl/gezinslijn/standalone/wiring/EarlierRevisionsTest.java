package nl.gezinslijn.standalone.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EventExamples;
import nl.gezinslijn.event.EventJson;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.Golden;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.names.LogicalNames;
import nl.gezinslijn.runtime.names.UnknownEvent;
import nl.gezinslijn.runtime.names.UnknownNameException;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import nl.gezinslijn.runtime.wiring.StoredJson;
import nl.gezinslijn.runtime.wiring.StoredNames;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A store file in which programs of other days have written. */
class EarlierRevisionsTest {

    private static final String CASE = EventExamples.CASE;
    private static final Instant STORED_AT = Instant.parse("2024-05-02T08:15:31.500Z");

    @TempDir
    Path directory;

    private final LogicalNameSerializer today = LogicalNameSerializer.of(new StoredNames(), StoredJson::configure);

    /** A payload just as it was, with no class to tell its shape. */
    record Then(@JsonValue JsonNode payload) {}

    /** What a program of other days calls what it stores. */
    record NamesOfThen(Name name) implements LogicalNames {
        @Override
        public @Nullable Class<?> classOf(String anyName) {
            return null;
        }

        @Override
        public Name nameOf(Class<?> type) {
            return name;
        }
    }

    @Test
    void events_of_every_earlier_revision_are_loaded_as_events_of_today() {
        List<String> stored = storeEarlierRevisions();
        try (var engine = open()) {
            List<? extends DomainEventMessage<?>> loaded =
                    engine.readEvents(CASE).asStream().toList();

            assertThat(loaded).hasSameSizeAs(stored).allSatisfy(message -> {
                assertThat(Stamp.fromMetadata(message.getMetaData())).isEqualTo(EventExamples.stamp());
                assertThat(message.getTimestamp()).isEqualTo(STORED_AT);
            });
            assertThat(loaded.stream()
                            .map(message ->
                                    EventNames.nameOf(message.getPayloadType().asSubclass(CaseEvent.class))))
                    .isEqualTo(stored);
            assertThat(loaded).extracting(m -> (Object) m.getPayload()).contains(contactAtHome());
        }
    }

    @Test
    void a_stream_reads_them_the_same() {
        storeEarlierRevisions();
        try (var engine = open();
                var stream = engine.readEvents(null, false)) {
            List<Object> loaded = new ArrayList<>();
            engine.readEvents(CASE).asStream().forEach(message -> loaded.add(message.getPayload()));

            assertThat(stream).extracting(m -> (Object) m.getPayload()).isEqualTo(loaded);
        }
    }

    @Test
    void an_event_of_a_revision_to_come_is_refused_and_never_read_as_something_else() {
        store("ContactHeld", "3", 0, golden("ContactHeld", "2"));
        try (var engine = open()) {
            assertThatThrownBy(() -> engine.readEvents(CASE).asStream().toList())
                    .isInstanceOf(UnknownNameException.class)
                    .hasMessageContaining("ContactHeld, revision 3");
        }
    }

    @Test
    void a_stream_goes_on_past_it_and_says_what_it_was() {
        store("ContactHeld", "3", 0, golden("ContactHeld", "2"));
        store("ContactHeld", "1", 1, golden("ContactHeld", "1"));
        try (var engine = open();
                var stream = engine.readEvents(null, false)) {
            assertThat(stream)
                    .extracting(m -> (Object) m.getPayload())
                    .containsExactly(new UnknownEvent("ContactHeld", "3"), contactAtHome());
        }
    }

    private static ContactHeld contactAtHome() {
        ContactHeld now = (ContactHeld) EventExamples.of(ContactHeld.class);
        return new ContactHeld("conversation", "home", 75, now.members(), now.note());
    }

    /** The names in the order of the line. */
    private List<String> storeEarlierRevisions() {
        List<String> names = new ArrayList<>();
        for (var type : EventNames.all()) {
            String name = EventNames.nameOf(type);
            for (int revision = 1; revision < EventNames.revisionOf(type); revision++) {
                String then = String.valueOf(revision);
                store(name, then, names.size(), golden(name, then));
                names.add(name);
            }
        }
        assertThat(names).contains("ContactHeld", "CaseClosed");
        return names;
    }

    private void store(String name, String revision, long sequence, JsonNode payload) {
        var then = LogicalNameSerializer.of(new NamesOfThen(new LogicalNames.Name(name, revision)));
        Then event = new Then(payload);
        assertThat(new String(then.serialize(event, byte[].class).getData(), UTF_8))
                .isEqualTo(payload.toString());
        try (var engine = SqliteEventStorageEngine.builder(file(), then).build()) {
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "Case", CASE, sequence, event, EventExamples.stamp().toMetadata(), "event-" + sequence, STORED_AT));
        }
    }

    private SqliteEventStorageEngine open() {
        return SqliteEventStorageEngine.builder(file(), today)
                .upcasterChain(AxonConfiguration.upcasters(today))
                .build();
    }

    private Path file() {
        return directory.resolve("events.sqlite");
    }

    private static JsonNode golden(String name, String revision) {
        return EventJson.mapper().readTree(Golden.read(name, revision)).required("payload");
    }
}
