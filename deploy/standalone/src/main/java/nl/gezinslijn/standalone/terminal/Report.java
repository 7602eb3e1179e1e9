package nl.gezinslijn.standalone.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A report as it is asked of the service. */
record Report(ReportName name, Map<String, String> parameters) {

    private static final List<String> OF_A_CASE = List.of(
            "caseId",
            "state",
            "registeredOn",
            "district",
            "coach",
            "organisation",
            "assignedOn",
            "termEndsOn",
            "closedOn",
            "closureReason");
    private static final List<String> DUE = List.of("kind", "dueOn", "overdue", "caseId", "state", "coach", "district");

    /** A list of what the service tells case by case. */
    record Listed(JsonNode json, Rows rows) {}

    String path() {
        return ServiceClient.path(name.path(), parameters);
    }

    /** Every case behind a figure. */
    Listed cases(ServiceClient service, String figure) throws InterruptedException {
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        asked.put("figure", figure);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        JsonNode page;
        do {
            page = service.get(ServiceClient.path(name.path() + "/cases", asked));
            page.path("cases").forEach(all::add);
            asked.put("page", page.path("next").asString("0"));
        } while (page.hasNonNull("next"));
        return new Listed(all, Rows.of(OF_A_CASE, all));
    }

    /** A row for each thing that is due. */
    Listed worklist(ServiceClient service) throws InterruptedException {
        JsonNode list = service.get(path());
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (JsonNode ofCase : list.path("cases")) {
            for (JsonNode due : ofCase.path("due")) {
                ObjectNode item = ((ObjectNode) ofCase.deepCopy()).setAll((ObjectNode) due);
                items.add(item);
            }
        }
        return new Listed(list, Rows.of(DUE, items));
    }
}
