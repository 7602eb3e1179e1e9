package nl.gezinslijn.command.api;

import java.util.List;
import nl.gezinslijn.command.api.ProblemAdvice.FieldError;

/** Fields of a body are missing, unknown or not what they should be. */
final class InvalidBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    InvalidBody(List<FieldError> errors) {
        super("not valid", null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** At least one. */
    List<FieldError> errors() {
        return errors;
    }
}
