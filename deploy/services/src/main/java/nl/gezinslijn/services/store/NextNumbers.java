package nl.gezinslijn.services.store;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static nl.gezinslijn.services.store.Shared.ID;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Adds documents to a collection under the numbers that follow, from 1 without a gap, while other instances do so too.
 * For one thread.
 *
 * <p>The database refuses a number that is given, and stops there: it takes documents of one call in their order, so
 * that one that can be seen has none before it that cannot. A number is given only behind one that a majority has,
 * which no failover takes back. When a call was refused, or its answer was lost, what has come of it is read back by
 * the key that each document carries; what is not there is sent again under the same numbers, or, when others took
 * them, under those behind. What is still under way from the first call then finds its numbers taken, and is refused.
 */
final class NextNumbers {

    static final String KEY = "key";

    private static final long RIVAL_REMEMBERED = TimeUnit.SECONDS.toNanos(5);
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(10);

    private final Shared lines;
    private final UUID writer = UUID.randomUUID();
    private long keys;

    /** What a majority has; absent when it must be read. */
    private @Nullable Long last;

    private @Nullable Long rivalMet;

    NextNumbers(Shared lines) {
        this.lines = lines;
    }

    /**
     * Returns when all are durable.
     *
     * @throws MongoException when that took too long; some may be there then, and others may follow
     */
    void append(List<Document> documents, Duration patience) {
        long began = System.nanoTime();
        List<Document> pending = new ArrayList<>(documents);
        pending.forEach(each -> each.append(KEY, writer + ":" + keys++));
        long before = last == null ? last(lines) : last;
        last = before;
        while (!pending.isEmpty()) {
            Duration left = patience.minusNanos(System.nanoTime() - began);
            try {
                if (last == null) {
                    last = dropWritten(pending, before, left);
                    before = last;
                }
                write(pending, last, left);
            } catch (MongoException e) {
                last = null;
                boolean refused = Shared.isDuplicate(e);
                if (refused) {
                    rivalMet = System.nanoTime();
                }
                if (left.isNegative()) {
                    throw e;
                }
                rest(TimeUnit.MILLISECONDS.toNanos(refused ? 2 : 100));
            }
        }
    }

    private void write(List<Document> pending, long from, Duration left) {
        if (pending.isEmpty()) {
            return;
        }
        long number = from;
        for (Document each : pending) {
            each.put(ID, ++number);
        }
        long began = System.nanoTime();
        lines.write(left, collection -> collection.insertMany(pending));
        last = number;
        pending.clear();
        giveWay(System.nanoTime() - began);
    }

    /** Who has just written knows the next number first, and would win each time. */
    private void giveWay(long took) {
        if (rivalMet != null && System.nanoTime() - rivalMet < RIVAL_REMEMBERED) {
            rest(Math.min(took, LONGEST_REST));
        }
    }

    private static void rest(long atMostNanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(atMostNanos + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new com.mongodb.MongoInterruptedException("interrupted while waiting for a number", e);
        }
    }

    /** Takes out what is there already; answers the last number. */
    private long dropWritten(List<Document> pending, long before, Duration left) {
        List<Document> written = lines.read(left)
                .find(gt(ID, before))
                .sort(ascending(ID))
                .projection(include(KEY))
                .into(new ArrayList<>());
        Set<String> there = written.stream().map(each -> each.getString(KEY)).collect(Collectors.toSet());
        pending.removeIf(each -> there.contains(each.getString(KEY)));
        return written.isEmpty() ? before : written.getLast().getLong(ID);
    }

    /** 0 when there is none. */
    static long last(Shared lines) {
        Document last =
                lines.read().find().sort(descending(ID)).projection(include(ID)).first();
        return last == null ? 0 : last.getLong(ID);
    }
}
