package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.Noted.noted;
import static nl.gezinslijn.standalone.store.Promise.AN_APPEND_IS_ALL_OR_NOTHING;
import static nl.gezinslijn.standalone.store.Promise.AN_EVENT_ID_IS_TAKEN_ONCE;
import static nl.gezinslijn.standalone.store.Promise.A_SEQUENCE_IS_TAKEN_ONCE;
import static nl.gezinslijn.standalone.store.Promise.TIME_IS_IN_MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** The first half of the contract: what is written is read back, and a conflict is refused. */
abstract class WritingContract extends EngineUnderTest {

    // --- writing and reading ---

    @Test
    void what_was_appended_is_read_back() {
        DomainEventMessage<Noted> event = noted(aggregate, 0, "Zoë, 12 jaar\n\t\"ja\" 🙂 \u0000 end");
        engine.appendEvents(event);

        DomainEventMessage<?> read = engine.readEvents(aggregate).next();
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getAggregateIdentifier()).isEqualTo(aggregate);
        assertThat(read.getType()).isEqualTo("Case");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getPayloadType()).isEqualTo(Noted.class);
        assertThat(read.getPayload()).isEqualTo(event.getPayload());
        assertThat(read.getTimestamp()).isEqualTo(event.getTimestamp());
    }

    @Test
    void metadata_come_back_as_they_were() {
        Map<String, Object> metaData = Map.of("actor", "coach-7", "reden", "é€🙂", "empty", "", "flag", true, "n", 42);
        engine.appendEvents(noted(aggregate, 0).withMetaData(metaData));

        assertThat(engine.readEvents(aggregate).next().getMetaData()).containsExactlyInAnyOrderEntriesOf(metaData);
        assertThat(stream(null).getFirst().getMetaData()).containsExactlyInAnyOrderEntriesOf(metaData);
    }

    @Test
    void events_of_an_aggregate_come_in_sequence_from_where_one_asks() {
        engine.appendEvents(many(aggregate, 0, 250));
        engine.appendEvents(noted(other, 0));

        assertThat(sequences(aggregate, 0)).isEqualTo(upTo(0, 250));
        assertThat(sequences(aggregate, 117)).isEqualTo(upTo(117, 250));
        assertThat(sequences(aggregate, 250)).isEmpty();
    }

    @Test
    void the_end_of_an_aggregates_stream_names_its_last_sequence() {
        engine.appendEvents(many(aggregate, 0, 3));
        var events = engine.readEvents(aggregate);
        events.forEachRemaining(event -> {});
        assertThat(events.getLastSequenceNumber()).isEqualTo(2);
    }

    @Test
    void an_unknown_aggregate_has_no_events_no_sequence_and_no_snapshot() {
        engine.appendEvents(noted(aggregate, 0));
        assertThat(engine.readEvents(other).hasNext()).isFalse();
        assertThat(engine.lastSequenceNumberFor(other)).isEmpty();
        assertThat(engine.readSnapshot(other)).isEmpty();
    }

    @Test
    void the_last_sequence_of_an_aggregate_is_known() {
        engine.appendEvents(many(aggregate, 0, 12));
        engine.appendEvents(many(other, 0, 3));
        assertThat(engine.lastSequenceNumberFor(aggregate)).contains(11L);
    }

    @Test
    void appending_nothing_adds_nothing() {
        engine.appendEvents(List.of());
        assertThat(stream(null)).isEmpty();
    }

    @Test
    void a_payload_of_megabytes_survives() {
        String text = "gezin ".repeat(500_000);
        engine.appendEvents(noted(aggregate, 0, text));
        assertThat(engine.readEvents(aggregate).next().getPayload()).isEqualTo(new Noted(0, text));
    }

    @Test
    void an_event_of_no_aggregate_is_in_the_stream() {
        EventMessage<Noted> event = GenericEventMessage.asEventMessage(new Noted(1, "loose"));
        engine.appendEvents(event);
        EventMessage<?> read = stream(null).getFirst();
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getPayload()).isEqualTo(event.getPayload());
    }

    @Test
    void one_append_may_hold_events_of_two_aggregates() {
        engine.appendEvents(noted(aggregate, 0), noted(other, 0), noted(aggregate, 1));
        assertThat(sequences(aggregate, 0)).containsExactly(0L, 1L);
        assertThat(sequences(other, 0)).containsExactly(0L);
        assertThat(stream(null)).extracting(this::where).containsExactly(aggregate + 0, other + 0, aggregate + 1);
    }

    @Test
    void time_is_cut_to_milliseconds() {
        relyOn(TIME_IS_IN_MILLISECONDS);
        engine.appendEvents(noted(aggregate, 0, Instant.parse("2026-03-02T09:30:00.123999999Z")));
        Instant cut = Instant.parse("2026-03-02T09:30:00.123Z");
        assertThat(engine.readEvents(aggregate).next().getTimestamp()).isEqualTo(cut);
        assertThat(stream(null).getFirst().getTimestamp()).isEqualTo(cut);
    }

    // --- conflicts ---

    @Test
    void a_second_event_at_the_same_sequence_is_refused() {
        relyOn(A_SEQUENCE_IS_TAKEN_ONCE);
        engine.appendEvents(many(aggregate, 0, 3));
        assertThatThrownBy(() -> engine.appendEvents(noted(aggregate, 2, "late")))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(sequences(aggregate, 0)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_second_creation_of_an_aggregate_is_refused() {
        relyOn(A_SEQUENCE_IS_TAKEN_ONCE);
        engine.appendEvents(noted(aggregate, 0, "first"));
        assertThatThrownBy(() -> engine.appendEvents(noted(aggregate, 0, "second")))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(engine.readEvents(aggregate).next().getPayload()).isEqualTo(new Noted(0, "first"));
    }

    @Test
    void an_event_id_is_stored_once() {
        relyOn(AN_EVENT_ID_IS_TAKEN_ONCE);
        DomainEventMessage<Noted> event = noted(aggregate, 0);
        engine.appendEvents(event);
        assertThat(catchThrowable(() ->
                        engine.appendEvents(noted(other, 0, "again", event.getIdentifier(), event.getTimestamp()))))
                .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
        assertThat(stream(null)).hasSize(1);
    }

    @Test
    void when_one_event_of_an_append_conflicts_none_is_stored() {
        relyOn(AN_APPEND_IS_ALL_OR_NOTHING);
        engine.appendEvents(many(other, 0, 2));
        assertThat(catchThrowable(() -> engine.appendEvents(noted(aggregate, 0), noted(other, 1), noted(other, 2))))
                .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
        assertThat(engine.lastSequenceNumberFor(aggregate)).isEmpty();
        assertThat(engine.lastSequenceNumberFor(other)).contains(1L);
        assertThat(stream(null)).hasSize(2);
        engine.appendEvents(noted(aggregate, 0), noted(other, 2));
        assertThat(engine.lastSequenceNumberFor(aggregate)).contains(0L);
    }

    @Test
    void of_two_writers_at_the_same_sequence_exactly_one_wins() throws Exception {
        relyOn(A_SEQUENCE_IS_TAKEN_ONCE);
        for (int round = 0; round < 40; round++) {
            int sequence = round;
            List<Boolean> won = Racers.race(2, i -> () -> appended(noted(aggregate, sequence, "writer " + i)));
            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
        assertThat(sequences(aggregate, 0)).isEqualTo(upTo(0, 40));
    }

    @Test
    void many_writers_of_one_aggregate_leave_no_gap_and_no_double() throws Exception {
        relyOn(A_SEQUENCE_IS_TAKEN_ONCE);
        engine.appendEvents(noted(aggregate, 0));
        Racers.race(8, i -> () -> {
            for (int won = 0; won < 15; ) {
                long next = engine.lastSequenceNumberFor(aggregate).orElseThrow() + 1;
                won += appended(noted(aggregate, next)) ? 1 : 0;
            }
            return null;
        });
        assertThat(sequences(aggregate, 0)).isEqualTo(upTo(0, 1 + 8 * 15));
    }

    @Test
    void of_racers_over_two_aggregates_each_wins_both_or_neither() throws Exception {
        relyOn(AN_APPEND_IS_ALL_OR_NOTHING);
        for (int round = 0; round < 20; round++) {
            int sequence = round;
            Racers.race(
                    6,
                    i -> () ->
                            appended(noted(aggregate, sequence, "racer " + i), noted(other, sequence, "racer " + i)));
        }
        assertThat(payloads(aggregate)).hasSize(20).isEqualTo(payloads(other));
    }

    private List<Object> payloads(String of) {
        return engine.readEvents(of)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    private boolean appended(EventMessage<?>... events) {
        try {
            engine.appendEvents(events);
            return true;
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return false;
        }
    }
}
