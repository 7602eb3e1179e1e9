package nl.gezinslijn.query.projection;

import static nl.gezinslijn.query.projection.Counting.added;
import static nl.gezinslijn.query.projection.Counting.events;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What happens to a case whose events cannot be folded, on every store that views may be kept in. */
public abstract class ParkingSuite extends StoreSuite {

    @Test
    void a_poisoned_event_parks_its_case_and_the_others_go_on() {
        var projection = Counting.projection(added -> added.amount() == 666);
        eventStore.publish(added("good", 0, 1), added("bad", 0, 2), added("bad", 1, 3));
        eventStore.publish(added("bad", 2, 666), added("bad", 3, 4), added("good", 1, 5));
        var live = start(projection);
        awaitLevel(live);
        eventStore.publish(added("bad", 4, 6), added("good", 2, 7));
        awaitLevel(live);

        assertThat(views(projection, store).get("good")).isEqualTo(new View<>("good", 2, tally(1, 5, 7)));
        assertThat(views(projection, store).get("bad")).isEqualTo(new View<>("bad", 1, tally(2, 3)));
        assertThat(live.status().parked()).isEqualTo(1);
        assertThat(live.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.key()).isEqualTo("bad");
            assertThat(parked.seq()).isEqualTo(2);
            assertThat(parked.skipped()).isEqualTo(3);
            assertThat(parked.position()).hasValue(3);
            assertThat(parked.cause()).startsWith("java.lang.IllegalStateException at " + Counting.class.getName());
            assertThat(parked.toString()).doesNotContain("secret");
        });
    }

    @Test
    void a_retry_brings_a_parked_case_level_once_its_events_can_be_folded() {
        var mended = new AtomicBoolean();
        var projection = Counting.projection(added -> added.amount() == 666 && !mended.get());
        var live = start(projection);
        eventStore.publish(added("bad", 0, 666), added("bad", 1, 1));
        awaitLevel(live);

        assertThat(live.retry("bad")).isFalse();
        assertThat(live.parked()).hasSize(1);

        mended.set(true);
        assertThat(live.retry("bad")).isTrue();
        assertThat(live.parked()).isEmpty();
        assertThat(live.retry("bad")).isTrue();

        eventStore.publish(added("bad", 2, 2));
        awaitLevel(live);
        assertThat(views(projection, store)).isEqualTo(Map.of("bad", new View<>("bad", 2, tally(666, 1, 2))));
    }

    @Test
    void a_retry_loses_no_event_to_the_live_projection_beside_it() throws Exception {
        var mended = new AtomicBoolean();
        var projection = Counting.projection(added -> added.amount() == 666 && !mended.get());
        var live = start(projection, new LiveProjection.Settings(1, 5, 3));
        List<DomainEventMessage<Added>> events = new ArrayList<>();
        for (int seq = 0; seq < 2000; seq++) {
            events.add(added("bad", seq, seq == 3 ? 666 : seq));
        }
        eventStore.publish(events.subList(0, 4));
        await().until(() -> live.parked().size() == 1);

        var publishing =
                CompletableFuture.runAsync(() -> events.subList(4, 2000).forEach(eventStore::publish));
        await().until(() -> live.parked().getFirst().through() > 100);
        mended.set(true);
        assertThat(live.retry("bad")).isTrue();

        publishing.get();
        awaitLevel(live);
        assertThat(views(projection, store)).isEqualTo(fold(events));
        assertThat(live.parked()).isEmpty();
    }

    @Test
    void what_parked_a_case_is_logged_under_the_request_that_brought_it() {
        ListAppender<ILoggingEvent> log = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing(); // with whose request it was
                super.append(event);
            }
        };
        Logger batches = (Logger) LoggerFactory.getLogger(Batch.class);
        log.start();
        batches.addAppender(log);
        var live = start(Counting.projection(added -> added.amount() == 666));
        eventStore.publish(added("bad", 0, 666).andMetaData(Map.of("requestId", "a-request-at-night")));
        eventStore.publish(added("bad", 1, 1).andMetaData(Map.of("requestId", "another-request")));
        awaitLevel(live);
        batches.detachAppender(log);

        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).contains("parked case bad at event 0");
            assertThat(line.getMDCPropertyMap()).containsEntry("requestId", "a-request-at-night");
        });
    }

    @Test
    void a_case_with_a_missing_event_is_parked() {
        var projection = Counting.projection();
        var live = start(projection);
        eventStore.publish(added("gap", 0, 1), added("gap", 2, 3));

        awaitLevel(live);
        assertThat(live.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.seq()).isEqualTo(1);
            assertThat(parked.through()).isEqualTo(2);
            assertThat(parked.cause()).startsWith(SequenceGapException.class.getName());
        });
        assertThat(live.retry("gap")).isFalse();
    }

    @Test
    void a_case_whose_state_cannot_be_written_is_parked_where_its_document_stands() {
        var sound = Counting.projection();
        var projection = new Projection<>(
                sound.name(),
                sound.version(),
                sound.aggregateType(),
                sound.fold(),
                sound.json(),
                new Projection.Fields<>(
                        (Tally tally) -> new Document(tally.sum() > 9 ? "state" : "sum", tally.sum()), List.of()));
        var live = start(projection);
        eventStore.publish(added("bad", 0, 1), added("good", 0, 1));
        awaitLevel(live);
        eventStore.publish(added("bad", 1, 2), added("bad", 2, 10), added("good", 1, 1));

        await().until(() -> live.parked().size() == 1);
        awaitLevel(live);
        long stands = views(projection, store).get("bad").seq();
        assertThat(live.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.seq()).isEqualTo(stands + 1);
            assertThat(parked.through()).isEqualTo(2);
        });
        assertThat(views(projection, store).get("good").seq()).isEqualTo(1);
    }

    @Test
    void too_many_parked_cases_stop_the_projection_until_it_is_mended() {
        var mended = new AtomicBoolean();
        var projection = Counting.projection(added -> added.amount() == 666 && !mended.get());
        var live = start(projection, new LiveProjection.Settings(1, 50, 3));
        for (int i = 0; i < 3; i++) {
            eventStore.publish(added("bad-" + i, 0, 666));
        }
        awaitLevel(live);
        assertThat(live.status().stopped()).isFalse();

        eventStore.publish(added("bad-3", 0, 666), added("good", 0, 1));
        await().until(() -> live.status().stopped());
        assertThat(live.parked()).hasSize(3);
        assertThat(live.status().lag()).isPositive();

        mended.set(true);
        awaitLevel(live);
        assertThat(live.status().stopped()).isFalse();
        assertThat(views(projection, store)).containsOnlyKeys("bad-3", "good");
    }

    @Test
    void a_case_that_was_given_up_stays_to_be_seen_makes_room_and_can_still_be_retried() {
        var mended = new AtomicBoolean();
        var projection = Counting.projection(added -> added.amount() == 666 && !mended.get());
        var live = start(projection, new LiveProjection.Settings(1, 50, 1));
        eventStore.publish(added("bad", 0, 666));
        awaitLevel(live);
        var decision = new ParkedCase.GivenUp("entered twice", "somebody", Instant.EPOCH);

        assertThat(live.giveUp("nobody", decision)).isFalse();
        assertThat(live.giveUp("bad", decision)).isTrue();
        eventStore.publish(added("bad", 1, 1), added("other", 0, 666), added("good", 0, 1));
        awaitLevel(live);

        assertThat(live.status().stopped()).isFalse();
        assertThat(live.status().parked()).isEqualTo(1);
        assertThat(live.status().givenUp()).isEqualTo(1);
        assertThat(live.parked())
                .filteredOn(parked -> decision.equals(parked.givenUp()))
                .singleElement()
                .satisfies(parked -> assertThat(parked.skipped()).isEqualTo(2));

        mended.set(true);
        assertThat(live.retry("bad")).isTrue();
        assertThat(views(projection, store).get("bad")).isEqualTo(new View<>("bad", 1, tally(666, 1)));
        assertThat(live.status().givenUp()).isZero();
    }

    @Test
    void an_error_in_the_fold_parks_its_case_too() {
        var projection = Counting.projection(added -> {
            if (added.amount() == 666) {
                throw new StackOverflowError();
            }
            return false;
        });
        var live = start(projection);
        eventStore.publish(added("bad", 0, 666), added("good", 0, 1));

        awaitLevel(live);
        assertThat(live.parked()).extracting(ParkedCase::key).containsExactly("bad");
        assertThat(views(projection, store)).containsOnlyKeys("good");
    }
}
