package nl.gezinslijn.command.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
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

    /** The same for what is recorded outside cases. */
    record ReadOutside(OfficeResource resource, ObjectNode raw, LocalDate occurredOn, OfficeBody body) {}

    /** @throws InvalidBody when a field is missing, unknown or not what it should be */
    Read read(ActionResource resource, ObjectNode raw) {
        Parts<Circumstances, ? extends ActionBody> parts =
                parts(raw, Circumstances.class, Circumstances.FIELDS, resource.fields());
        return new Read(resource, raw, parts.common(), resource.body(parts.own()));
    }

    /** @throws InvalidBody when a field is missing, unknown or not what it should be */
    ReadOutside read(OfficeResource resource, ObjectNode raw) {
        Parts<OccurredOn, ? extends OfficeBody> parts =
                parts(raw, OccurredOn.class, OccurredOn.FIELDS, resource.fields());
        return new ReadOutside(resource, raw, parts.common().occurredOn(), parts.own());
    }

    private record Parts<C, B>(C common, B own) {}

    private <C, B> Parts<C, B> parts(ObjectNode raw, Class<C> commonType, List<String> fields, Class<B> ownType) {
        ObjectNode own = raw.deepCopy();
        ObjectNode common = json.createObjectNode();
        for (String field : fields) {
            JsonNode value = own.remove(field);
            if (value != null) {
                common.set(field, value);
            }
        }
        List<FieldError> faults = new ArrayList<>();
        C first = part(common, commonType, faults);
        B second = part(own, ownType, faults);
        if (first == null || second == null || !faults.isEmpty()) {
            throw new InvalidBody(faults);
        }
        return new Parts<>(first, second);
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
