package nl.gezinslijn.casefile;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rule book: the ids that refusals, tests and documents share, and what each rule says. {@code 000 L12} is line 12
 * of source document 000; {@code docs/rules.md} names the documents.
 */
public enum Rule {
    STATE_1(
            "What is possible when",
            "Each action is possible only in the states of a case that allow it. A plan is not agreed before the"
                    + " coaching has started, for example, and no extension is asked of a closed case.",
            "ours"),

    TIME_1(
            "When it happened",
            "Nothing is recorded as having happened in the future, and no step in the life of a case, such as its"
                    + " start or its closure, as having happened before the step before it. Work, such as a contact,"
                    + " may be recorded late: on any day from the registration on and, in a closed case, up to its"
                    + " end. In whatever order it is recorded, the same case file comes out.",
            "ours"),

    INT_1(
            "Registration",
            "A family is registered in a programme that exists, with a referral source of that programme's list, and"
                    + " not on a day in the future.",
            "001 L39-L40; 004 L448"),
    INT_2(
            "One open case",
            "A family has at most one open case in a programme. A second registration is refused; which case is open"
                    + " is told only to somebody who may know it. Families are known by a family id, never by a"
                    + " citizen service number: to see that two persons are the same is a coordinator's work.",
            "001 L19: one family, one plan; how it is kept is ours"),
    INT_3(
            "Age",
            "Where the programme has an age bound, at least one member of the family is within it on the day of"
                    + " registration. An unborn child counts by its due date, where the programme says so.",
            "004 L158, L174, L960; L66 says otherwise, so the bound is the programme's"),
    INT_4(
            "Complex case",
            "A case is complex when one or more of the programme's criteria hold. A criterion that counts only"
                    + " together with others, such as great differences of culture and language, does not make a case"
                    + " complex by itself. In a complex case the kitchen-table conversation is held jointly with the"
                    + " youth consultant before a plan is agreed, or a reason says why not. Complexity that is found"
                    + " later binds the next revision of the plan.",
            "004 L980-L988; later complexity: ours"),
    INT_5(
            "Eligibility beyond age",
            "Where a programme is only for certain families, the registration records why this is one of them and,"
                    + " where the programme says who decides that, who did. Without it the registration is refused.",
            "000 L8; 001 L17"),

    WAIT_1(
            "Able to wait",
            "A family enters the waiting list only after a triage that says it can wait. A family that cannot wait"
                    + " stays registered and stands on top of the worklist: assign now. Acute unsafety on the waiting"
                    + " list asks for a new triage.",
            "004 L223; the new triage: ours"),
    WAIT_2(
            "Whose turn it is",
            "A programme has one waiting list, in the order of urgency, then day of registration, then case number."
                    + " To take another case than the first needs a reason of the programme's list, the coach's own"
                    + " district, school or practice for example. Triage may be repeated.",
            "004 L221-L223; the order is ours"),

    COACH_1(
            "One coach",
            "From assignment to closure a case has exactly one coach. When another coach takes over, the new one"
                    + " counts from that day, and the old one until the day before.",
            "001 L54; from which day: ours"),
    COACH_2(
            "Number of cases",
            "Where the programme or the coach has a highest number of cases, the lower of the two holds. It counts"
                    + " the coach's cases that are assigned, active, on hold or in aftercare, of all programmes."
                    + " An assignment, transfer, relapse or reopening that would pass it is refused, also when two"
                    + " people try at the same moment.",
            "001 L55 found that none had been agreed"),
    COACH_3(
            "Independence",
            "The coach is as independent as the programme says: of care providers, of the parties in the case, or"
                    + " without such a demand. It is looked at when a coach is assigned or takes over and, where it is"
                    + " about the parties, when one joins the case.",
            "000 L12; 004 L941"),
    COACH_4(
            "Who may do what",
            "The programme's role table says who may do what; where it says nothing else, that is the case's own"
                    + " coach. A coordinator who does what is the coach's to do gives a reason. What a person without"
                    + " an account does is recorded on behalf of that person, by name.",
            "ours"),
    COACH_5(
            "Qualifications",
            "A coach is given a case only with every qualification the programme demands, such as registration as a"
                    + " youth professional or a certificate of conduct, valid on that day.",
            "004 L164, L918, L929"),

    DIR_1(
            "Naming the case lead",
            "Where the programme has leads, the process lead names the case lead together with a member of the"
                    + " family. A parent comes first, then somebody of the own network, then the coach; each step"
                    + " down needs its reason.",
            "004 L998, L1006"),
    DIR_2(
            "The process lead keeps a distance",
            "The process lead gives no care in the case and is never its case lead.",
            "004 L990-L994; never the case lead: ours"),

    PLAN_1(
            "Agreed with the family",
            "A plan names at least one member of the family who agrees with it and has at least one goal. Each goal"
                    + " is in a life domain of the programme's list.",
            "001 L19, L57; 003 L41, L45; 004 L58, L237"),
    PLAN_2("When help may end", "Where the programme says so, the plan says when help may end.", "003 L41, L45"),
    PLAN_3(
            "Bodemeisen",
            "Where a mandated service is involved and the programme knows bodemeisen, the least that service asks,"
                    + " the plan has them, or the service's recorded word that there are none.",
            "003 L13"),
    PLAN_4(
            "One current plan",
            "A case has one current plan. A revision replaces it, and both stay visible.",
            "001 L56"),

    TERM_1(
            "Length of the term",
            "The term begins on the day the coaching starts and ends so many months on, on the day before the same"
                    + " day of the month; where that month has no such day, on its last day. It is reckoned from the"
                    + " start always, also after an extension. Weekends and holidays do not move it, and it runs on"
                    + " during a hold. A relapse or a reopening begins a new term; the total is shown.",
            "000 L12; how the days are counted is ours"),
    TERM_2(
            "Extension",
            "An extension has exactly the length the programme gives it, and a reason that says what is special."
                    + " There are no more than the programme allows: where it allows two of three months the third is"
                    + " refused, and so is one of two or of four months.",
            "000 L12"),
    TERM_3(
            "Asking and answering",
            "An extension is asked on or before the last day of the term; asked in time, it is recorded later only by"
                    + " a coordinator with a reason. It is granted or refused by another person than the asker, in a"
                    + " role the programme names. A late answer works from the old end.",
            "ours"),
    TERM_4(
            "Overdue and lapsed",
            "A term that ends without a request or a closure is overdue from the next day and recorded as lapsed once."
                    + " While a request waits for its answer the term shows as overdue and does not lapse.",
            "ours"),

    INTY_1(
            "Choice of intensity",
            "An intensity is one of the programme's. A change has its reason and its assessor, the behavioural"
                    + " scientist where the programme says so. While none is in office a coordinator may assess, with"
                    + " a reason, and the case is flagged.",
            "003 L37-L45; 004 L195, L201-L206; who stands in: ours"),
    INTY_2(
            "Places of an intensity",
            "Where an intensity has a number of places, the cases in it that are active or on hold take them. A change"
                    + " that would pass the number is refused, unless a coordinator lets it in with a reason; also"
                    + " when two people try at the same moment.",
            "004 L195-L197; the coordinator's word: ours"),
    INTY_3(
            "Hours",
            "Hours outside the bounds of an intensity are flagged on the worklist, and never refused: those of standby"
                    + " support per calendar month, those of complex-intensive help over four full weeks.",
            "004 L443, L446; the four weeks: ours"),
    INTY_4(
            "Review",
            "A review is due by the rhythm of the intensity, reckoned from the last review or, before the first, from"
                    + " the day the intensity began. It ends in one of three conclusions: continue, step down, or"
                    + " end.",
            "003 L45"),
    INTY_5(
            "Shortest duration",
            "To end an intensity before the shortest duration the programme gives it needs a reason.",
            "004 L446"),

    SAFE_1(
            "Plan on hold",
            "An assessment of acute unsafety puts the plan on hold, where the programme says so; whoever puts it on"
                    + " hold by hand says why. Until it is safe enough only what is possible on hold is done.",
            "003 L102"),
    SAFE_2(
            "Work resumes",
            "Work resumes only with an assessment, made since the hold, that it is safe enough. A safety plan that was"
                    + " made becomes part of the plan.",
            "003 L102; the assessment: ours"),

    MELD_1(
            "Meldcode",
            "Where the meldcode applies, a report to Veilig Thuis needs steps 1 to 5 on record, step 5 as two"
                    + " decisions: is reporting needed, and is help also possible. To report in acute danger before"
                    + " that, or to leave out step 3 for safety, needs its reason.",
            "004 L928; the steps of the meldcode"),
    MELD_2(
            "Protection referral",
            "A protection referral names a body of the programme and a kind that body takes. Its outcome is awaited,"
                    + " and overdue after the body's own term: for Veilig Thuis five working days; a body without a"
                    + " term is never overdue.",
            "001 L59; 003 L104; 004 L284; the term: statute"),

    ESC_1(
            "Escalation",
            "Stagnation goes to the next rung of the programme's ladder; to skip one needs a reason. Each rung keeps"
                    + " its own start and end.",
            "001 L66"),

    REF_1(
            "Referral",
            "A referral names the organisation, and says whether it scales help up or down.",
            "004 L162, L810-L815"),

    HAND_1(
            "Warm handover",
            "A warm handover is offered to a named worker, accepted by that worker or recorded on the worker's behalf,"
                    + " and completed, in this order; when the worker refuses, another is asked. Where aftercare is"
                    + " required a case closes only when the handover is completed, the family has refused it, or a"
                    + " coordinator says why no worker is available, which is counted.",
            "002 L13-L18"),
    HAND_2("Relapse", "A relapse in aftercare leads back to coaching, with the same coach or a new one.", "002 L13"),

    CLOSE_1(
            "Closure",
            "A case closes with a reason of the programme's list and the outcome of each goal; the day it occurred is"
                    + " its end. It does not close while an escalation, a hold or a protection step is open, except"
                    + " for reasons that say so: ended by the family, taken over by an authority, moved, died. What"
                    + " was open then stays on the coordinator's worklist until it is decided.",
            "ours"),
    CLOSE_2(
            "Facts of a closure",
            "The facts that a reason of closure requires are recorded: for example that the goals are realised or,"
                    + " together, that the family needs more help and which service takes it on.",
            "003 L92-L96"),
    CLOSE_3(
            "Ended by the family",
            "When the family ends the help and nothing is known to be unsafe, it is recorded who coordinates elsewhere,"
                    + " where the programme says so. With a concern about safety a protection step comes first.",
            "001 L59"),
    CLOSE_4(
            "Reopening",
            "A reopened case keeps its history and counts as reopened, never as new. Its lead time is told per period"
                    + " and in total.",
            "002 L13; how it counts is ours"),

    CONS_1(
            "Consent",
            "To share with a party needs a consent for that party and that purpose, in force on that day. To tell the"
                    + " family doctor is a purpose of its own, done unless refused. A protection step needs no consent"
                    + " and records its ground.",
            "004 L908; privacy law"),

    REC_1(
            "What was recorded by mistake",
            "A work entry is retracted, and a mistaken closure, extension or decline is voided by a coordinator, with a"
                    + " reason. Who looks back sees both; figures of now count neither.",
            "ours"),
    REC_2(
            "Erasure",
            "After erasure a person's data cannot be read from any store, rebuild or export, while counts and history"
                    + " stay right. A refused erasure records its ground.",
            "privacy and youth law (AVG, Jeugdwet)"),

    ACC_1(
            "Emergency access",
            "A worker without a relation to a case may open it in an emergency, with a reason, for one hour and to read"
                    + " only. The case's line keeps it, and its coordinator sees that it was done. Who sees the case"
                    + " anyway does not take it.",
            "ours");

    private final String title;
    private final String text;
    private final String source;

    Rule(String title, String text, String source) {
        this.title = title;
        this.text = text;
        this.source = source;
    }

    /** Empty for what is no id of the book. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** As in refusals, tests and documents: {@code TERM-2}. */
    public String id() {
        return name().replace('_', '-');
    }

    public RuleChapter chapter() {
        return RuleChapter.valueOf(name().substring(0, name().lastIndexOf('_')));
    }

    public String title() {
        return title;
    }

    /** In whole sentences. */
    public String text() {
        return text;
    }

    /** Places in the source documents, and what is {@code ours}. */
    public String source() {
        return source;
    }
}
