package nl.gezinslijn.command.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Optional;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.api.ProblemAdvice.FieldError;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.office.OfficeAction;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands in the lines of an old register: the same bodies, rules and refusals as the API. */
public final class Importer {

    private final Desk desk;
    private final JsonMapper json;
    private final Validator validator;
    private final BodyReader bodies;

    public Importer(Desk desk, JsonMapper json, Validator validator) {
        this.desk = desk;
        this.json = json;
        this.validator = validator;
        this.bodies = new BodyReader(json, validator);
    }

    /** @throws ProblemException when the line is not well-formed */
    public ImportLine read(String line) {
        try {
            return valid(json.readValue(line, ImportLine.class));
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** @throws ProblemException when the line was not carried out */
    public void enter(ImportLine line) {
        try {
            Caller caller = new Caller(
                    new Actor(line.by().id(), role(line.by().role()), line.by().organisation()),
                    line.key(),
                    line.key(),
                    null);
            Optional<OfficeResource> outside = OfficeAction.find(line.action()).flatMap(OfficeBodies::of);
            if (outside.isPresent()) {
                enterOutside(line, outside.get(), caller);
            } else {
                enterInCase(line, caller);
            }
        } catch (InvalidBody e) {
            FieldError first = e.errors().getFirst();
            throw invalid("body." + first.field(), first.detail());
        } catch (InvalidField e) {
            throw invalid(e.field(), String.valueOf(e.getMessage()));
        }
    }

    private void enterInCase(ImportLine line, Caller caller) {
        if (line.caseId() == null) {
            throw new InvalidField("caseId", "says which case");
        }
        ActionResource resource = ActionResources.of(action(line.action()), line.number() != null)
                .orElseThrow(() -> new InvalidField("action", "is done by the service itself"));
        desk.enter(
                line.caseId().toString(), line.number(), bodies.read(resource, line.body()), caller, line.recordedAt());
    }

    private void enterOutside(ImportLine line, OfficeResource resource, Caller caller) {
        if (line.about() == null) {
            throw new InvalidField("about", "says which coach or programme");
        }
        desk.enter(line.about(), bodies.read(resource, line.body()), caller, line.recordedAt());
    }

    private ImportLine valid(ImportLine line) {
        Optional<ConstraintViolation<ImportLine>> first = validator.validate(line).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()));
        if (first.isPresent()) {
            throw invalid(first.get().getPropertyPath().toString(), first.get().getMessage());
        }
        return line;
    }

    private static Action action(String code) {
        try {
            return Action.parse(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("action", "is not an action");
        }
    }

    private static Role role(String code) {
        try {
            return Role.parse(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("by.role", "is not a role");
        }
    }

    private static ProblemException unreadable(JacksonException e) {
        FieldError fault = JsonFaults.of(e);
        return invalid(e.getPath().isEmpty() ? "line" : fault.field(), fault.detail());
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(new Problem(Problem.Kind.INVALID_FIELD, detail, null, field, null));
    }
}
