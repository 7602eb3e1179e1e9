package nl.gezinslijn.query.history;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
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
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.casefile.CaseRows;
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
        return OpenFile.open(visible(reader, caseId), seal);
    }

    /**
     * The case as it stood on a day, as far as it was known at an instant. Who may read it is judged by today.
     *
     * @throws NotAllowed and {@link NoSuchCase} as {@link #file}; the latter also when there was no such case yet
     */
    public OpenFile file(Reader reader, String caseId, AsOf asOf) {
        visible(reader, caseId);
        return OpenFile.open(history.find(caseId, asOf).orElseThrow(NoSuchCase::new), seal);
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
                new Replay(seal, caseId, history.entries(caseId, 0, Math.toIntExact(end))).steps(from, size);
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
        return new Replay(seal, caseId, line).file(sequence, file.version() - 1);
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
                        .map(entry -> telling.apply(entry, new Opening(seal, caseId)))
                        .toList(),
                more ? entries.get(size).sequence() : null);
    }

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
        MayRead.Cases which = which(reader);
        if (which == MayRead.Cases.OWN && coach != null && !coach.equals(reader.account())) {
            return new CasePage(List.of(), page, null);
        }
        String whose = which == MayRead.Cases.OWN ? reader.account() : coach;
        return page(rows.list(programme, state, whose, slice(page, size)), page, size);
    }

    /**
     * Some cases, those of them that this reader may see.
     *
     * @param page from 0
     * @throws NotAllowed when this reader sees no case at all
     */
    public CasePage these(Reader reader, Collection<String> caseIds, int page, int size) {
        String whose = which(reader) == MayRead.Cases.OWN ? reader.account() : null;
        List<String> ids = caseIds.stream().distinct().sorted().toList();
        return page(rows.of(ids, whose, slice(page, size)), page, size);
    }

    /** A page, and one more to see whether there is another. */
    private static Slice slice(int page, int size) {
        return new Slice((int) Math.min((long) page * size, Integer.MAX_VALUE), size + 1);
    }

    private static CasePage page(Stream<CaseRow> cases, int page, int size) {
        try (cases) {
            List<CaseSummary> found = cases.map(CaseSummary::of).toList();
            boolean more = found.size() > size;
            return new CasePage(found.stream().limit(size).toList(), page, more ? page + 1 : null);
        }
    }

    private CaseFile visible(Reader reader, String caseId) {
        which(reader);
        return history.find(caseId)
                .filter(file -> mayRead.theCase(reader, file.coaching().lastCoach()))
                .orElseThrow(NoSuchCase::new);
    }

    private MayRead.Cases which(Reader reader) {
        MayRead.Cases which = mayRead.cases(reader);
        if (which == MayRead.Cases.NONE) {
            throw new NotAllowed("cases are not for this account's roles");
        }
        return which;
    }
}
