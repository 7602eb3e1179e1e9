package nl.gezinslijn.standalone.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.figures.CaseFiguresProjection;
import nl.gezinslijn.query.figures.FigureReader;
import nl.gezinslijn.query.history.CaseHistory;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.OutsideHistory;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.Phase;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Rebuild;
import nl.gezinslijn.query.projection.rebuild.RebuildSettings;
import nl.gezinslijn.query.projection.scan.Scan;
import nl.gezinslijn.query.report.CaseSource;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.matrix.MatrixPlan;
import nl.gezinslijn.standalone.views.EmbeddedViewStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;

/**
 * A town whose view of cases is built anew while commands go on in another programme, reports are asked and a reader
 * looks at every case over and over. Says on standard output how it goes, and ends well or not at all. When it is
 * killed and started again, it goes on.
 */
final class RebuiltTown implements AutoCloseable {

    private static final Projection<Entry<CaseEvent>, CaseFile> PROJECTION = CaseFiles.projection();
    private static final long BETWEEN_QUESTIONS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long BETWEEN_FAMILIES = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path expected;
    private final Node node;
    private final EventStore events;
    private final ViewStore store;
    private final Pointer pointer;
    private final ProjectionKeeper<Entry<CaseEvent>, CaseFile> keeper;
    private final ProjectionReader<CaseFile> views;
    private final Reports reports;
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();

    /** @param casesPerPass as in {@link RebuildSettings} */
    private RebuiltTown(Path directory, int casesPerPass) {
        expected = directory.resolve("expected");
        node = new Node(Node.store(directory));
        events = node.events();
        store = new EmbeddedViewStore(directory);
        pointer = new Pointer(store);
        keeper = new ProjectionKeeper<>(
                PROJECTION,
                events,
                store,
                pointer,
                new RebuildSettings(
                        LiveProjection.Settings.DEFAULT, Scan.Settings.DEFAULT, casesPerPass, casesPerPass, 500, 100));
        views = ProjectionReader.following(pointer, PROJECTION, store, events);
        CaseRows rows = new CaseRows(views);
        reports = new Reports(
                new CaseSource(
                        rows,
                        new FigureReader(new ProjectionReader<>(CaseFiguresProjection.projection(), store)),
                        new CasesThen(events, new CaseHistory(PROJECTION, views, events))),
                rows,
                new OutsideHistory(events),
                MatrixPlan.shipped(),
                Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
    }

    /** Arguments: directory, cases per pass, and for the first time the number of cases and of events per case. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        if (arguments.length > 2) {
            try (var engine = Node.store(directory)) {
                long written =
                        new ManyLives(Integer.parseInt(arguments[3])).writeTo(engine, Integer.parseInt(arguments[2]));
                say("%,d events of %s cases are stored", written, arguments[2]);
            }
        }
        try (var heap = new PeakHeap();
                var town = new RebuiltTown(directory, Integer.parseInt(arguments[1]))) {
            if (arguments.length > 2) {
                town.firstView();
            } else {
                town.rebuildUnderLoad(heap);
            }
        }
        System.exit(0);
    }

    /** Built, and not folded live event by event, because that is quicker. */
    private void firstView() throws Exception {
        Tokens.begin(FlushingTokenStore.in(store), PROJECTION.collection(), 4, events.createHeadToken());
        keeper.start();
        Rebuild first = ready(keeper.rebuild("first").id());
        keeper.switchTo(first.id(), "there was nothing before");
        keeper.dropEarlier(PROJECTION.generation());
        Map<String, Long> seen = new HashMap<>();
        look(seen);
        Files.writeString(expected, seen.size() + "\n" + caseload());
        say("the first view holds %,d cases", seen.size());
    }

    private void rebuildUnderLoad(PeakHeap heap) throws Exception {
        keeper.start();
        String id = keeper.rebuilds().stream()
                .filter(it -> !it.phase().ended())
                .map(Rebuild::id)
                .findFirst()
                .orElseGet(() -> keeper.rebuild("somebody").id());
        List<String> expectation = Files.readAllLines(expected);
        Thread commanding = thread("commands", this::command);
        Thread looking = thread("reader", () -> {
            Map<String, Long> seen = new HashMap<>();
            while (!done.get()) {
                look(seen);
                unless(
                        seen.size() >= Integer.parseInt(expectation.getFirst()),
                        "a look found " + seen.size() + " cases");
                looks.incrementAndGet();
                LockSupport.parkNanos(BETWEEN_QUESTIONS);
            }
        });
        Thread asking = thread("reports", () -> {
            while (!done.get()) {
                unless(caseload().equals(expectation.get(1)), "a report has another figure");
                asked.incrementAndGet();
                LockSupport.parkNanos(BETWEEN_QUESTIONS);
            }
        });
        Rebuild rebuild = ready(id);
        Rebuild.Verdict verdict = Objects.requireNonNull(rebuild.verdict());
        say(
                "compared %,d cases: %,d differ, digests %s",
                verdict.compared(),
                verdict.differing(),
                verdict.newDigest().equals(verdict.oldDigest()) ? "equal" : "NOT EQUAL");
        unless(verdict.differing() == 0 && verdict.newDigest().equals(verdict.oldDigest()), "the two views differ");
        keeper.switchTo(id, null);
        long looksBefore = looks.get();
        while (looks.get() < looksBefore + 2) {
            LockSupport.parkNanos(BETWEEN_FAMILIES);
        }
        done.set(true);
        for (Thread each : List.of(commanding, looking, asking)) {
            each.join();
        }
        say(
                "switched to %s; meanwhile %,d commands, %,d looks at every case, %,d reports, no gap and no other"
                        + " figure; peak heap %,d of %,d MB",
                keeper.current().generation().collection(),
                commands.get(),
                looks.get(),
                asked.get(),
                heap.megabytes(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Families come, are helped and go, in a programme that the reports are not about. */
    private void command() {
        Town town = Town.drenthe(node);
        while (!done.get()) {
            town.closedBy("coach-of-drenthe");
            commands.addAndGet(3);
            LockSupport.parkNanos(BETWEEN_FAMILIES);
        }
    }

    /** Every case that was there is there, and none has gone back. */
    private void look(Map<String, Long> seen) {
        Map<String, Long> now = new HashMap<>();
        try (var documents = views.documents(new Document(), new Document(), List.of(Projection.SEQ))) {
            documents.forEach(it -> now.put(it.getString(Projection.ID), Projection.seq(it)));
        }
        seen.forEach((caseId, sequence) -> {
            Long found = now.get(caseId);
            unless(found != null, "case " + caseId + " is gone");
            unless(found >= sequence, "case " + caseId + " has gone back");
        });
        seen.putAll(now);
    }

    private String caseload() {
        return reports.caseload(Life.VENRAY, null).report().toString();
    }

    private Rebuild ready(String id) throws InterruptedException {
        String said = "";
        for (long began = System.nanoTime(); ; Thread.sleep(20)) {
            Rebuild now = keeper.find(id).orElseThrow();
            String phase = now.phase().code() + " pass " + now.work().pass() + " of "
                    + now.work().passes();
            if (!phase.equals(said)) {
                say(
                        "%6.1f s: %s, %,d events read, %,d documents written; %,d commands, %,d looks, %,d reports",
                        (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1),
                        phase,
                        now.work().scanned(),
                        now.work().cases(),
                        commands.get(),
                        looks.get(),
                        asked.get());
                said = phase;
            }
            if (now.phase().compareTo(Phase.READY) >= 0) {
                unless(now.phase() == Phase.READY, "the rebuild is " + now.phase());
                return now;
            }
        }
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform()
                .name(name)
                .uncaughtExceptionHandler((thread, e) -> {
                    e.printStackTrace();
                    Runtime.getRuntime().halt(1);
                })
                .start(work);
    }

    private static void unless(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    @Override
    public void close() {
        keeper.close();
        store.close();
        node.close();
    }
}
