package nl.gezinslijn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import org.junit.jupiter.api.Test;

/** One line of a case's history. */
class EntryTest {

    private static final Instant STORED_AT = Instant.parse("2024-05-02T08:15:31.500Z");
    private static final CaseTriaged TRIAGED = new CaseTriaged(true, 2);

    @Test
    void what_is_stored_is_read_with_when_by_whom_and_why() {
        Stamp stamp = EventExamples.stamp();

        Entry<CaseEvent> entry = Entry.read(EventExamples.CASE, 4, STORED_AT, TRIAGED, stamp.toMetadata());

        assertThat(entry).isEqualTo(new Entry<>(EventExamples.CASE, 4, STORED_AT, stamp, TRIAGED));
    }

    @Test
    void it_occurred_on_the_day_that_was_given_and_not_on_the_day_it_was_recorded_or_stored() {
        Entry<CaseTriaged> entry = new Entry<>(EventExamples.CASE, 4, STORED_AT, EventExamples.stamp(), TRIAGED);

        assertThat(entry.occurredOn()).isEqualTo("2024-05-01");
    }

    @Test
    void an_event_that_nobody_stamped_is_no_entry() {
        assertThatThrownBy(() -> Entry.read(EventExamples.CASE, 4, STORED_AT, TRIAGED, Map.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("no occurredOn in the metadata");
    }
}
