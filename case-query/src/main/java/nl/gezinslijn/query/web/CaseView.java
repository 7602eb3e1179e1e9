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
        Map<String, String> people) {

    record Fact(String label, String value) {}

    /** @param detail birth date or due date; empty where not known */
    record Person(String name, String relation, String detail) {}

    /** @param overdue its day has passed */
    record Open(String what, boolean overdue) {}

    record PlanView(int number, String agreedOn, List<GoalView> goals) {}

    /** @param outcome null before closure */
    record GoalView(
            String lifeDomain,
            String text,
            @Nullable String outcome,
            @Nullable String result) {}
}
