package nl.gezinslijn.standalone.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The actions as /openapi.json describes them, each with a body that is right. */
record ApiDescription(List<ActionBody> actions) {

    /** Stands in a body where it should not, and in no answer. */
    static final String WRONG = "this-is-not-it";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DAY = "2024-01-31";

    /** Where bodies that this service wrote itself are posted. */
    private static final List<String> ROOTS =
            List.of("/v1/cases", "/v1/coaches/", "/v1/programmes/", "/v1/inspections");

    /**
     * @param operation code of the action
     * @param properties schema of each field
     * @param required names of the fields that must be there
     */
    record ActionBody(
            String operation,
            String path,
            Map<String, JsonNode> properties,
            TreeSet<String> required,
            ObjectNode valid) {

        List<String> fields() {
            return List.copyOf(properties.keySet());
        }

        @Override
        public ObjectNode valid() {
            return valid.deepCopy();
        }

        ObjectNode with(String field, String value) {
            return valid().put(field, value);
        }

        /** An object fits none of them: fields are texts, numbers, lists. */
        ObjectNode withAnotherType(String field) {
            ObjectNode body = valid();
            body.putObject(field).put(WRONG, true);
            return body;
        }

        ObjectNode without(String field) {
            ObjectNode body = valid();
            body.remove(field);
            return body;
        }
    }

    static ApiDescription of(JsonNode api) {
        List<ActionBody> actions = new ArrayList<>();
        api.path("paths").properties().stream()
                .filter(path -> ROOTS.stream().anyMatch(path.getKey()::startsWith))
                .filter(path -> path.getValue().has("post"))
                .forEach(path -> actions.add(action(
                        path.getKey(),
                        path.getValue().path("post"),
                        api.path("components").path("schemas"))));
        return new ApiDescription(List.copyOf(actions));
    }

    /** One operation with a body that is right, as far as its schema tells. */
    static ActionBody action(String path, JsonNode operation, JsonNode schemas) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        TreeSet<String> required = new TreeSet<>();
        collect(operation.at("/requestBody/content/application~1json/schema"), schemas, properties, required);
        ObjectNode valid = JSON.createObjectNode();
        required.forEach(field -> valid.set(field, sample(properties.get(field), schemas)));
        return new ActionBody(operation.path("operationId").asString(), path, properties, required, valid);
    }

    private static void collect(
            JsonNode schema, JsonNode schemas, Map<String, JsonNode> properties, TreeSet<String> required) {
        JsonNode real = real(schema, schemas);
        real.path("allOf").forEach(part -> collect(part, schemas, properties, required));
        real.path("properties").properties().forEach(p -> properties.put(p.getKey(), p.getValue()));
        real.path("required").forEach(field -> required.add(field.asString()));
    }

    private static JsonNode real(JsonNode schema, JsonNode schemas) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : schemas.path(ref.substring(ref.lastIndexOf('/') + 1));
    }

    static JsonNode sample(JsonNode schema, JsonNode schemas) {
        JsonNode real = real(schema, schemas);
        if (real.has("enum")) {
            return real.path("enum").path(0);
        }
        return switch (real.path("type").asString("object")) {
            case "string" -> text(real.path("format").asString(""));
            case "integer" ->
                JSON.getNodeFactory().numberNode(real.path("minimum").asInt(1));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" -> JSON.createArrayNode().add(sample(real.path("items"), schemas));
            default -> {
                Map<String, JsonNode> properties = new LinkedHashMap<>();
                TreeSet<String> required = new TreeSet<>();
                collect(real, schemas, properties, required);
                ObjectNode object = JSON.createObjectNode();
                required.forEach(field -> object.set(field, sample(properties.get(field), schemas)));
                yield object;
            }
        };
    }

    private static JsonNode text(String format) {
        return JSON.getNodeFactory()
                .stringNode(
                        switch (format) {
                            case "date" -> DAY;
                            case "uuid" -> UUID.randomUUID().toString();
                            default -> "anything";
                        });
    }
}
