package nl.gezinslijn.bench.longcase;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.gezinslijn.bench.append.CaseLife;
import nl.gezinslijn.bench.append.EventFiles;
import nl.gezinslijn.bench.append.OverTheBus;
import nl.gezinslijn.command.aggregate.CaseAggregate;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.runtime.wiring.AxonConfiguration.Remembering;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * An event file with cases of some length, written once and copied for each turn.
 *
 * @param parent who is met, in each of them
 */
record LongCases(Path file, List<String> ids, String parent) {

    /** The service takes one every 200 events, so that half of that is behind it on average. */
    private static final int SINCE_THE_SNAPSHOT = 100;

    private static final int BETWEEN_SNAPSHOTS = 200;

    private static final int AT_ONCE = 1_000;

    static LongCases write(Path folder, int cases, int events, boolean snapshots)
            throws SQLException, InterruptedException {
        String day = CaseLife.DAY.toString();
        Life life = Life.of("long", Life.DRENTHE)
                .registered(day)
                .triaged(day, true)
                .assigned(day, "coach-1", CaseLife.ORGANISATION)
                .started(day)
                .contact(day);
        List<DomainEventMessage<?>> told = life.messages();
        Random random = new Random(2026);
        List<String> ids = new ArrayList<>();
        try (SqliteEventStorageEngine engine = EventFiles.open(folder)) {
            boolean snapshot = snapshots && events > BETWEEN_SNAPSHOTS;
            int until = snapshot ? events - SINCE_THE_SNAPSHOT : events;
            for (int i = 0; i < cases; i++) {
                String id = new UUID(random.nextLong(), random.nextLong()).toString();
                ids.add(id);
                append(engine, told, id, 0, until);
            }
            if (snapshot) {
                snapshots(engine, ids, EventFiles.in(folder));
                ids.forEach(id -> append(engine, told, id, until, events));
            }
        }
        return new LongCases(EventFiles.in(folder), ids, life.parent());
    }

    /** The last of what is told happens over and over. */
    private static void append(
            SqliteEventStorageEngine engine, List<DomainEventMessage<?>> told, String id, int from, int to) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (int sequence = from; sequence < to; sequence++) {
            DomainEventMessage<?> event = told.get(Math.min(sequence, told.size() - 1));
            batch.add(new GenericDomainEventMessage<>(
                    event.getType(),
                    id,
                    sequence,
                    event.getPayload(),
                    event.getMetaData(),
                    UUID.randomUUID().toString(),
                    event.getTimestamp()));
            if (batch.size() == AT_ONCE || sequence == to - 1) {
                engine.appendEvents(batch);
                batch.clear();
            }
        }
    }

    private static void snapshots(SqliteEventStorageEngine engine, List<String> ids, Path file)
            throws SQLException, InterruptedException {
        Configuration axon = OverTheBus.writeSide(engine, Remembering.BOTH);
        try {
            Snapshotter snapshotter = axon.getComponent(Snapshotter.class);
            ids.forEach(id -> snapshotter.scheduleSnapshot(CaseAggregate.class, id));
            while (EventFiles.rows(file, "snapshots") < ids.size()) {
                Thread.sleep(20);
            }
        } finally {
            axon.shutdown();
        }
    }
}
