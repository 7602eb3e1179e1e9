package nl.gezinslijn.query.proof;

import java.util.Optional;
import nl.gezinslijn.proof.AccessLeaf;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.proof.LogProofs.Inclusion;

/** Heads and proofs of the access log, as a reader may ask for them. */
public final class AccessLogProofs {

    private final LogProofs log;
    private final AccessLog lines;
    private final CaseReading cases;

    public AccessLogProofs(LogProofs log, AccessLog lines, CaseReading cases) {
        this.log = log;
        this.lines = lines;
        this.cases = cases;
    }

    public LogProofs log() {
        return log;
    }

    /**
     * The proof that a line is under the latest head: one of the reader's own, or about a case that the reader sees.
     *
     * @return nothing when there is no such line, or it is not this reader's to know
     * @throws NotYetSigned when it is newer than the latest head
     */
    public Optional<Inclusion<AccessLeaf>> inclusion(Reader reader, long number) {
        return lines.find(new AccessLog.Query(null, null, null, null, null, number + 1, 1)).stream()
                .filter(line -> line.number() == number && isFor(reader, line))
                .findFirst()
                .map(line -> log.inclusion(AccessLeaf.class, Long.toString(number)));
    }

    private boolean isFor(Reader reader, AccessLine line) {
        return line.account().equals(reader.account())
                || !cases.listed(reader, line.cases()).isEmpty();
    }
}
