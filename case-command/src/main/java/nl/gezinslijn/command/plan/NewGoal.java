package nl.gezinslijn.command.plan;

import java.util.List;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * A goal as agreed.
 *
 * @param goalId of a goal of the current plan that a revision keeps; null for a new goal
 */
public record NewGoal(@Nullable String goalId, String lifeDomain, List<String> members, Protected<String> text) {}
