package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was taken back and what was erased. Few in any case, because each takes a reason.
 *
 * @param withdrawn sequences of the entries that no longer count (REC-1)
 * @param erasedPersons person ids whose data cannot be read any more (REC-2)
 * @param textErased the case's free text cannot be read any more
 * @param erasuresRefused how often an erasure was refused
 * @param erasuresAsked the day of each request that waits for a decision, by the id of the person it is about, or
 *     {@link #TEXT}
 */
public record Records(
        SortedSet<Long> withdrawn,
        SortedSet<String> erasedPersons,
        boolean textErased,
        int erasuresRefused,
        SortedMap<String, LocalDate> erasuresAsked) {

    /** Instead of a person's id, where a request is about the case's free text. */
    public static final String TEXT = "text";

    static final Records NONE = new Records(
            Collections.emptySortedSet(), Collections.emptySortedSet(), false, 0, Collections.emptySortedMap());

    public Records {
        withdrawn = Collections.unmodifiableSortedSet(new TreeSet<>(withdrawn));
        erasedPersons = Collections.unmodifiableSortedSet(new TreeSet<>(erasedPersons));
        erasuresAsked = Collections.unmodifiableSortedMap(new TreeMap<>(erasuresAsked));
    }

    Records withdrawn(long entry) {
        SortedSet<Long> all = new TreeSet<>(withdrawn);
        all.add(entry);
        return new Records(all, erasedPersons, textErased, erasuresRefused, erasuresAsked);
    }

    /** @param personId null for the case's text; who asks again still waits since the first time */
    Records asked(LocalDate on, @Nullable String personId) {
        SortedMap<String, LocalDate> all = new TreeMap<>(erasuresAsked);
        all.putIfAbsent(subject(personId), on);
        return new Records(withdrawn, erasedPersons, textErased, erasuresRefused, all);
    }

    Records erased(String personId) {
        SortedSet<String> all = new TreeSet<>(erasedPersons);
        all.add(personId);
        return new Records(withdrawn, all, textErased, erasuresRefused, askedWithout(personId));
    }

    Records erasedText() {
        return new Records(withdrawn, erasedPersons, true, erasuresRefused, askedWithout(null));
    }

    Records refused(@Nullable String personId) {
        return new Records(withdrawn, erasedPersons, textErased, erasuresRefused + 1, askedWithout(personId));
    }

    private SortedMap<String, LocalDate> askedWithout(@Nullable String personId) {
        SortedMap<String, LocalDate> rest = new TreeMap<>(erasuresAsked);
        rest.remove(subject(personId));
        return rest;
    }

    private static String subject(@Nullable String personId) {
        return personId == null ? TEXT : personId;
    }
}
