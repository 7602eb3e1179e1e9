package nl.gezinslijn.standalone.demo;

import java.util.List;
import nl.gezinslijn.standalone.demo.Household.Ages;

/**
 * What a family comes with, in the words of a register.
 *
 * @param code of the programme's help questions
 * @param ages of the child at which it is asked
 */
record Theme(String code, Ages ages, List<String> questions, List<Goal> goals) {

    /** @param lifeDomain code of the programme's list */
    record Goal(String lifeDomain, String text) {}

    static Goal goal(String lifeDomain, String text) {
        return new Goal(lifeDomain, text);
    }
}
