package nl.gezinslijn.casefile;

import java.util.Arrays;
import java.util.List;

/** A chapter of the rule book: the rules whose ids begin with its name, in the order of a case's life. */
public enum RuleChapter {
    STATE("States"),
    TIME("Time"),
    INT("Intake"),
    WAIT("Waiting list"),
    COACH("Coach"),
    DIR("Leads"),
    PLAN("Plan"),
    TERM("Term"),
    INTY("Intensity"),
    SAFE("Safety"),
    MELD("Meldcode and protection"),
    ESC("Escalation"),
    REF("Other help"),
    HAND("Handover"),
    CLOSE("Closure"),
    CONS("Consent"),
    REC("Record keeping"),
    ACC("Access");

    private final String title;

    RuleChapter(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public List<Rule> rules() {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.chapter() == this)
                .toList();
    }
}
