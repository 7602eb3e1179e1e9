package nl.gezinslijn.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list of cases.
 *
 * @param page from 0
 * @param next the next page; null when this is the last one
 */
public record CasePage(
        List<CaseSummary> cases, int page, @Nullable Integer next) {}
