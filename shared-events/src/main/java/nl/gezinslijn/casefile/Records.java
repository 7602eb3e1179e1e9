package nl.gezinslijn.casefile;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was taken back and what was erased. Few in any case, because each takes a reason.
 *
 * @param withdrawn sequences of the entries that no longer count (REC-1)
 * @param erasedPersons person ids whose data cannot be read any more (REC-2)
 * @param textErased the case's free text cannot be read any more
 * @param erasuresRefused how often an erasure was refused
 */
public record Records(
        SortedSet<Long> withdrawn, SortedSet<String> erasedPersons, boolean textErased, int erasuresRefused) {

    static final Records NONE = new Records(Collections.emptySortedSet(), Collections.emptySortedSet(), false, 0);

    public Records {
        withdrawn = Collections.unmodifiableSortedSet(new TreeSet<>(withdrawn));
        erasedPersons = Collections.unmodifiableSortedSet(new TreeSet<>(erasedPersons));
    }

    Records withdrawn(long entry) {
        SortedSet<Long> all = new TreeSet<>(withdrawn);
        all.add(entry);
        return new Records(all, erasedPersons, textErased, erasuresRefused);
    }

    Records erased(String personId) {
        SortedSet<String> all = new TreeSet<>(erasedPersons);
        all.add(personId);
        return new Records(withdrawn, all, textErased, erasuresRefused);
    }

    Records erasedText() {
        return new Records(withdrawn, erasedPersons, true, erasuresRefused);
    }

    Records refused() {
        return new Records(withdrawn, erasedPersons, textErased, erasuresRefused + 1);
    }
}
