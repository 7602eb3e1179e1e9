package nl.gezinslijn.query.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.history.NoSuchCase;
import nl.gezinslijn.query.history.NoSuchStep;
import nl.gezinslijn.query.projection.rebuild.RebuildRefusedException;
import nl.gezinslijn.query.proof.NotYetSigned;
import nl.gezinslijn.query.proof.NotaryStopped;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What a reader asked wrongly, as problem documents (RFC 9457) that name the parameter and repeat no value. Everything
 * else is for the application's own advice.
 */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice {

    private static final String REQUEST_ID = "X-Request-Id";

    /** One wrong parameter. */
    public record FieldError(String field, String detail) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return invalid(new FieldError(e.getParameterName(), "is required"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return invalid(new FieldError(e.getName(), wanted(e.getRequiredType())), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongTypes(BindException e, HttpServletRequest request) {
        String field = Objects.requireNonNull(e.getFieldError()).getField();
        return invalid(new FieldError(field, wanted(e.getFieldType(field))), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongValue(InvalidParameter e, HttpServletRequest request) {
        return invalid(new FieldError(e.field(), e.detail()), request);
    }

    @ExceptionHandler({UnknownProgramme.class, UnknownRule.class, NoSuchCase.class, NoSuchStep.class, NotThere.class})
    ResponseEntity<ProblemDetail> notFound(RuntimeException e, HttpServletRequest request) {
        return answer(document(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(NotAllowed e, HttpServletRequest request) {
        return answer(document(HttpStatus.FORBIDDEN, String.valueOf(e.getMessage()), request));
    }

    @ExceptionHandler({RebuildRefusedException.class, NotYetSigned.class, NotaryStopped.class})
    ResponseEntity<ProblemDetail> refused(RuntimeException e, HttpServletRequest request) {
        return answer(document(HttpStatus.CONFLICT, String.valueOf(e.getMessage()), request));
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == UUID.class) {
            return "is a UUID";
        }
        if (type == LocalDate.class) {
            return "is a day, as 2026-11-24";
        }
        if (type == Instant.class) {
            return "is an instant with its zone, as 2026-11-24T09:30:00Z";
        }
        if (type != null && type.isEnum()) {
            return "is one of " + Arrays.toString(type.getEnumConstants());
        }
        return "is a whole number";
    }

    private static ResponseEntity<ProblemDetail> invalid(FieldError error, HttpServletRequest request) {
        ProblemDetail document = document(HttpStatus.BAD_REQUEST, "not valid: " + error.field(), request);
        document.setTitle("Invalid input");
        document.setProperty("errors", List.of(error));
        return answer(document);
    }

    private static ProblemDetail document(HttpStatus status, String detail, HttpServletRequest request) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setInstance(URI.create(request.getRequestURI()));
        if (request.getAttribute(REQUEST_ID) instanceof String id) {
            document.setProperty("requestId", id);
        }
        return document;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail document) {
        return ResponseEntity.status(document.getStatus()).body(document);
    }
}
