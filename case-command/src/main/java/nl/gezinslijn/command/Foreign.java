package nl.gezinslijn.command;

import nl.gezinslijn.casefile.Rule;

/** COACH-4 for somebody who has nothing to do with the case, to whom it has to look as if it were not there. */
public final class Foreign extends Refused {

    private static final long serialVersionUID = 1L;

    private final String caseId;

    Foreign(String caseId) {
        super(Rule.COACH_4, "only the case's own coach and a coordinator of its organisation have to do with it");
        this.caseId = caseId;
    }

    /** What somebody is told for whom there is no such case. */
    public NotFound asNotThere() {
        return new NotFound("case " + caseId);
    }
}
