package nl.gezinslijn.query.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.access.Sight;
import nl.gezinslijn.query.accesslog.Sightings;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.casefile.CaseRows.By;
import nl.gezinslijn.query.projection.ProjectionReader.Slice;
import org.jspecify.annotations.Nullable;

/** Cases as a reader may see them: API and pages read them only through here. */
public final class CaseReading {

    private final CaseHistory history;
    private final CaseRows rows;
    private final MayRead mayRead;
    private final Seal seal;

    public CaseReading(CaseHistory history, CaseRows rows, MayRead mayRead, Seal seal) {
        this.history = history;
        this.rows = rows;
        this.mayRead = mayRead;
        this.seal = seal;
    }

    /**
     * The case with everything that is stored of it.
     *
     * @throws NotAllowed when this reader sees no case at all
     * @throws NoSuchCase when there is none, or it is not for this reader: the two look alike
     */
    public OpenFile file(Reader reader, String caseId) {
        return OpenFile.open(visible(reader, caseId), seal(reader));
    }

    /**
     * How many entries it has: its version.
     *
     * @throws NotAllowed and {@link NoSuchCase} as {@link #file}
     */
    public long version(Reader reader, String caseId) {
        return visible(reader, caseId).version();
    }

    /**
     * The case as it stood on a day, as far as it was known at an instant. Who may read it is judged by today.
     *
     * @throws NotAllowed and {@link NoSuchCase} as {@link #file}; the latter also when there was no such case yet
     */
    public OpenFile file(Reader reader, String caseId, AsOf asOf) {
        visible(reader, caseId);
        return OpenFile.open(history.find(caseId, asOf).orElseThrow(NoSuchCase::new), seal(reader));
    }

    /**
     * What each entry changed, in the order of recording.
     *
     * @param from sequence of the first
     * @throws NotAllowed and {@link NoSuchCase} as {@link #file}
     */
    public TimelinePage<ReplayStep> replay(Reader reader, String caseId, long from, int size) {
        CaseFile file = visible(reader, caseId);
        long end = Math.min(file.version(), from + size);
        List<ReplayStep> steps =
                new Replay(seal(reader), caseId, history.entries(caseId, 0, Math.toIntExact(end))).steps(from, size);
        return new TimelinePage<>(caseId, steps, end < file.version() ? end : null);
    }

    /**
     * One step with the whole case file before and after it.
     *
     * @throws NotAllowed and {@link NoSuchCase} as {@link #file}
     * @throws NoSuchStep when the case has no entry of that sequence
     */
    public ReplayedFile replayed(Reader reader, String caseId, long sequence) {
        CaseFile file = visible(reader, caseId);
        if (sequence < 0 || sequence >= file.version()) {
            throw new NoSuchStep();
        }
        List<Entry<CaseEvent>> line = history.entries(caseId, 0, Math.toIntExact(sequence + 1));
        return new Replay(seal(reader), caseId, line).file(sequence, file.version() - 1);
    }

    /** @throws NotAllowed and {@link NoSuchCase} as {@link #file} */
    public TimelinePage<OpenEntry> timeline(Reader reader, String caseId, long from, int size) {
        return timeline(reader, caseId, from, size, OpenEntry::open);
    }

    /**
     * The same, told in another way.
     *
     * @param telling of an entry, with what opens its sealed values
     */
    public <T> TimelinePage<T> timeline(
            Reader reader, String caseId, long from, int size, BiFunction<Entry<CaseEvent>, Opening, T> telling) {
        visible(reader, caseId);
        List<Entry<CaseEvent>> entries = history.entries(caseId, from, size + 1);
        boolean more = entries.size() > size;
        return new TimelinePage<>(
                caseId,
                entries.stream()
                        .limit(size)
                        .map(entry -> telling.apply(entry, new Opening(seal(reader), caseId)))
                        .toList(),
                more ? entries.get(size).sequence() : null);
    }

    /**
     * The whole line of a case to hand out, for its coach and its coordinator.
     *
     * @throws NotAllowed also when this reader sees the case in another way
     * @throws NoSuchCase as {@link #file}
     */
    public HandedOut handedOut(Reader reader, String caseId) {
        CaseFile file = visible(reader, caseId);
        if (!sight(reader).handsOut(file)) {
            throw new NotAllowed("a dossier is for the coach of the case and for its coordinator");
        }
        return new HandedOut(history.entries(caseId, 0, Integer.MAX_VALUE), seal(reader));
    }

    /** @param seal opens what this reader may see */
    public record HandedOut(List<Entry<CaseEvent>> line, Seal seal) {}

    /**
     * Cases by latest registration, as the view has them.
     *
     * @param coach of now or, after closure, the last one
     * @param page from 0
     * @throws NotAllowed when this reader sees no case at all
     */
    public CasePage list(
            Reader reader,
            @Nullable String programme,
            @Nullable CaseState state,
            @Nullable String coach,
            int page,
            int size) {
        Sight sight = sight(reader);
        return page(sight, rows.list(sight, programme, state, coach, slice(page, size)), page, size);
    }

    /**
     * Cases that somebody looks for: by the beginning of the number, of the coach's account or of the district, in that
     * order. Names are sealed, and nobody can look for them.
     *
     * @param text not blank
     * @param size how many at most
     * @throws NotAllowed when this reader sees no case at all
     */
    public List<CaseSummary> search(Reader reader, String text, int size) {
        Sight sight = sight(reader);
        Map<String, CaseSummary> found = new LinkedHashMap<>();
        for (By by : By.values()) {
            List<String> beginnings = beginnings(by, text.strip());
            if (!beginnings.isEmpty() && found.size() < size) {
                try (Stream<CaseRow> cases = rows.beginningWith(by, beginnings, sight, new Slice(0, size))) {
                    cases.map(CaseSummary::of).forEach(it -> found.putIfAbsent(it.caseId(), it));
                }
            }
        }
        Sightings.ofRequest().saw(List.copyOf(found.keySet()), sight.listGround());
        return found.values().stream().limit(size).toList();
    }

    /** An index knows no capitals from small letters: a number and an account have none, a place begins with one. */
    private static List<String> beginnings(By by, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return switch (by) {
            case NUMBER -> small.matches("[0-9a-f-]{2,36}") ? List.of(small) : List.of();
            case COACH -> List.of(small);
            case DISTRICT ->
                Stream.of(text, small, small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1))
                        .distinct()
                        .toList();
        };
    }

    /**
     * Some cases, those of them that this reader may see.
     *
     * @param page from 0
     * @throws NotAllowed when this reader sees no case at all
     */
    public CasePage these(Reader reader, Collection<String> caseIds, int page, int size) {
        Sight sight = sight(reader);
        List<String> ids = caseIds.stream().distinct().sorted().toList();
        return page(sight, rows.of(ids, sight, slice(page, size)), page, size);
    }

    /** A page, and one more to see whether there is another. */
    private static Slice slice(int page, int size) {
        return new Slice((int) Math.min((long) page * size, Integer.MAX_VALUE), size + 1);
    }

    private static CasePage page(Sight sight, Stream<CaseRow> cases, int page, int size) {
        try (cases) {
            List<CaseSummary> found = cases.map(CaseSummary::of).toList();
            List<CaseSummary> shown = found.stream().limit(size).toList();
            Sightings.ofRequest().saw(shown.stream().map(CaseSummary::caseId).toList(), sight.listGround());
            return new CasePage(shown, page, found.size() > size ? page + 1 : null);
        }
    }

    /** Of these cases the ids of those that this reader's lists show; none for who sees no case at all. */
    public Set<String> listed(Reader reader, Collection<String> caseIds) {
        Sight sight = mayRead.sight(reader);
        if (sight.isNone() || caseIds.isEmpty()) {
            return Set.of();
        }
        try (Stream<CaseRow> cases = rows.of(caseIds, sight, Slice.WHOLE)) {
            Set<String> listed = cases.map(CaseRow::caseId).collect(Collectors.toSet());
            Sightings.ofRequest().saw(listed, sight.listGround());
            return listed;
        }
    }

    /** @throws NotAllowed and {@link NoSuchCase} as {@link #file} */
    public void requireVisible(Reader reader, String caseId) {
        visible(reader, caseId);
    }

    /** @throws NotAllowed when this reader sees no case at all */
    public void requireSomeCase(Reader reader) {
        sight(reader);
    }

    private CaseFile visible(Reader reader, String caseId) {
        Sight sight = sight(reader);
        CaseFile file = history.find(caseId).filter(sight::sees).orElseThrow(NoSuchCase::new);
        Sightings.ofRequest().saw(caseId, sight.ground(file));
        return file;
    }

    private Seal seal(Reader reader) {
        return mayRead.names(reader) ? seal : seal.withoutPersons();
    }

    private Sight sight(Reader reader) {
        Sight sight = mayRead.sight(reader);
        if (sight.isNone()) {
            throw new NotAllowed("cases are not for this account's roles");
        }
        return sight;
    }
}
