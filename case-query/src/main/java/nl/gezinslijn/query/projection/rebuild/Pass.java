package nl.gezinslijn.query.projection.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.gezinslijn.query.projection.CaseFold;
import nl.gezinslijn.query.projection.Documents;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.Projection.Lines;
import nl.gezinslijn.query.projection.scan.Hand;
import nl.gezinslijn.query.projection.scan.Partition;
import nl.gezinslijn.query.projection.scan.Reach;
import nl.gezinslijn.query.projection.scan.Scan;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;

/**
 * One pass over the events: folds the cases of a partition in memory, to their end.
 *
 * <p>It holds few cases at first. Those that nothing has happened to for longest are written and let go; one that comes
 * back is read again. A family's life is short beside a register's, so few do. Where many come back it holds twice as
 * many from then on; and where too many still do when memory holds as many as it may, it keeps half of the partition
 * and leaves the other half to a later pass.
 */
final class Pass<E, S> {

    /** Most programmes have fewer families under way; and what is held briefly is cleared away cheaply. */
    private static final int FIRST_ROOM = 1_000;

    private final Projection<E, S> projection;
    private final Lines lines;
    private final RebuildSettings settings;
    private final Documents documents;
    private final Consumer<List<Document>> writing;
    private final AtomicReference<Partition> partition;
    private final Queue<Partition> rest = new ConcurrentLinkedQueue<>();

    /** @param writing takes documents to write; they can be read when it returns */
    Pass(
            Projection<E, S> projection,
            Lines lines,
            RebuildSettings settings,
            Partition partition,
            Documents documents,
            Consumer<List<Document>> writing) {
        this.projection = projection;
        this.lines = lines;
        this.settings = settings;
        this.documents = documents;
        this.writing = writing;
        this.partition = new AtomicReference<>(partition);
    }

    Scan.Done<Cases> fold(Scan scan, Reach reach, Scan.Watch watch) {
        return scan.run(reach, this::concerns, Cases::new, watch);
    }

    /** What it has left to later passes. */
    List<Partition> rest() {
        return List.copyOf(rest);
    }

    private Partition partition() {
        return Objects.requireNonNull(partition.get());
    }

    private boolean concerns(DomainEventMessage<?> event) {
        return projection.aggregateType().equals(event.getType()) && partition().holds(event.getAggregateIdentifier());
    }

    /** The cases of one hand. */
    final class Cases implements Hand {

        /** The one that was touched last comes last. */
        private final Map<String, CaseFold<E, S>> cases = new LinkedHashMap<>(1024, 0.75f, true);

        private final Partition.Counts begun = new Partition.Counts();
        private Partition own = partition();
        private int room = Math.min(FIRST_ROOM, settings.casesPerHand());
        private int cameBack;

        @Override
        public void take(List<DomainEventMessage<?>> chunk) {
            narrowTo(partition());
            readAgain(chunk);
            for (DomainEventMessage<?> event : chunk) {
                String key = event.getAggregateIdentifier();
                if (own.holds(key)) {
                    cases.computeIfAbsent(key, this::begin).take(event, lines);
                }
            }
            if (cases.size() > room) {
                makeRoom();
            }
        }

        private CaseFold<E, S> begin(String key) {
            begun.add(key);
            return CaseFold.fresh(projection, key);
        }

        /** The cases in a chunk that were let go of: they are not here, and this is not their first event. */
        private void readAgain(List<DomainEventMessage<?>> chunk) {
            Map<String, Long> absent = new HashMap<>();
            for (DomainEventMessage<?> event : chunk) {
                String key = event.getAggregateIdentifier();
                if (own.holds(key) && !cases.containsKey(key)) {
                    absent.putIfAbsent(key, event.getSequenceNumber());
                }
            }
            absent.values().removeIf(first -> first == 0);
            if (!absent.isEmpty()) {
                documents.find(absent.keySet()).forEach((key, document) -> {
                    cases.put(key, CaseFold.again(projection, key, document));
                    cameBack++;
                });
            }
        }

        private void makeRoom() {
            boolean tooFew = cameBack > room;
            if (tooFew && room < settings.casesPerHand()) {
                room = Math.min(room * 2, settings.casesPerHand());
                cameBack = 0;
            } else if (tooFew) {
                halve();
            } else {
                letGo(room * 3 / 4);
            }
        }

        /** Another hand may have done it just before: then this one follows. */
        private void halve() {
            if (partition.compareAndSet(own, own.half())) {
                rest.add(own.otherHalf());
            }
            narrowTo(partition());
        }

        private void narrowTo(Partition smaller) {
            if (!smaller.equals(own)) {
                own = smaller;
                cases.keySet().removeIf(key -> !smaller.holds(key));
                cameBack = 0;
            }
        }

        /** Writes those that were not touched for longest, until so many are left. One that is parked stays. */
        private void letGo(int left) {
            List<Document> batch = new ArrayList<>();
            Iterator<CaseFold<E, S>> each = cases.values().iterator();
            for (int over = cases.size() - left; over > 0 && each.hasNext(); over--) {
                CaseFold<E, S> one = each.next();
                Document document = one.document();
                if (one.parked() == null) {
                    each.remove();
                }
                if (document != null) {
                    batch.add(document);
                }
                if (batch.size() == settings.documentsPerWrite()) {
                    writing.accept(batch);
                    batch = new ArrayList<>();
                }
            }
            writing.accept(batch);
        }

        /** How many cases there are in what is left of the partition. */
        long size() {
            narrowTo(partition());
            return begun.of(own);
        }

        /**
         * Writes what is still here, and lets go of it. Ask for the size first.
         *
         * @return the cases that could not be folded
         */
        List<ParkedCase> write() {
            letGo(0);
            List<ParkedCase> parked = cases.values().stream()
                    .map(CaseFold::parked)
                    .filter(Objects::nonNull)
                    .toList();
            cases.clear();
            return parked;
        }
    }
}
