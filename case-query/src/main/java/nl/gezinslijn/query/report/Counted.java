package nl.gezinslijn.query.report;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases stand behind each figure of a report: the figure's JSON pointer in the report leads to them, so that
 * whoever may see those cases can open the figure.
 */
public final class Counted {

    private final Map<String, List<String>> cases = new LinkedHashMap<>();

    /**
     * Notes the cases of a figure, and counts them.
     *
     * @param figure JSON pointer, as {@code /months/3/closed}
     */
    public int at(String figure, Collection<String> caseIds) {
        cases.put(figure, List.copyOf(caseIds));
        return caseIds.size();
    }

    /** Notes the cases of a figure that counts something else in them, as escalations. */
    Counted also(String figure, Collection<String> caseIds) {
        at(figure, caseIds);
        return this;
    }

    /** How many cases stand behind each figure. */
    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        cases.forEach((figure, ids) -> sizes.put(figure, ids.size()));
        return sizes;
    }

    /** Every figure that counts cases. */
    public Set<String> figures() {
        return Collections.unmodifiableSet(cases.keySet());
    }

    /** Empty when the report has no such figure, or it counts something else than cases. */
    public Optional<List<String>> cases(String figure) {
        return Optional.ofNullable(cases.get(figure));
    }
}
