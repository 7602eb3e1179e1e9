package nl.gezinslijn.move;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.LeafSource.Found;
import nl.gezinslijn.runtime.store.EventArchive;
import nl.gezinslijn.runtime.store.EventArchive.Lying;
import nl.gezinslijn.runtime.store.StoredEvent;

/** Moves events. */
final class Events {

    static final int BATCH = 500;

    private Events() {}

    /**
     * Brings over what is not there yet.
     *
     * @param progress told how many are there now
     * @throws NotTheSame when what is in the other store is no beginning of this one
     */
    static void move(EventArchive from, EventArchive to, LongConsumer progress) {
        long there = to.size();
        long position = behind(from, to, there);
        progress.accept(there);
        for (List<Lying> batch = from.after(position, BATCH); !batch.isEmpty(); batch = from.after(position, BATCH)) {
            List<StoredEvent> events = batch.stream().map(Lying::event).toList();
            to.append(events);
            position = batch.getLast().position();
            there += events.size();
            progress.accept(there);
        }
    }

    /** Where the event lies in this store that is the last of so many in the other. */
    private static long behind(EventArchive from, EventArchive to, long there) {
        if (there == 0) {
            return EventArchive.BEGINNING;
        }
        Lying last = to.nth(there - 1).orElseThrow();
        Lying same = from.nth(there - 1)
                .orElseThrow(() -> new NotTheSame("the other store has " + there + " events, more than this one"));
        if (!Arrays.equals(same.event().leaf().bytes(), last.event().leaf().bytes())) {
            throw new NotTheSame("event " + (there - 1) + " of the other store is not that of this one");
        }
        return same.position();
    }

    static LeafSource leaves(EventArchive archive) {
        return (position, atMost) -> archive.after(Math.max(position, 0) - 1, atMost).stream()
                .map(lying -> new Found(
                        lying.position(),
                        lying.event().eventId(),
                        lying.event().leaf().bytes()))
                .toList();
    }
}
