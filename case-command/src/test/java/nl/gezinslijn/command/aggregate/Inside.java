package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;

/** Lets tests look into the aggregate, and make one of a file. */
public final class Inside {

    private Inside() {}

    public static CaseFile file(CaseAggregate aggregate) {
        return aggregate.memory().file();
    }

    public static CaseAggregate restored(CaseFile file) {
        return CaseAggregate.restore(new CaseAggregate.Memory(file, RecentRequests.NONE));
    }

    /** The file in another state, before its first entry: a fixture that is given a state counts from there. */
    public static CaseFile withState(CaseFile file, CaseState state) {
        return new CaseFile(
                file.caseId(),
                0,
                state,
                file.lastLifecycleOn(),
                file.recordedAt(),
                file.intake(),
                file.coaching(),
                file.plan(),
                file.work(),
                file.term(),
                file.meldcode(),
                file.protection(),
                file.escalations(),
                file.closure());
    }
}
