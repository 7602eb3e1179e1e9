package nl.gezinslijn.command;

import nl.gezinslijn.casefile.Rule;

/** A rule said no. Nothing has happened; the message is for the user and holds no personal data. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    public Refused(Rule rule, String why) {
        // A refusal is an answer, not a fault: no stack trace.
        super(why, null, false, false);
        this.rule = rule;
    }

    public final Rule rule() {
        return rule;
    }

    /** Refuses unless the condition holds. */
    public static void unless(boolean holds, Rule rule, String why) {
        if (!holds) {
            throw new Refused(rule, why);
        }
    }
}
