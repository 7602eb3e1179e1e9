package nl.gezinslijn.query;

import static nl.gezinslijn.query.Life.VENRAY;

import com.mongodb.client.FindIterable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.figures.CaseFiguresProjection;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.OutsideHistory;
import nl.gezinslijn.query.projection.Documents;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.query.report.CaseSource;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.matrix.MatrixPlan;
import nl.gezinslijn.query.worklist.Worklists;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * How long reports, worklists and lists take on many cases in a real MongoDB, beside the same questions asked bare: the
 * driver reads every document that the report reads and looks at none. In turns within one run; the ratio counts.
 * Arguments: cases, rounds. The address is in the environment, as for the tests.
 */
final class ReportsBench {

    private static final int TOLD = 2_000;
    private static final int COACHES = 900;
    private static final int AT_ONCE = 500;
    private static final Reader COORDINATOR = new Reader("coordinator-1", Set.of(Role.COORDINATOR), Life.ORGANISATION);

    private final Sent sent = new Sent();
    private final TestViewStore store = TestViewStore.inMongo(sent);
    private final Stores stores = new Stores(store);

    public static void main(String[] arguments) {
        ReportsBench bench = new ReportsBench();
        try {
            bench.fill(Integer.parseInt(arguments[0]));
            bench.measure(Integer.parseInt(arguments[1]));
        } finally {
            bench.stores.close();
        }
    }

    private void fill(int cases) {
        long began = System.nanoTime();
        List<Life> told = Neighbourhood.of(2026, TOLD, COACHES);
        for (Projection<?, ?> projection : List.of(CaseFiles.projection(), CaseFiguresProjection.projection())) {
            Documents documents = new Documents(store, projection);
            documents.createIndexes(projection.fields().indexes());
            Random random = new Random(2026);
            List<Document> some = new ArrayList<>();
            for (int i = 0; i < cases; i++) {
                String caseId = new UUID(random.nextLong(), random.nextLong()).toString();
                some.add(document(projection, caseId, told.get(i % TOLD)));
                if (some.size() == AT_ONCE || i == cases - 1) {
                    documents.add(some);
                    some.clear();
                }
            }
        }
        System.out.printf(
                "%,d cases folded and written in %.0f s; %d cores, heap %,d MB, MongoDB %s%n",
                cases,
                seconds(began),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                store.database().runCommand(new Document("buildInfo", 1)).getString("version"));
    }

    /** The life of another family, folded as it would be. */
    private static <E, S> Document document(Projection<E, S> projection, String caseId, Life life) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (DomainEventMessage<?> event : life.messages()) {
            messages.add(new GenericDomainEventMessage<>(
                    event.getType(),
                    caseId,
                    event.getSequenceNumber(),
                    event.getPayload(),
                    event.getMetaData(),
                    event.getIdentifier(),
                    event.getTimestamp()));
        }
        return projection.document(
                projection.fold(caseId, messages, (key, sequence) -> messages.subList(0, (int) sequence)));
    }

    private Map<String, Supplier<?>> questions() {
        CasesThen then = new CasesThen(stores.events, stores.history);
        Reports reports = new Reports(
                new CaseSource(stores.rows, stores.figures, then),
                stores.rows,
                new OutsideHistory(stores.events),
                MatrixPlan.shipped(),
                TestHouse.CLOCK);
        Worklists worklists = new Worklists(stores.rows, then, Life.PROGRAMMES, Stores.rights(), TestHouse.CLOCK);
        CaseReading cases =
                new CaseReading(stores.history, stores.rows, Stores.rights(), new Seal(new InMemoryKeyVault()));
        Period year = new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));
        Map<String, Supplier<?>> questions = new LinkedHashMap<>();
        questions.put("caseload", () -> reports.caseload(VENRAY, null));
        questions.put("waiting list", () -> reports.waitingList(VENRAY, null));
        questions.put("lead times", () -> reports.leadTimes(VENRAY, year, null, null));
        questions.put(
                "lead times by district", () -> reports.leadTimes(VENRAY, year, LeadTimes.Grouping.DISTRICT, null));
        questions.put("flow", () -> reports.flow(VENRAY, 2025, null));
        questions.put("open cases on a day", () -> reports.openOn(VENRAY, LocalDate.parse("2025-06-30"), null));
        questions.put("extensions", () -> reports.extensions(VENRAY, year, null));
        questions.put("escalations", () -> reports.escalations(VENRAY, year, null));
        questions.put("capacity", () -> reports.capacity(VENRAY, year, null));
        questions.put("steering matrix", () -> reports.steeringMatrix(VENRAY, 2025, null));
        questions.put("worklist of the coordinator", () -> worklists.ofCoordinator(COORDINATOR, VENRAY.id()));
        questions.put("worklist of a coach", () -> worklists.ofCoach(COORDINATOR, "coach-3"));
        questions.put("first page of cases", () -> cases.list(COORDINATOR, VENRAY.id(), null, null, 0, 20));
        questions.put("terms lapsed", () -> {
            try (var lapsed = stores.rows.lapsedUnrecorded(LocalDate.parse("2026-11-24"))) {
                return lapsed.count();
            }
        });
        return questions;
    }

    private void measure(int rounds) {
        Map<String, Supplier<?>> questions = questions();
        Map<String, List<BsonDocument>> asked = new LinkedHashMap<>();
        questions.forEach((name, question) -> {
            for (int warm = 0; warm < 3; warm++) {
                sent.forget();
                Objects.requireNonNull(question.get());
            }
            asked.put(name, sent.questions());
        });
        System.out.println("| | documents | bare ms | ours ms | ours to bare | plan |");
        System.out.println("|---|---:|---:|---:|---:|---|");
        questions.forEach((name, question) -> {
            double[] bare = new double[rounds];
            double[] ours = new double[rounds];
            long read = 0;
            for (int round = 0; round < rounds; round++) {
                long began = System.nanoTime();
                read = 0;
                for (BsonDocument each : asked.get(name)) {
                    read += bare(each);
                }
                bare[round] = seconds(began);
                began = System.nanoTime();
                Objects.requireNonNull(question.get());
                ours[round] = seconds(began);
            }
            double[] ratios = new double[rounds];
            Arrays.setAll(ratios, i -> ours[i] / bare[i]);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.2f | %s |%n",
                    name,
                    read,
                    1_000 * median(bare),
                    1_000 * median(ours),
                    median(ratios),
                    plans(asked.get(name)));
        });
    }

    private String plans(List<BsonDocument> asked) {
        List<String> plans = new ArrayList<>();
        for (BsonDocument each : asked) {
            Explained explained = Explained.by(store.database(), each);
            plans.add(String.join(", ", explained.indexes()) + (explained.isHeavy() ? " HEAVY" : "") + ": "
                    + explained.examined() + " examined for " + explained.returned());
        }
        return String.join("; ", plans);
    }

    /** Has the driver read every document, and looks at none. */
    private long bare(BsonDocument question) {
        FindIterable<RawBsonDocument> found = store.database()
                .getCollection(question.getString("find").getValue(), RawBsonDocument.class)
                .find(question.getDocument("filter", new BsonDocument()))
                .sort(question.getDocument("sort", new BsonDocument()))
                .projection(question.getDocument("projection", new BsonDocument()))
                .skip(question.getNumber("skip", new BsonInt32(0)).intValue())
                .limit(question.getNumber("limit", new BsonInt32(0)).intValue());
        long read = 0;
        try (var cursor = found.cursor()) {
            while (cursor.hasNext()) {
                cursor.next();
                read++;
            }
        }
        return read;
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(long began) {
        return (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
    }
}
