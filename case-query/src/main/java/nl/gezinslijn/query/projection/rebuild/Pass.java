package nl.gezinslijn.query.projection.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.gezinslijn.query.projection.CaseFold;
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
 * One pass over the events: folds the cases of a partition in memory, to their end. When there are more of them than
 * memory is allowed to hold, it keeps half of the partition and leaves the other half to a later pass.
 */
final class Pass<E, S> {

    private final Projection<E, S> projection;
    private final Lines lines;
    private final RebuildSettings settings;
    private final AtomicReference<Partition> partition;
    private final Queue<Partition> rest = new ConcurrentLinkedQueue<>();

    Pass(Projection<E, S> projection, Lines lines, RebuildSettings settings, Partition partition) {
        this.projection = projection;
        this.lines = lines;
        this.settings = settings;
        this.partition = new AtomicReference<>(partition);
    }

    Scan.Done<Cases> fold(Scan scan, Reach reach, Scan.Watch watch) {
        return scan.run(reach, this::concerns, Cases::new, watch);
    }

    /** What it has left to later passes. */
    List<Partition> rest() {
        return List.copyOf(rest);
    }

    private boolean concerns(DomainEventMessage<?> event) {
        return projection.aggregateType().equals(event.getType())
                && Objects.requireNonNull(partition.get()).holds(event.getAggregateIdentifier());
    }

    /** The cases of one hand. */
    final class Cases implements Hand {

        private final Map<String, CaseFold<E, S>> cases = new HashMap<>();
        private Partition own = Objects.requireNonNull(partition.get());

        @Override
        public void take(List<DomainEventMessage<?>> chunk) {
            narrowTo(Objects.requireNonNull(partition.get()));
            for (DomainEventMessage<?> event : chunk) {
                String key = event.getAggregateIdentifier();
                if (own.holds(key)) {
                    cases.computeIfAbsent(key, it -> CaseFold.fresh(projection, it))
                            .take(event, lines);
                    if (cases.size() > settings.casesPerHand()) {
                        halve();
                    }
                }
            }
        }

        /** Another hand may have done it just before: then this one follows. */
        private void halve() {
            if (partition.compareAndSet(own, own.half())) {
                rest.add(own.otherHalf());
            }
            narrowTo(Objects.requireNonNull(partition.get()));
        }

        private void narrowTo(Partition smaller) {
            if (!smaller.equals(own)) {
                own = smaller;
                cases.keySet().removeIf(key -> !smaller.holds(key));
            }
        }

        int size() {
            narrowTo(Objects.requireNonNull(partition.get()));
            return cases.size();
        }

        /**
         * Hands the documents on to be written, and lets go of them. Ask for the size first.
         *
         * @return the cases that could not be folded
         */
        List<ParkedCase> write(Consumer<List<Document>> writing) {
            List<ParkedCase> parked = new ArrayList<>();
            List<Document> batch = new ArrayList<>();
            for (Iterator<CaseFold<E, S>> each = cases.values().iterator(); each.hasNext(); each.remove()) {
                CaseFold<E, S> one = each.next();
                Document document = one.document();
                if (document != null) {
                    batch.add(document);
                }
                ParkedCase stranded = one.parked();
                if (stranded != null) {
                    parked.add(stranded);
                }
                if (batch.size() == settings.documentsPerWrite()) {
                    writing.accept(batch);
                    batch = new ArrayList<>();
                }
            }
            writing.accept(batch);
            return parked;
        }
    }
}
