package nl.gezinslijn.query.history;

import java.util.List;
import java.util.Objects;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLog;
import org.jspecify.annotations.Nullable;

/** The access log as a reader may see it: API and pages read it only through here. */
public final class WhoLooked {

    private final AccessLog log;
    private final CaseReading cases;

    public WhoLooked(AccessLog log, CaseReading cases) {
        this.log = log;
        this.cases = cases;
    }

    /**
     * Lines, the latest first.
     *
     * @param next to ask with as {@code before}; null on the last page
     */
    public record Lines(List<AccessLine> lines, @Nullable Long next) {}

    /**
     * Into a case, for everybody who sees it; or of an account: the own one, those of the own organisation for a
     * coordinator, and as far as it is about cases under inspection for an inspector.
     *
     * @param asked names a case or an account; as many lines as it says are a page
     * @throws NotAllowed when lines of that account, or cases at all, are not for this reader
     * @throws NoSuchCase when there is no such case, or it is not for this reader
     */
    public Lines page(Reader reader, AccessLog.Query asked) {
        String caseId = asked.caseId();
        if (caseId != null) {
            cases.requireVisible(reader, caseId);
        } else {
            Objects.requireNonNull(asked.account(), "a case or an account");
        }
        List<AccessLine> found = log.find(new AccessLog.Query(
                caseId, asked.account(), asked.commands(), asked.from(), asked.to(), asked.before(), asked.most() + 1));
        List<AccessLine> page = found.stream().limit(asked.most()).toList();
        return new Lines(
                caseId == null ? ofAccount(reader, String.valueOf(asked.account()), page) : about(caseId, page),
                found.size() > asked.most() ? page.getLast().number() : null);
    }

    /** Of a list only the case that is asked about: the others are not this reader's to know. */
    private static List<AccessLine> about(String caseId, List<AccessLine> lines) {
        return lines.stream().map(line -> line.showing(List.of(caseId))).toList();
    }

    private List<AccessLine> ofAccount(Reader reader, String account, List<AccessLine> lines) {
        if (reader.account().equals(account)) {
            return lines;
        }
        boolean coordinator = reader.roles().contains(Role.COORDINATOR);
        boolean inspector = reader.roles().contains(Role.INSPECTOR);
        if (!coordinator && !inspector) {
            throw new NotAllowed("what another account looked at is not for this account's roles");
        }
        return lines.stream()
                .filter(line -> inspector || line.organisation().equals(reader.organisation()))
                .map(line -> line.showing(cases.listed(reader, line.cases())))
                .filter(line -> coordinator || !line.cases().isEmpty())
                .toList();
    }
}
