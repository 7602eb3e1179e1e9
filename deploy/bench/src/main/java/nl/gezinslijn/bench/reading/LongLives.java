package nl.gezinslijn.bench.reading;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.history.CaseHistory;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.projection.Documents;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import nl.gezinslijn.standalone.wiring.Node;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Cases of three years, each with another number of events: in the event file of the service, and in its views. */
final class LongLives implements AutoCloseable {

    static final Reader READER = new Reader("anna", Set.of(Role.COACH), Life.ORGANISATION);

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    private static final int DAYS = 1_000;
    private static final int APPENDED_AT_ONCE = 1_000;

    private final SqliteEventStorageEngine engine;
    private final EmbeddedEventStore events;
    private final TestViewStore store = TestViewStore.inMemory();
    private final CaseReading reading;

    LongLives(Path folder, List<Integer> lengths) {
        Seal seal = new Seal(new InMemoryKeyVault());
        engine = Node.store(folder);
        events = EmbeddedEventStore.builder().storageEngine(engine).build();
        Projection<Entry<CaseEvent>, CaseFile> projection = CaseFiles.projection();
        Documents documents = new Documents(store, projection);
        for (int length : lengths) {
            List<DomainEventMessage<?>> messages = life(length, seal).messages();
            for (int from = 0; from < length; from += APPENDED_AT_ONCE) {
                engine.appendEvents(messages.subList(from, Math.min(length, from + APPENDED_AT_ONCE)));
            }
            documents.add(List.of(projection.document(projection.fold(
                    caseId(length), messages, (key, sequence) -> messages.subList(0, (int) sequence)))));
        }
        ProjectionReader<CaseFile> views = new ProjectionReader<>(projection, store);
        reading =
                new CaseReading(new CaseHistory(projection, views, events), new CaseRows(views), Stores.rights(), seal);
    }

    static String caseId(int length) {
        return Life.id(name(length));
    }

    private static String name(int length) {
        return "a life of " + length;
    }

    /** From the first day to the last, as many contacts as it takes. */
    static Life life(int length, Seal seal) {
        Life life = Life.of(name(length), Life.VENRAY, seal)
                .registered(FIRST.toString())
                .triaged(FIRST.toString(), true)
                .assigned(FIRST.plusDays(7).toString(), READER.account())
                .started(FIRST.plusDays(9).toString())
                .plan(FIRST.plusDays(20).toString());
        Actor coach = life.coach();
        for (int told = life.entries().size(), first = told; told < length; told++) {
            LocalDate day = FIRST.plusDays(21 + (long) DAYS * (told - first) / length);
            life.then(
                    day.toString(),
                    coach,
                    new ContactHeld(
                            "conversation",
                            "home",
                            45,
                            List.of(life.parent()),
                            life.text("ContactHeld.note", "Gesproken over school en de avonden; het gaat beter.")));
        }
        return life;
    }

    /** Half way. */
    static AsOf onADay() {
        return new AsOf(FIRST.plusDays(DAYS / 2), Instant.MAX);
    }

    /** Half way, too. */
    static AsOf knownThen() {
        return new AsOf(
                LocalDate.MAX,
                FIRST.plusDays(DAYS / 2).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    CaseReading reading() {
        return reading;
    }

    /** Reads a part of the line from the event file and decodes it: what looking back cannot do without. */
    List<Entry<CaseEvent>> decoded(int length, int from) {
        List<Entry<CaseEvent>> entries = new ArrayList<>();
        engine.readEvents(caseId(length), from).asStream().forEach(message -> entries.add(CaseFiles.entry(message)));
        return entries;
    }

    @Override
    public void close() {
        events.shutDown();
        engine.close();
        store.close();
    }
}
