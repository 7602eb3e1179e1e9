package nl.gezinslijn.query.projection.rebuild;

import static java.util.stream.Collectors.toMap;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.gezinslijn.query.projection.Documents;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.ParkingLot;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.Projection.Lines;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Difference;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Kind;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Verdict;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Holds the documents of two generations against each other, while both are kept level with the events.
 *
 * <p>It is exact although the two move. Documents with the same sequence are compared as they are. Where they are
 * unequal in anything, each is held against the events up to its own sequence, and the digests take both at the lower
 * one. A document that lacks events is looked at again when its processor has passed the newest event there was at that
 * moment: it must have them then.
 *
 * <p>Across versions the states are compared, as the new version reads and writes them. There an unequal old document
 * is no fault, for another meaning is why a version is raised; the new one must still be what the events say.
 */
final class Comparison<E, S> {

    private static final int BATCH = 500;

    /** Waits until both processors have passed what is the newest event at this moment. */
    interface Levelling {
        void await(long position);
    }

    private final Projection<E, S> before;
    private final Projection<E, S> after;
    private final Documents oldDocuments;
    private final Documents newDocuments;
    private final ParkingLot oldParking;
    private final ParkingLot newParking;
    private final Lines lines;
    private final EventStore events;
    private final BooleanSupplier cancelled;
    private final boolean sameVersion;
    private final Digest oldDigest;
    private final Digest newDigest;
    private final List<Difference> differences = new ArrayList<>();
    private final int listed;

    /** Cases that were not at the same sequence, with the higher of the two; few or, in an empty view, all. */
    private final Map<String, Long> unsettled = new LinkedHashMap<>();

    private long compared;
    private long changed;
    private long differing;

    private record Pair(
            String key, @Nullable Document old, @Nullable Document fresh) {

        long oldSeq() {
            return old == null ? -1 : Projection.seq(old);
        }

        long newSeq() {
            return fresh == null ? -1 : Projection.seq(fresh);
        }
    }

    /**
     * @param before on the generation that serves
     * @param after on the one that was built
     */
    Comparison(
            Projection<E, S> before,
            Projection<E, S> after,
            EventStore events,
            ViewStore store,
            int listed,
            BooleanSupplier cancelled) {
        this.before = before;
        this.after = after;
        this.oldDocuments = new Documents(store, before);
        this.newDocuments = new Documents(store, after);
        this.oldParking = new ParkingLot(store, before, 0);
        this.newParking = new ParkingLot(store, after, 0);
        this.lines = Lines.of(events);
        this.events = events;
        this.listed = listed;
        this.cancelled = cancelled;
        this.sameVersion = before.generation().version() == after.generation().version();
        this.oldDigest = new Digest(sameVersion);
        this.newDigest = new Digest(sameVersion);
    }

    Verdict verdict(Levelling both) {
        inBatches(oldDocuments, batch -> {
            Map<String, Document> fresh = byKey(newDocuments.whole(batch.keySet()));
            batch.forEach((key, old) -> look(new Pair(key, old, fresh.get(key))));
        });
        inBatches(newDocuments, batch -> {
            Map<String, Document> old = byKey(oldDocuments.whole(batch.keySet()));
            batch.forEach((key, fresh) -> {
                if (!old.containsKey(key)) {
                    look(new Pair(key, null, fresh));
                }
            });
        });
        settle(both);
        return new Verdict(oldDigest.hex(), newDigest.hex(), compared, changed, differing, List.copyOf(differences));
    }

    private void inBatches(Documents documents, Consumer<Map<String, Document>> consumer) {
        Map<String, Document> batch = new LinkedHashMap<>();
        documents.forEach(document -> {
            batch.put(document.getString(Projection.ID), document);
            if (batch.size() == BATCH) {
                unlessCancelled();
                consumer.accept(batch);
                batch.clear();
            }
        });
        consumer.accept(batch);
    }

    private void look(Pair pair) {
        if (unsettled.containsKey(pair.key())) {
            return;
        }
        if (equal(pair)) {
            compared++;
        } else if (pair.oldSeq() == pair.newSeq()) {
            judge(pair);
        } else {
            unsettled.put(pair.key(), Math.max(pair.oldSeq(), pair.newSeq()));
        }
    }

    private boolean equal(Pair pair) {
        if (pair.old() == null || pair.fresh() == null || pair.oldSeq() != pair.newSeq()) {
            return false;
        }
        BigInteger was = oldDigest.print(pair.old(), stateAsWrittenNow(pair.old()));
        BigInteger is = newDigest.print(pair.fresh());
        if (was.equals(is)) {
            oldDigest.add(was);
            newDigest.add(is);
            return true;
        }
        return false;
    }

    private @Nullable String stateAsWrittenNow(Document old) {
        String state = old.getString(Projection.STATE);
        if (before.folded(old)) {
            return state;
        }
        try {
            return before.json().write().apply(before.json().read().apply(Objects.requireNonNull(state)));
        } catch (RuntimeException e) {
            // of a shape that this version cannot read: then it is unequal as it is
            return state;
        }
    }

    /** Looks again at documents that were not at the same sequence, and whose processors have gone on since. */
    private void settle(Levelling both) {
        if (unsettled.isEmpty()) {
            return;
        }
        var head = events.createHeadToken();
        both.await(head == null ? -1 : head.position().orElse(-1));
        List<String> all = List.copyOf(unsettled.keySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            unlessCancelled();
            List<String> keys = all.subList(from, Math.min(all.size(), from + BATCH));
            Map<String, ParkedCase> parkedBefore = oldParking.find(keys);
            Map<String, ParkedCase> parkedAfter = newParking.find(keys);
            Map<String, Document> old = byKey(oldDocuments.whole(keys));
            Map<String, Document> fresh = byKey(newDocuments.whole(keys));
            for (String key : keys) {
                settle(
                        Objects.requireNonNull(unsettled.get(key)),
                        new Pair(key, old.get(key), fresh.get(key)),
                        parkedBefore.containsKey(key),
                        parkedAfter.containsKey(key));
            }
        }
    }

    private void settle(long seen, Pair now, boolean oldParked, boolean newParked) {
        if (newParked && !oldParked) {
            differs(now, Kind.NEW_IS_PARKED);
        } else if (!newParked && now.newSeq() < seen) {
            differs(now, Kind.NEW_IS_BEHIND);
        } else if (!oldParked && sameVersion && now.oldSeq() < seen) {
            differs(now, Kind.OLD_IS_BEHIND);
        } else if (equal(now)) {
            compared++;
        } else {
            judge(now);
        }
    }

    /** Holds each of two unequal documents against the events. */
    private void judge(Pair pair) {
        if (pair.fresh() != null && !asEventsSay(pair.fresh())) {
            differs(pair, Kind.NEW_IS_WRONG);
        } else if (sameVersion && pair.old() != null && !asEventsSay(pair.old())) {
            differs(pair, Kind.OLD_IS_WRONG);
        } else if (sameVersion || pair.oldSeq() != pair.newSeq()) {
            compared++;
            addAtLower(pair);
        } else {
            compared++;
            changed++;
            addAsTheyAre(pair);
        }
    }

    private void differs(Pair pair, Kind kind) {
        compared++;
        differing++;
        addAsTheyAre(pair);
        if (differences.size() < listed) {
            differences.add(new Difference(pair.key(), pair.oldSeq(), pair.newSeq(), kind));
        }
    }

    private void addAsTheyAre(Pair pair) {
        if (pair.old() != null) {
            oldDigest.add(oldDigest.print(pair.old()));
        }
        if (pair.fresh() != null) {
            newDigest.add(newDigest.print(pair.fresh()));
        }
    }

    private void addAtLower(Pair pair) {
        long lower = Math.min(pair.oldSeq(), pair.newSeq());
        if (lower >= 0) {
            BigInteger print = newDigest.print(folded(pair.key(), lower));
            oldDigest.add(print);
            newDigest.add(print);
        }
    }

    private boolean asEventsSay(Document document) {
        Document folded = folded(Objects.requireNonNull(document.getString(Projection.ID)), Projection.seq(document));
        return newDigest.print(folded).equals(newDigest.print(document));
    }

    private Document folded(String key, long seq) {
        return after.document(after.fold(key, lines.before(key, seq + 1), lines));
    }

    private void unlessCancelled() {
        Run.unless(cancelled);
    }

    private static Map<String, Document> byKey(List<Document> documents) {
        return documents.stream().collect(toMap(document -> document.getString(Projection.ID), Function.identity()));
    }
}
