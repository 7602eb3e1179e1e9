package nl.gezinslijn.query.proof;

import java.util.List;
import nl.gezinslijn.proof.AccessLeaf;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLog;

/** The lines of a log in memory; where nothing is stored, what is hashed is what they would be told as. */
public final class LinesInMemory implements LeafSource {

    private final AccessLog log;

    public LinesInMemory(AccessLog log) {
        this.log = log;
    }

    @Override
    public List<Found> from(long position, int atMost) {
        return log.find(new AccessLog.Query(null, null, null, null, null, null, Integer.MAX_VALUE)).reversed().stream()
                .filter(line -> line.number() >= position)
                .limit(atMost)
                .map(LinesInMemory::found)
                .toList();
    }

    private static Found found(AccessLine line) {
        AccessLeaf leaf = new AccessLeaf(
                line.number(),
                line.at().toEpochMilli(),
                AccessLeaf.content(
                        line.account(), line.action() == AccessLine.Action.COMMAND ? 1 : 0, line.toString()));
        return new Found(line.number(), leaf.id(), leaf.bytes());
    }
}
