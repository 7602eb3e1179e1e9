package nl.gezinslijn.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Programmes as trees with one thing changed: once for every field of the format and every type its value can have. */
final class BrokenTrees {

    private final Set<String> seen = new HashSet<>();
    private final List<Spot> spots = new ArrayList<>();

    /** A value in a whole programme, and what holds it. */
    record Spot(JsonNode whole, JsonPointer at) {

        JsonNode value() {
            return whole.at(at);
        }

        /** The programme with another value here. */
        JsonNode with(JsonNode value) {
            return changed((holder, key) -> put(holder, key, value));
        }

        /** The programme without this field. */
        JsonNode without() {
            return changed((holder, key) -> ((ObjectNode) holder).remove(key));
        }

        boolean isField() {
            return !at.last().mayMatchElement();
        }

        private JsonNode changed(BiConsumer<JsonNode, String> change) {
            JsonNode copy = whole.deepCopy();
            change.accept(copy.at(at.head()), at.last().getMatchingProperty());
            return copy;
        }

        private static void put(JsonNode holder, String key, JsonNode value) {
            if (holder instanceof ArrayNode list) {
                list.set(Integer.parseInt(key), value);
            } else {
                ((ObjectNode) holder).set(key, value);
            }
        }

        @Override
        public String toString() {
            return at + " (" + value().getNodeType() + ")";
        }
    }

    static List<Spot> of(List<JsonNode> programmes) {
        BrokenTrees trees = new BrokenTrees();
        programmes.forEach(programme -> trees.walk(programme, programme, JsonPointer.empty()));
        return trees.spots;
    }

    static List<Spot> of(List<JsonNode> programmes, Predicate<JsonNode> values) {
        return of(programmes).stream().filter(spot -> values.test(spot.value())).toList();
    }

    /** Of another type than it was, and of none that could be written there. */
    static JsonNode otherType(JsonNode value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value.isNull()) {
            return json.objectNode().put("surprise", true);
        }
        return value.isString() ? json.numberNode(7) : json.stringNode("surprise");
    }

    private void walk(JsonNode whole, JsonNode node, JsonPointer at) {
        if (!at.matches() && seen.add(at.toString().replaceAll("/\\d+", "/*") + node.getNodeType())) {
            spots.add(new Spot(whole, at));
        }
        if (node instanceof ObjectNode fields) {
            fields.properties().forEach(field -> walk(whole, field.getValue(), at.appendProperty(field.getKey())));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                walk(whole, list.get(i), at.appendIndex(i));
            }
        }
    }
}
