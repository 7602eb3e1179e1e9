package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.casefile.CaseFile;

/** Lets tests look into the aggregate. */
public final class Inside {

    private Inside() {}

    public static CaseFile file(CaseAggregate aggregate) {
        return aggregate.memory().file();
    }
}
