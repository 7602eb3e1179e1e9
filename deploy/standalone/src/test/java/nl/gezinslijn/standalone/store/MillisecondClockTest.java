package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.EngineUnderTest.SERIALIZER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.gezinslijn.runtime.names.MillisecondClock;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillisecondClockTest {

    @TempDir
    Path directory;

    private Clock before;

    @BeforeEach
    void keep() {
        before = GenericEventMessage.clock;
        MillisecondClock.install();
    }

    @AfterEach
    void giveBack() {
        GenericEventMessage.clock = before;
    }

    @Test
    void a_live_event_has_the_very_time_it_is_read_back_with() {
        var live = new GenericDomainEventMessage<>("Case", "a", 0, new Noted(0, "x"));
        try (var engine = SqliteEventStorageEngine.builder(directory.resolve("events.sqlite"), SERIALIZER)
                .build()) {
            engine.appendEvents(live);
            assertThat(engine.readEvents("a").next().getTimestamp()).isEqualTo(live.getTimestamp());
        }
    }

    @Test
    void it_goes_with_the_systems_clock() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant stamped = GenericEventMessage.asEventMessage("x").getTimestamp();
        assertThat(stamped).isBetween(before, Instant.now()).isEqualTo(stamped.truncatedTo(ChronoUnit.MILLIS));
    }
}
