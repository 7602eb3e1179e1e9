package nl.gezinslijn.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;

/** The entries of one case in the order they were recorded, one minute after another; never changed, only continued. */
public final class History {

    public static final String CASE = "7d0c5f0e-6a52-5d0b-9c38-2f1d5e9a4b11";
    public static final Actor COACH = new Actor("coach.vos", Role.COACH, "De Brug");

    private static final Instant FIRST_RECORDED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Entry<CaseEvent>> entries;

    private History(List<Entry<CaseEvent>> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Something that happened on a day, not yet recorded. */
    public record Dated(LocalDate on, CaseEvent event) {}

    /** Nothing has happened yet. */
    public static History none() {
        return new History(List.of());
    }

    public static History of(List<Dated> inOrderOfRecording) {
        List<Entry<CaseEvent>> entries = new ArrayList<>();
        for (Dated dated : inOrderOfRecording) {
            entries.add(entry(entries.size(), dated));
        }
        return new History(entries);
    }

    /** Recorded next: what happened on a day, as {@code 2024-05-01}. */
    public History on(String day, CaseEvent... events) {
        List<Entry<CaseEvent>> all = new ArrayList<>(entries);
        for (CaseEvent event : events) {
            all.add(entry(all.size(), new Dated(LocalDate.parse(day), event)));
        }
        return new History(all);
    }

    /** Recorded next, with a reason. */
    public History because(String day, CaseEvent event) {
        List<Entry<CaseEvent>> all = new ArrayList<>(entries);
        Entry<CaseEvent> plain = entry(all.size(), new Dated(LocalDate.parse(day), event));
        Stamp s = plain.stamp();
        Stamp because = new Stamp(
                s.occurredOn(),
                s.recordedAt(),
                s.actor(),
                null,
                Given.sealed("Stamp.reason"),
                null,
                s.requestId(),
                false);
        all.add(new Entry<>(CASE, plain.sequence(), plain.storedAt(), because, event));
        return new History(all);
    }

    public CaseFile fold() {
        return foldOf(entry -> true);
    }

    /** Read back from its beginning: what was withdrawn among the entries no longer counts (REC-1). */
    public CaseFile readBack() {
        return CaseFile.of(CASE, entries);
    }

    /** The same line with one entry never recorded; the others keep their sequence. */
    public History without(long sequence) {
        return new History(
                entries.stream().filter(entry -> entry.sequence() != sequence).toList());
    }

    /** The case as of a day: what occurred on or before it, in the order of recording (TIME-1). */
    public CaseFile asOf(LocalDate day) {
        return foldOf(entry -> !entry.occurredOn().isAfter(day));
    }

    public CaseFile asOf(String day) {
        return asOf(LocalDate.parse(day));
    }

    /** The first so many entries. */
    public CaseFile foldFirst(long count) {
        return foldOf(entry -> entry.sequence() < count);
    }

    public List<Entry<CaseEvent>> entries() {
        return entries;
    }

    private CaseFile foldOf(Predicate<Entry<CaseEvent>> which) {
        CaseFile file = CaseFile.none(CASE);
        for (Entry<CaseEvent> entry : entries) {
            if (which.test(entry)) {
                file = CaseFile.evolve(file, entry);
            }
        }
        return file;
    }

    private static Entry<CaseEvent> entry(int sequence, Dated dated) {
        Instant recordedAt = FIRST_RECORDED_AT.plusSeconds(60L * sequence);
        Stamp stamp = new Stamp(dated.on(), recordedAt, COACH, null, null, null, "req-" + sequence, false);
        return new Entry<>(CASE, sequence, recordedAt, stamp, dated.event());
    }

    /** The entries, for a failing property to show. */
    @Override
    public String toString() {
        return String.join(
                "\n",
                entries.stream()
                        .map(e -> e.sequence() + " " + e.occurredOn() + " " + e.event())
                        .toList());
    }
}
