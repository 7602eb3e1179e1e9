package nl.gezinslijn.standalone.terminal;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the service has against a request, from its problem document (RFC 9457).
 *
 * @param title with the status
 * @param details a line each: the field or the rule where there is one, and what is wrong
 */
record Problem(int status, String title, List<String> details) {

    Problem {
        details = List.copyOf(details);
    }

    static Problem of(int status, JsonNode document) {
        String title = document.path("title").asString("The service said no") + " (" + status + ")";
        List<String> details = new ArrayList<>();
        for (JsonNode error : document.path("errors")) {
            details.add(error.path("field").asString("") + ": "
                    + error.path("detail").asString(""));
        }
        String rule = document.path("rule").asString("");
        if (details.isEmpty() && document.has("detail")) {
            String detail = document.path("detail").asString();
            details.add(rule.isEmpty() ? detail : rule + ": " + detail);
        }
        return new Problem(status, title, details);
    }
}
