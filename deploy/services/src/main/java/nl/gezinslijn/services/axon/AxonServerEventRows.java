package nl.gezinslijn.services.axon;

import java.util.List;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.runtime.store.EventArchive.Lying;
import org.jspecify.annotations.Nullable;

/** The events of Axon Server as leaves. */
final class AxonServerEventRows implements LeafSource {

    private final ServerEvents events;
    private @Nullable Found last;

    AxonServerEventRows(ServerEvents events) {
        this.events = events;
    }

    @Override
    public synchronized List<Found> from(long position, int atMost) {
        long first = Math.max(0, position);
        long newest = events.newest();
        if (newest < first) {
            return List.of();
        }
        // Who waits for more asks four times a second; only when there is more is the last one looked at again.
        Found seen = last;
        if (seen != null && newest == first && seen.position() == first) {
            return List.of(seen);
        }
        List<Found> found = events.read(first, (int) Math.min(atMost, newest - first + 1)).stream()
                .map(AxonServerEventRows::found)
                .toList();
        last = found.getLast();
        return found;
    }

    private static Found found(Lying lying) {
        EventLeaf leaf = lying.event().leaf();
        return new Found(lying.position(), leaf.id(), leaf.bytes());
    }
}
