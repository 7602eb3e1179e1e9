package nl.gezinslijn.event;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what was stored in an earlier revision: each step takes the payload of one revision to the next. Pure, and for
 * ever: a step is never changed once events of its revision have been stored.
 */
public final class Upcasts {

    /** Of ContactHeld 1: kinds that said where they spoke instead of how. */
    private static final Map<String, String> PLACES = Map.of(
            "home-visit", "home",
            "office", "office",
            "school", "school",
            "gp-practice", "gp-practice");

    /** By event name; the first takes revision 1 to 2. */
    private static final Map<String, List<Step>> STEPS = Map.of(
            "CoachAssigned",
            List.of(new Step(
                    "`outOfTurn` came in. Nobody was asked for it before, so it is absent.", UnaryOperator.identity())),
            "PlanAgreed",
            List.of(new Step(
                    "`bodemeisen`, `withoutBodemeisen` and `withSafetyPlan` came in: none, none and no.",
                    Upcasts::withoutDemands)),
            "PlanRevised",
            List.of(new Step(
                    "`bodemeisen`, `withoutBodemeisen` and `withSafetyPlan` came in: none, none and no.",
                    Upcasts::withoutDemands)),
            "ContactHeld",
            List.of(new Step(
                    "`kind` said both how and where they spoke. It is split: `home-visit`, `office`, `school` and"
                            + " `gp-practice` become the kind `conversation` with the `place` `home`, `office`,"
                            + " `school` or `gp-practice`; every other kind stays, without a place.",
                    Upcasts::kindAndPlace)),
            "CaseClosed",
            List.of(new Step(
                    "`service` and `coordinationElsewhere` came in. Nobody was asked for them before, so they are"
                            + " absent.",
                    UnaryOperator.identity())));

    private Upcasts() {}

    /**
     * One revision on.
     *
     * @param says what it does, in a sentence or two of Markdown
     */
    private record Step(String says, UnaryOperator<ObjectNode> change) {}

    /** The revision that events of this name are read in; 1 for a name that never changed. */
    public static int revisionOf(String name) {
        return 1 + steps(name).size();
    }

    /** What reading an event of this revision as the next one does, in a sentence or two of Markdown. */
    public static String says(String name, int revision) {
        return steps(name).get(revision - 1).says();
    }

    /**
     * The payload as it would have been stored today. The payload handed in stays as it is.
     *
     * @throws IllegalArgumentException for a revision that there is not: a newer program has stored it, and guessing
     *     what it meant would be worse than stopping
     */
    public static ObjectNode current(String name, int revision, ObjectNode payload) {
        int current = revisionOf(name);
        if (revision < 1 || revision > current) {
            throw new IllegalArgumentException(
                    "%s is stored in revision %d, and this program knows 1 to %d".formatted(name, revision, current));
        }
        ObjectNode next = payload.deepCopy();
        for (Step step : steps(name).subList(revision - 1, current - 1)) {
            next = step.change().apply(next);
        }
        return next;
    }

    private static List<Step> steps(String name) {
        return STEPS.getOrDefault(name, List.of());
    }

    private static ObjectNode withoutDemands(ObjectNode plan) {
        plan.putArray("bodemeisen");
        plan.putArray("withoutBodemeisen");
        return plan.put("withSafetyPlan", false);
    }

    private static ObjectNode kindAndPlace(ObjectNode contact) {
        JsonNode kind = contact.path("kind");
        String place = kind.isString() ? PLACES.get(kind.stringValue()) : null;
        return place == null ? contact : contact.put("kind", "conversation").put("place", place);
    }
}
