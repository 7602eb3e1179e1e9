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
 * @param erasureRequests on which days it was asked, by the id of the person it is about, or {@link #TEXT}
 * @param erasureAnswers on which day it was last granted or refused, in the same way
 */
public record Records(
        SortedSet<Long> withdrawn,
        SortedSet<String> erasedPersons,
        boolean textErased,
        int erasuresRefused,
        SortedMap<String, SortedSet<LocalDate>> erasureRequests,
        SortedMap<String, LocalDate> erasureAnswers) {

    /** Instead of a person's id, where it is about the case's free text. */
    public static final String TEXT = "text";

    static final Records NONE = new Records(
            Collections.emptySortedSet(),
            Collections.emptySortedSet(),
            false,
            0,
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    public Records {
        withdrawn = Collections.unmodifiableSortedSet(new TreeSet<>(withdrawn));
        erasedPersons = Collections.unmodifiableSortedSet(new TreeSet<>(erasedPersons));
        SortedMap<String, SortedSet<LocalDate>> requests = new TreeMap<>();
        erasureRequests.forEach(
                (subject, days) -> requests.put(subject, Collections.unmodifiableSortedSet(new TreeSet<>(days))));
        erasureRequests = Collections.unmodifiableSortedMap(requests);
        erasureAnswers = Collections.unmodifiableSortedMap(new TreeMap<>(erasureAnswers));
    }

    /** The day of the first request since the last answer, by what it is about; an answer is to all until its day. */
    public SortedMap<String, LocalDate> openErasureRequests() {
        SortedMap<String, LocalDate> open = new TreeMap<>();
        erasureRequests.forEach((subject, days) -> {
            LocalDate answered = erasureAnswers.get(subject);
            days.stream()
                    .filter(day -> answered == null || day.isAfter(answered))
                    .findFirst()
                    .ifPresent(day -> open.put(subject, day));
        });
        return open;
    }

    Records withdrawn(long entry) {
        SortedSet<Long> all = new TreeSet<>(withdrawn);
        all.add(entry);
        return new Records(all, erasedPersons, textErased, erasuresRefused, erasureRequests, erasureAnswers);
    }

    /** @param personId null for the case's text; so also below */
    Records requested(LocalDate on, @Nullable String personId) {
        SortedMap<String, SortedSet<LocalDate>> all = new TreeMap<>(erasureRequests);
        SortedSet<LocalDate> days = new TreeSet<>(all.getOrDefault(subject(personId), Collections.emptySortedSet()));
        days.add(on);
        all.put(subject(personId), days);
        return new Records(withdrawn, erasedPersons, textErased, erasuresRefused, all, erasureAnswers);
    }

    Records erased(LocalDate on, String personId) {
        SortedSet<String> all = new TreeSet<>(erasedPersons);
        all.add(personId);
        return new Records(withdrawn, all, textErased, erasuresRefused, erasureRequests, answered(on, personId));
    }

    Records erasedText(LocalDate on) {
        return new Records(withdrawn, erasedPersons, true, erasuresRefused, erasureRequests, answered(on, null));
    }

    Records refused(LocalDate on, @Nullable String personId) {
        return new Records(
                withdrawn, erasedPersons, textErased, erasuresRefused + 1, erasureRequests, answered(on, personId));
    }

    /** The latest day, in whatever order they are recorded. */
    private SortedMap<String, LocalDate> answered(LocalDate on, @Nullable String personId) {
        SortedMap<String, LocalDate> all = new TreeMap<>(erasureAnswers);
        all.merge(subject(personId), on, (one, other) -> one.isAfter(other) ? one : other);
        return all;
    }

    private static String subject(@Nullable String personId) {
        return personId == null ? TEXT : personId;
    }
}
