package nl.gezinslijn.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a case's history, in the order it was recorded.
 *
 * @param next sequence of the first entry of the next page; null when this is the last page
 */
public record TimelinePage<T>(
        String caseId, List<T> entries, @Nullable Long next) {}
