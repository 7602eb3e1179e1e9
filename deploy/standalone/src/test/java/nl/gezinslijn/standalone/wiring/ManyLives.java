package nl.gezinslijn.standalone.wiring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.gezinslijn.query.Life;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * Writes the lives of many families straight into an event store: a few hundred are told, and happen to many. Some
 * hundred families are helped at the same time, so that their events are mixed as they would be.
 */
public final class ManyLives {

    private static final int TOLD = 300;
    private static final int AT_THE_SAME_TIME = 500;
    private static final int APPENDED_AT_ONCE = 1_000;

    private final Random random = new Random(2026);
    private final List<List<DomainEventMessage<?>>> lives = new ArrayList<>();

    /** @param perCase how many events a case has on average */
    ManyLives(int perCase) {
        for (int i = 0; i < TOLD; i++) {
            // few in the most, many in some
            int contacts = (int) Math.max(1, Math.round((perCase - 6.5) * -Math.log(1 - random.nextDouble())));
            lives.add(life(i, contacts));
        }
    }

    /** @return how many events there are then in the event file of this folder, which had none */
    public static long fill(Path data, int cases, int perCase) {
        try (var engine = Node.store(data)) {
            return new ManyLives(perCase).writeTo(engine, cases);
        }
    }

    private static List<DomainEventMessage<?>> life(int number, int contacts) {
        LocalDate day = LocalDate.of(2021, 1, 4).plusDays(number % 700);
        Life life = Life.of("told " + number, Life.VENRAY)
                .registered(day.toString())
                .triaged(day.plusDays(1).toString(), number % 3 == 0)
                .waits(day.plusDays(1).toString())
                .assigned(day.plusDays(9).toString(), "coach-" + number % 40)
                .started(day.plusDays(12).toString());
        for (int contact = 0; contact < contacts; contact++) {
            life.contact(day.plusDays(13 + contact * 6L).toString());
            if (contact == 4) {
                life.plan(day.plusDays(40).toString());
            }
        }
        if (number % 4 != 0) {
            life.closed(day.plusDays(14 + contacts * 6L).toString());
        }
        return life.messages();
    }

    /** @return how many events there are */
    long writeTo(EventStorageEngine engine, int cases) {
        List<List<DomainEventMessage<?>>> open = new ArrayList<>();
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        long written = 0;
        int begun = 0;
        while (begun < cases || !open.isEmpty()) {
            while (begun < cases && open.size() < AT_THE_SAME_TIME) {
                open.add(happening(begun++));
            }
            int one = random.nextInt(open.size());
            List<DomainEventMessage<?>> events = open.get(one);
            batch.add(events.removeLast());
            if (events.isEmpty()) {
                open.set(one, open.getLast());
                open.removeLast();
            }
            if (batch.size() == APPENDED_AT_ONCE) {
                engine.appendEvents(batch);
                written += batch.size();
                batch.clear();
            }
        }
        engine.appendEvents(batch);
        return written + batch.size();
    }

    /** One of the lives, to another family; the last event first. */
    private List<DomainEventMessage<?>> happening(int number) {
        String caseId = new UUID(random.nextLong(), random.nextLong()).toString();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (DomainEventMessage<?> event : lives.get(number % lives.size()).reversed()) {
            events.add(new GenericDomainEventMessage<>(
                    event.getType(),
                    caseId,
                    event.getSequenceNumber(),
                    event.getPayload(),
                    event.getMetaData(),
                    new UUID(random.nextLong(), random.nextLong()).toString(),
                    event.getTimestamp()));
        }
        return events;
    }
}
