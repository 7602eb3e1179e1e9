package nl.gezinslijn.standalone.verify;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.standalone.verify.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Stored events beside what was noted, up to the first difference; and what kind of difference it is. */
final class Comparison {

    private final Iterable<EventLeaf> events;
    private final Reference noted;
    private final List<Reference> entries;

    /**
     * @param noted believed
     * @param entries may know whole leaves, each believed when its hash is the noted one
     */
    Comparison(Iterable<EventLeaf> events, Reference noted, List<Reference> entries) {
        this.events = events;
        this.noted = noted;
        this.entries = entries;
    }

    Optional<Finding> first() {
        Iterator<EventLeaf> stored = events.iterator();
        Iterator<Hash> hashes = noted.leaves(0);
        EventLeaf before = null;
        for (long index = 0; hashes.hasNext(); index++) {
            Hash hash = hashes.next();
            if (!stored.hasNext()) {
                return Optional.of(new Finding(
                        Kind.TRUNCATED, index, entry(index, hash), null, before, noted.size() - index, noted.name()));
            }
            EventLeaf event = stored.next();
            if (!event.hash().equals(hash)) {
                EventLeaf entry = entry(index, hash);
                return Optional.of(
                        new Finding(kind(index, hash, event, entry), index, entry, event, before, 0, noted.name()));
            }
            before = event;
        }
        return Optional.empty();
    }

    private Kind kind(long index, Hash hash, EventLeaf event, @Nullable EventLeaf entry) {
        boolean notedIsStored = isStored(hash);
        boolean storedIsNoted = isNoted(index, event.hash());
        if (notedIsStored) {
            return storedIsNoted ? Kind.MOVED : Kind.INSERTED;
        }
        if (storedIsNoted) {
            return Kind.REMOVED;
        }
        return entry == null || isSame(event, entry) ? Kind.CHANGED : Kind.REPLACED;
    }

    private static boolean isSame(EventLeaf event, EventLeaf entry) {
        return event.eventId().equals(entry.eventId())
                || (event.aggregateId() != null
                        && event.aggregateId().equals(entry.aggregateId())
                        && Objects.equals(event.sequence(), entry.sequence()));
    }

    private boolean isStored(Hash hash) {
        for (EventLeaf event : events) {
            if (event.hash().equals(hash)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNoted(long from, Hash hash) {
        for (Iterator<Hash> hashes = noted.leaves(from); hashes.hasNext(); ) {
            if (hashes.next().equals(hash)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable EventLeaf entry(long index, Hash hash) {
        return entries.stream()
                .flatMap(reference -> reference.entry(index).stream())
                .filter(entry -> entry.hash().equals(hash))
                .findFirst()
                .orElse(null);
    }
}
