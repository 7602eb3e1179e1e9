package nl.gezinslijn.casefile;

/** The rule book: the ids that refusals, tests and documents share. */
public enum Rule {
    STATE_1("STATE-1", "an action is done only in the states that allow it", "ours"),
    TIME_1(
            "TIME-1",
            "nothing occurs in the future, nor a lifecycle step before the last one; work may be recorded late",
            "ours"),
    INT_1(
            "INT-1",
            "a registration needs a programme, a referral source of its list, and a date not in the future",
            "001, 004"),
    INT_2("INT-2", "a family has one open case per programme", "1 gezin 1 plan"),
    INT_3("INT-3", "at least one member, or an unborn child, is within the age bound on the registration date", "004"),
    INT_4(
            "INT-4",
            "a complex case has its kitchen-table conversation with the youth consultant before a plan is agreed, or a reason why not",
            "004"),
    INT_5("INT-5", "eligibility beyond age is recorded at registration", "000, 001"),
    WAIT_1("WAIT-1", "a case enters the waiting list only with a triage that says it can wait", "004"),
    WAIT_2(
            "WAIT-2",
            "the list is by urgency, registration date and case; taking another than the first needs a reason of the list",
            "004"),
    COACH_1("COACH-1", "exactly one coach from assignment to closure", "001"),
    COACH_2(
            "COACH-2",
            "no coach has more cases than the programme's or the coach's own cap, the lower of the two",
            "001"),
    COACH_3("COACH-3", "the coach is as independent as the programme says", "000, 004"),
    COACH_4(
            "COACH-4",
            "the role table says who may do what; a coordinator standing in for a coach gives a reason",
            "ours"),
    COACH_5(
            "COACH-5",
            "a coach is assigned only with every qualification the programme demands, valid on that day",
            "004"),
    DIR_1(
            "DIR-1",
            "the process lead names the case lead with a member of the family, in the order parent, own network, coach",
            "004"),
    DIR_2("DIR-2", "the process lead gives no care in the case and is never its case lead", "004"),
    PLAN_1(
            "PLAN-1",
            "a plan is agreed with a member of the family and has a goal in a life domain of the list",
            "001, 003, 004"),
    PLAN_2("PLAN-2", "the plan says when help may end, where the programme says so", "003"),
    PLAN_3(
            "PLAN-3",
            "with a mandated service involved the plan has its bodemeisen, or its word that there are none",
            "003"),
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
    INTY_1(
            "INTY-1",
            "an intensity is the programme's; a change has a reason and the assessor the programme names",
            "003, 004"),
    INTY_2("INTY-2", "an intensity has no more cases than places, unless a coordinator gives a reason", "004"),
    INTY_3("INTY-3", "hours outside an intensity's bounds are flagged, not refused", "004"),
    INTY_4("INTY-4", "a review is due by the intensity's rhythm, and says continue, step down or end", "003"),
    INTY_5("INTY-5", "ending an intensity before its minimum duration needs a reason", "004"),
    SAFE_1("SAFE-1", "acute unsafety puts the plan on hold, where the programme says so", "003"),
    SAFE_2(
            "SAFE-2",
            "work resumes only with an assessment that it is safe enough; a safety plan becomes part of the plan",
            "003"),
    MELD_1("MELD-1", "a report needs the five steps of the meldcode on record", "004, meldcode"),
    MELD_2(
            "MELD-2",
            "a protection referral names a body and kind of the programme; its outcome is awaited",
            "004, statute"),
    ESC_1("ESC-1", "an escalation goes to the next rung; skipping one needs a reason", "001"),
    REF_1("REF-1", "a referral names the organisation and whether it scales up or down", "004"),
    HAND_1(
            "HAND-1",
            "a warm handover is offered, accepted and completed, in this order; where required a case closes only after it",
            "002"),
    HAND_2("HAND-2", "a relapse in aftercare leads back to coaching, with the same coach or a new one", "002"),
    CLOSE_1("CLOSE-1", "closure needs a reason of the list and each goal's outcome, and nothing open", "ours"),
    CLOSE_2("CLOSE-2", "the facts that a closure reason requires are recorded", "003"),
    CLOSE_3(
            "CLOSE-3",
            "ended by the family: coordination elsewhere is recorded, and with a safety concern a protection step",
            "001"),
    CLOSE_4("CLOSE-4", "a reopened case keeps its history and counts as reopened, never as new", "002"),
    CONS_1("CONS-1", "sharing with a party needs a consent for party and purpose in force that day", "004, statute"),
    REC_1(
            "REC-1",
            "a work entry is retracted, a mistaken closure, extension or decline voided, with a reason; both stay visible",
            "ours"),
    REC_2(
            "REC-2",
            "after erasure a person's data cannot be read; a refused erasure records its ground",
            "AVG, Jeugdwet");

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
