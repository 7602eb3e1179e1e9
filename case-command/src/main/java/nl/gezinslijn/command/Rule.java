package nl.gezinslijn.command;

/** The rule book: the ids that refusals, tests and documents share. */
public enum Rule {
    STATE_1("STATE-1", "an action is done only in the states that allow it", "ours"),
    TIME_1("TIME-1", "nothing occurs in the future, nor a lifecycle step before the last one", "ours"),
    INT_1(
            "INT-1",
            "a registration needs a programme, a referral source of its list, and a date not in the future",
            "001, 004"),
    INT_3("INT-3", "at least one member, or an unborn child, is within the age bound on the registration date", "004"),
    INT_5("INT-5", "eligibility beyond age is recorded at registration", "000, 001"),
    WAIT_1("WAIT-1", "a case enters the waiting list only with a triage that says it can wait", "004"),
    COACH_1("COACH-1", "exactly one coach from assignment to closure", "001"),
    COACH_4(
            "COACH-4",
            "the role table says who may do what; a coordinator standing in for a coach gives a reason",
            "ours"),
    PLAN_1(
            "PLAN-1",
            "a plan is agreed with a member of the family and has a goal in a life domain of the list",
            "001, 003, 004"),
    PLAN_4("PLAN-4", "there is one current plan; a revision replaces it", "001"),
    TERM_1("TERM-1", "the term is reckoned from the start date", "000"),
    TERM_2(
            "TERM-2",
            "an extension has the programme's exact length, a reason, and is one of no more than it allows",
            "000"),
    TERM_3(
            "TERM-3",
            "an extension is asked by the last day and granted by somebody else in a role the programme names",
            "ours"),
    TERM_4("TERM-4", "a term that ends without request or closure is recorded as lapsed once", "ours"),
    MELD_1("MELD-1", "a report needs the five steps of the meldcode on record", "004, meldcode"),
    MELD_2(
            "MELD-2",
            "a protection referral names a body and kind of the programme; its outcome is awaited",
            "004, statute"),
    ESC_1("ESC-1", "an escalation goes to the next rung; skipping one needs a reason", "001"),
    CLOSE_1("CLOSE-1", "closure needs a reason of the list and each goal's outcome, and nothing open", "ours"),
    CLOSE_4("CLOSE-4", "a reopened case keeps its history and counts as reopened, never as new", "002");

    private final String id;
    private final String text;
    private final String source;

    Rule(String id, String text, String source) {
        this.id = id;
        this.text = text;
        this.source = source;
    }

    /** As in refusals, tests and documents: {@code TERM-2}. */
    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** Number of the source document, or {@code ours}. */
    public String source() {
        return source;
    }
}
