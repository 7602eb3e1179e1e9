package nl.gezinslijn.standalone.verify;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.LogLeaf;
import nl.gezinslijn.standalone.verify.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Stored entries beside what was noted, up to the first difference; and what kind of difference it is. */
final class Comparison {

    private final Iterable<? extends LogLeaf> stored;
    private final Reference noted;
    private final List<Reference> entries;

    /**
     * @param noted believed
     * @param entries may know whole leaves, each believed when its hash is the noted one
     */
    Comparison(Iterable<? extends LogLeaf> stored, Reference noted, List<Reference> entries) {
        this.stored = stored;
        this.noted = noted;
        this.entries = entries;
    }

    Optional<Finding> first() {
        Iterator<? extends LogLeaf> lying = stored.iterator();
        Iterator<Hash> hashes = noted.leaves(0);
        LogLeaf before = null;
        for (long index = 0; hashes.hasNext(); index++) {
            Hash hash = hashes.next();
            if (!lying.hasNext()) {
                return Optional.of(new Finding(
                        Kind.TRUNCATED, index, entry(index, hash), null, before, noted.size() - index, noted.name()));
            }
            LogLeaf found = lying.next();
            if (!found.hash().equals(hash)) {
                LogLeaf entry = entry(index, hash);
                return Optional.of(
                        new Finding(kind(index, hash, found, entry), index, entry, found, before, 0, noted.name()));
            }
            before = found;
        }
        return Optional.empty();
    }

    private Kind kind(long index, Hash hash, LogLeaf found, @Nullable LogLeaf entry) {
        boolean notedIsStored = isStored(hash);
        boolean storedIsNoted = isNoted(index, found.hash());
        if (notedIsStored) {
            return storedIsNoted ? Kind.MOVED : Kind.INSERTED;
        }
        if (storedIsNoted) {
            return Kind.REMOVED;
        }
        return entry == null || found.isSameEntryAs(entry) ? Kind.CHANGED : Kind.REPLACED;
    }

    private boolean isStored(Hash hash) {
        for (LogLeaf found : stored) {
            if (found.hash().equals(hash)) {
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

    private @Nullable LogLeaf entry(long index, Hash hash) {
        return entries.stream()
                .flatMap(reference -> reference.entry(index).stream())
                .filter(entry -> entry.hash().equals(hash))
                .findFirst()
                .orElse(null);
    }
}
