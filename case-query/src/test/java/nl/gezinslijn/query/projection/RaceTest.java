package nl.gezinslijn.query.projection;

import static nl.gezinslijn.query.projection.Counting.NO_LINES;
import static nl.gezinslijn.query.projection.Counting.added;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.gezinslijn.query.InOrderEngine;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two writers at once: processors on two machines, or a processor and a retry. */
class RaceTest {

    private static final int POISON = 666;

    private final ViewStore store = TestViewStore.inMongoOrMemory();
    private final List<DomainEventMessage<Added>> events = new ArrayList<>();
    private final List<Runnable> afterReading = new ArrayList<>();
    private boolean mended;
    private final Projection<Added, Tally> projection =
            Counting.projection(added -> added.amount() == POISON && !mended);
    private final Documents documents = new Documents(store, projection);
    private final ParkingLot parking = new ParkingLot(store, projection, 10);
    private final Retry<Added, Tally> retry = new Retry<>(projection, eventStore(), documents, parking, store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_processor_that_lost_its_claim_undoes_nothing_of_what_the_next_one_wrote() {
        happens(0, 1);
        deliver(0);
        happens(1, 2);
        happens(2, 3);
        var late = read();
        late.handle(events.get(1));
        deliver(1, 2);

        assertThatThrownBy(late::flush).isInstanceOf(LostRaceException.class);
        assertThat(views(projection, store)).isEqualTo(fold(events));
    }

    @Test
    void a_processor_that_lost_its_claim_adds_no_case_that_the_next_one_added() {
        happens(0, 1);
        happens(1, 2);
        var late = read();
        late.handle(events.get(0));
        deliver(0, 1);

        assertThatThrownBy(late::flush).isInstanceOf(LostRaceException.class);
        assertThat(views(projection, store)).isEqualTo(fold(events));
    }

    @Test
    void an_event_skipped_while_its_case_is_let_go_is_handled_again() {
        happens(0, POISON);
        deliver(0);
        mended = true;
        var skipping = read();
        assertThat(retry.retry("case")).isTrue();
        happens(1, 1);
        skipping.handle(events.get(1));

        assertThatThrownBy(skipping::flush).isInstanceOf(LostRaceException.class);
        deliver(1);
        assertThat(views(projection, store)).isEqualTo(fold(events));
    }

    @Test
    void a_retry_starts_over_when_an_event_was_skipped_meanwhile() {
        happens(0, POISON);
        deliver(0);
        mended = true;
        afterReading.add(() -> {
            happens(1, 1);
            deliver(1);
        });

        assertThat(retry.retry("case")).isTrue();
        assertThat(parking.all()).isEmpty();
        assertThat(views(projection, store)).isEqualTo(fold(events));
    }

    @Test
    void a_retry_is_not_believed_where_the_event_store_lacks_an_event_that_was_delivered() {
        happens(0, POISON);
        happens(1, 1);
        deliver(0, 1);
        mended = true;
        var last = events.removeLast();
        assertThat(retry.retry("case")).isFalse();

        events.add(last);
        assertThat(retry.retry("case")).isTrue();
    }

    private void happens(long seq, int amount) {
        events.add(added("case", seq, amount));
    }

    private void deliver(int... numbers) {
        var batch = read();
        for (int number : numbers) {
            batch.handle(events.get(number));
        }
        batch.flush();
    }

    private Batch<Added, Tally> read() {
        return new Batch<>(projection, documents, parking, NO_LINES, Set.of("case"));
    }

    /** Gives the events there are, and lets something happen just after. */
    private EventStore eventStore() {
        var storage = new InOrderEngine() {
            @Override
            public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
                var read = DomainEventStream.of(List.copyOf(events));
                List.copyOf(afterReading).forEach(Runnable::run);
                afterReading.clear();
                return read;
            }
        };
        return EmbeddedEventStore.builder().storageEngine(storage).build();
    }
}
