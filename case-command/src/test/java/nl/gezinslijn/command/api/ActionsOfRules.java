package nl.gezinslijn.command.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.Rule;
import org.springframework.http.HttpStatus;

/** Which requests a rule may refuse, and with which status: from the table that the API itself is made of. */
public final class ActionsOfRules {

    /** Looked at before every action, so that no single one names them. */
    public static final Set<Rule> EVERYWHERE = Set.copyOf(EnumSet.of(Rule.STATE_1, Rule.TIME_1, Rule.COACH_4));

    private ActionsOfRules() {}

    /** @param path where it is posted */
    public record Posted(Action action, String path, String summary) {}

    public static List<Posted> of(Rule rule) {
        return ActionResources.ALL.stream()
                .filter(resource -> resource.rules().contains(rule))
                .map(resource ->
                        new Posted(resource.action(), ActionEndpoints.ROOT + resource.path(), resource.summary()))
                .toList();
    }

    public static HttpStatus status(Rule rule) {
        return ProblemAdvice.statusOf(rule.id());
    }
}
