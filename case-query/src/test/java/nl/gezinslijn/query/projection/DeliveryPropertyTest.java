package nl.gezinslijn.query.projection;

import static nl.gezinslijn.query.projection.Counting.NO_LINES;
import static nl.gezinslijn.query.projection.Counting.added;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.gezinslijn.query.InOrderEngine;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/** However events are mixed, cut into batches, delivered again or half lost: the documents are the same in the end. */
class DeliveryPropertyTest {

    private static final int POISON = 666;
    private static ViewStore store;

    @BeforeContainer
    static void open() {
        store = TestViewStore.inMongoOrMemory();
    }

    @AfterContainer
    static void close() {
        store.close();
    }

    /** What may happen to the next events, by their number. */
    sealed interface Step {
        /** They are folded, written, and so is their token. */
        record Deliver(int events) implements Step {}

        /** The last of them fails, and all are rolled back. */
        record RollBack(int events) implements Step {}

        /** They are written, and their token is not. */
        record LoseToken(int events) implements Step {}

        /** The token goes back. */
        record Rewind(int events) implements Step {}

        /** A processor that will lose its claim folds them, and keeps them for now. */
        record FallBehind(int events) implements Step {}

        /** It writes what it kept. */
        record CatchUp() implements Step {}

        /** Poisoned events can be folded from now on. */
        record Mend() implements Step {}

        /** A case is tried again. */
        record TryAgain(int counter) implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> few = Arbitraries.integers().between(1, 8);
        return Arbitraries.<Step>frequencyOf(
                        Tuple.of(6, few.map(Step.Deliver::new)),
                        Tuple.of(2, few.map(Step.RollBack::new)),
                        Tuple.of(2, few.map(Step.LoseToken::new)),
                        Tuple.of(1, few.map(Step.Rewind::new)),
                        Tuple.of(2, few.map(Step.FallBehind::new)),
                        Tuple.of(2, Arbitraries.just(new Step.CatchUp())),
                        Tuple.of(1, Arbitraries.just(new Step.Mend())),
                        Tuple.of(1, Arbitraries.integers().between(0, 3).map(Step.TryAgain::new)))
                .list()
                .ofMaxSize(30);
    }

    /** Events by the counters they belong to; now and then a poisoned one. */
    @Provide
    Arbitrary<List<DomainEventMessage<Added>>> histories() {
        Arbitrary<Integer> amounts = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(0, 99)), Tuple.of(1, Arbitraries.just(POISON)));
        Arbitrary<Integer> counters = Arbitraries.integers().between(0, 3);
        return Combinators.combine(counters, amounts)
                .as(Tuple::of)
                .list()
                .ofMaxSize(40)
                .map(additions -> {
                    Map<Integer, Long> next = new HashMap<>();
                    return additions.stream()
                            .map(it ->
                                    added("counter-" + it.get1(), next.merge(it.get1(), 1L, Long::sum) - 1, it.get2()))
                            .toList();
                });
    }

    @Property(tries = 200)
    void the_documents_equal_the_fold_in_the_end(
            @ForAll("histories") List<DomainEventMessage<Added>> events, @ForAll("steps") List<Step> steps) {
        var processor = new Processor(events);
        steps.forEach(processor::take);
        processor.take(new Step.Mend());
        processor.finish();

        assertThat(views(processor.projection, store)).isEqualTo(fold(events));
    }

    /** A processor of one segment, as Axon's does it, but by hand. */
    private static final class Processor {

        private final AtomicBoolean mended = new AtomicBoolean();
        private final Projection<Added, Tally> projection =
                Counting.projection(added -> added.amount() == POISON && !mended.get());
        private final Documents documents = new Documents(store, projection);
        private final ParkingLot parking = new ParkingLot(store, projection, 100);
        private final Folder<Added, Tally> folder = new Folder<>(projection, documents, parking, NO_LINES);
        private final FlushingTokenStore tokens = FlushingTokenStore.in(store);
        private final Deque<Batch<Added, Tally>> behind = new ArrayDeque<>();
        private final List<DomainEventMessage<Added>> events;
        private final Set<String> poisoned;
        private final Retry<Added, Tally> retry;
        private int token;

        Processor(List<DomainEventMessage<Added>> events) {
            this.events = events;
            poisoned = events.stream()
                    .filter(event -> event.getPayload().amount() == POISON)
                    .map(DomainEventMessage::getAggregateIdentifier)
                    .collect(Collectors.toSet());
            EventStore eventStore = EmbeddedEventStore.builder()
                    .storageEngine(new InOrderEngine())
                    .build();
            eventStore.publish(events);
            retry = new Retry<>(projection, eventStore, documents, parking, store);
            tokens.initializeTokenSegments(projection.collection(), 1, null);
        }

        void take(Step step) {
            switch (step) {
                case Step.Deliver it -> handle(next(it.events()), false, true);
                case Step.RollBack it -> handle(next(it.events()), true, true);
                case Step.LoseToken it -> handle(next(it.events()), false, false);
                case Step.Rewind it -> token = Math.max(0, token - it.events());
                case Step.FallBehind it -> fallBehind(next(it.events()));
                case Step.CatchUp it -> catchUp();
                case Step.Mend it -> mended.set(true);
                case Step.TryAgain it -> retry.retry("counter-" + it.counter());
            }
        }

        void finish() {
            handle(next(events.size()), false, true);
            parking.all().forEach(parked -> {
                assertThat(poisoned).contains(parked.key());
                assertThat(retry.retry(parked.key())).isTrue();
            });
            assertThat(parking.all()).isEmpty();
        }

        private List<DomainEventMessage<Added>> next(int number) {
            return events.subList(token, Math.min(events.size(), token + number));
        }

        private void handle(List<DomainEventMessage<Added>> messages, boolean fail, boolean storeToken) {
            if (messages.isEmpty()) {
                return;
            }
            var unitOfWork = new BatchingUnitOfWork<>(new ArrayList<>(messages));
            unitOfWork.onPrepareCommit(u -> {
                if (storeToken) {
                    var position = new GlobalSequenceTrackingToken(token + messages.size());
                    tokens.storeToken(position, projection.collection(), 0);
                } else {
                    Batch<Added, Tally> batch = u.getResource("batch " + projection.collection());
                    batch.flush();
                    throw new IllegalStateException("the store went away");
                }
            });
            var result = unitOfWork.executeWithResult(() -> {
                folder.handle(unitOfWork.getMessage(), Segment.ROOT_SEGMENT);
                if (fail && unitOfWork.isLastMessage()) {
                    throw new IllegalStateException("the network went away");
                }
                return true;
            });
            if (!result.isExceptional()) {
                token += messages.size();
            }
        }

        private void fallBehind(List<DomainEventMessage<Added>> messages) {
            var keys = messages.stream()
                    .map(DomainEventMessage::getAggregateIdentifier)
                    .collect(Collectors.toSet());
            var batch = new Batch<>(projection, documents, parking, NO_LINES, keys);
            messages.forEach(batch::handle);
            behind.add(batch);
        }

        private void catchUp() {
            if (!behind.isEmpty()) {
                try {
                    behind.poll().flush();
                } catch (LostRaceException e) {
                    assertThat(e).hasMessageContaining(projection.collection());
                }
            }
        }
    }
}
