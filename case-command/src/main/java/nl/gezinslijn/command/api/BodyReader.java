package nl.gezinslijn.command.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.command.api.ProblemAdvice.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what was sent for an action: its circumstances and its own fields, each checked, and nothing else allowed. */
public final class BodyReader {

    private final JsonMapper json;
    private final Validator validator;

    public BodyReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param raw as it was sent
     * @param body makes the command
     */
    record Read(ActionResource resource, ObjectNode raw, Circumstances circumstances, ActionBody body) {}

    /** @throws InvalidBody when a field is missing, unknown or not what it should be */
    Read read(ActionResource resource, ObjectNode raw) {
        ObjectNode own = raw.deepCopy();
        ObjectNode common = json.createObjectNode();
        for (String field : Circumstances.FIELDS) {
            JsonNode value = own.remove(field);
            if (value != null) {
                common.set(field, value);
            }
        }
        List<FieldError> faults = new ArrayList<>();
        Circumstances circumstances = part(common, Circumstances.class, faults);
        ActionBody fields = part(own, resource.fields(), faults);
        if (circumstances == null || fields == null || !faults.isEmpty()) {
            throw new InvalidBody(faults);
        }
        return new Read(resource, raw, circumstances, resource.body(fields));
    }

    private <T> @Nullable T part(ObjectNode node, Class<T> type, List<FieldError> faults) {
        try {
            T value = json.treeToValue(node, type);
            for (ConstraintViolation<T> violation : validator.validate(value)) {
                faults.add(new FieldError(violation.getPropertyPath().toString(), violation.getMessage()));
            }
            return value;
        } catch (JacksonException e) {
            faults.add(JsonFaults.of(e));
            return null;
        }
    }
}
