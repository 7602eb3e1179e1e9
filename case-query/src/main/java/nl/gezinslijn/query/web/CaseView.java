package nl.gezinslijn.query.web;

import java.util.List;
import java.util.Map;
import nl.gezinslijn.casefile.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * The case at a glance, as the page shows it.
 *
 * @param number the beginning of its id, which is how people call it
 * @param facts of registration and coaching
 * @param question what the family asked; null where nothing was written
 * @param open what waits for somebody
 * @param plan null before the first
 * @param parts what else there is: safety, parties and so on
 * @param people what the members are called, by person id
 */
record CaseView(
        String caseId,
        String number,
        CaseState state,
        String programme,
        String programmeTitle,
        List<Fact> facts,
        @Nullable String question,
        List<Person> family,
        List<Open> open,
        @Nullable PlanView plan,
        List<Part> parts,
        Map<String, String> people) {

    record Fact(String label, String value) {}

    /** @param detail birth date or due date; empty where not known */
    record Person(String name, String relation, String detail) {}

    /** @param name by which styles and links know it */
    record Part(String name, String title, List<Fact> lines) {}

    /** @param overdue its day has passed */
    record Open(String what, boolean overdue) {}

    /** @param endCondition when help may end; null where it is not said */
    record PlanView(int number, String agreedOn, @Nullable String endCondition, List<GoalView> goals) {}

    /**
     * @param about whom it concerns; empty for the whole family
     * @param outcome how it stands or, after closure, what became of it; null before it was looked at
     * @param result the same in words
     */
    record GoalView(
            String lifeDomain,
            String about,
            String text,
            @Nullable String outcome,
            @Nullable String result) {}
}
