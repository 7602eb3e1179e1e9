package nl.gezinslijn.query.history;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One step of a case with the whole case file before and after it, personal data and free text in clear.
 *
 * @param last sequence of the last step there is
 * @param erased what has been erased since and is null in {@code before} and {@code after}: JSON pointers
 */
public record ReplayedFile(
        String caseId, ReplayStep step, long last, JsonNode before, JsonNode after, List<String> erased) {}
