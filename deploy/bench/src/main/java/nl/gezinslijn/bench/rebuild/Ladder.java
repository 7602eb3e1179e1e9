package nl.gezinslijn.bench.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.atomic.AtomicLong;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.Projection.Lines;
import nl.gezinslijn.query.projection.View;
import nl.gezinslijn.query.projection.scan.Hand;
import nl.gezinslijn.query.projection.scan.Reach;
import nl.gezinslijn.query.projection.scan.Scan;
import org.axonframework.eventhandling.DomainEventMessage;

/** Rung by rung what a rebuild does, without writing anything; each tells how many events it had. */
final class Ladder {

    private static final String EVERYTHING =
            "SELECT event_id, aggregate_type, aggregate_id, sequence, name, revision, stored_at, payload, metadata,"
                    + " global_index FROM events ORDER BY global_index";
    private static final Projection<nl.gezinslijn.event.Entry<CaseEvent>, CaseFile> PROJECTION = CaseFiles.projection();
    private static final int UNDER_WAY = 5_000;

    private Ladder() {}

    /** Every column of every row, in the order of recording, by one thread. */
    static long rows(Register register) throws SQLException {
        try (Connection connection = register.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EVERYTHING)) {
            long read = 0;
            long bytes = 0;
            while (row.next()) {
                bytes += row.getString(1).length() + row.getString(3).length();
                bytes += row.getString(5).length() + row.getLong(4) + row.getLong(7);
                bytes += row.getBytes(8).length + row.getBytes(9).length;
                read++;
            }
            if (bytes == 0) {
                throw new IllegalStateException("nothing was read");
            }
            return read;
        }
    }

    /** As messages of the event store, not decoded, spread over the cores as in a rebuild. */
    static long messages(Register register) {
        AtomicLong taken = new AtomicLong();
        scan(register, chunk -> taken.addAndGet(chunk.size()));
        return taken.get();
    }

    /** And each decoded: payload and metadata. */
    static long decoded(Register register) {
        AtomicLong decoded = new AtomicLong();
        scan(register, chunk -> {
            for (DomainEventMessage<?> message : chunk) {
                if (message.getPayload() != null && !message.getMetaData().isEmpty()) {
                    decoded.incrementAndGet();
                }
            }
        });
        return decoded.get();
    }

    /** And each folded; a case is forgotten when some thousand others were heard of since. */
    static long folded(Register register) {
        AtomicLong folded = new AtomicLong();
        Lines lines = Lines.of(register.events());
        new Scan(register.events(), Scan.Settings.DEFAULT)
                .run(Reach.all(register.events()), event -> true, () -> new Folding(folded, lines), Scan.Watch.NONE);
        return folded.get();
    }

    private static void scan(Register register, Hand hand) {
        new Scan(register.events(), Scan.Settings.DEFAULT)
                .run(Reach.all(register.events()), event -> true, () -> hand, Scan.Watch.NONE);
    }

    /** The cases of one hand that are under way. */
    private record Folding(AtomicLong folded, Lines lines, Map<String, View<CaseFile>> cases) implements Hand {

        Folding(AtomicLong folded, Lines lines) {
            this(folded, lines, new LinkedHashMap<>(UNDER_WAY, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Entry<String, View<CaseFile>> eldest) {
                    return size() > UNDER_WAY;
                }
            });
        }

        @Override
        public void take(List<DomainEventMessage<?>> chunk) {
            for (DomainEventMessage<?> message : chunk) {
                cases.compute(
                        message.getAggregateIdentifier(),
                        (key, view) -> PROJECTION.next(view == null ? PROJECTION.empty(key) : view, message, lines));
            }
            folded.addAndGet(chunk.size());
        }
    }
}
