package nl.gezinslijn.command.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.bus.Outages;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.bus.Wordless;
import nl.gezinslijn.command.imports.Spool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as a problem document (RFC 9457) that names the field or the rule and repeats no value. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** One wrong field of a body. */
    public record FieldError(String field, String detail) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notCarriedOut(ProblemException e, HttpServletRequest request) {
        Problem problem = e.problem();
        return switch (problem.kind()) {
            case REFUSED -> refused(problem, request);
            case INVALID_FIELD ->
                invalid(List.of(new FieldError(String.valueOf(problem.field()), problem.detail())), request);
            case NOT_FOUND -> plain(HttpStatus.NOT_FOUND, problem.detail(), request);
            case STALE -> stale(problem, request);
            case KEY_REUSED -> plain(HttpStatus.UNPROCESSABLE_CONTENT, problem.detail(), request);
            case UNAVAILABLE -> later(problem.detail(), request);
            case INTERNAL -> plain(HttpStatus.INTERNAL_SERVER_ERROR, problem.detail(), request);
        };
    }

    private static ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest request) {
        HttpStatus status = statusOf(problem.rule());
        ProblemDetail document = document(status, problem.detail(), request);
        document.setType(URI.create("/rules/" + problem.rule()));
        document.setTitle("Refused by rule " + problem.rule());
        document.setProperty("rule", problem.rule());
        return ResponseEntity.status(status).body(document);
    }

    /** Who may do what is a matter of access; every other rule is a conflict with the case as it stands. */
    static HttpStatus statusOf(@Nullable String rule) {
        return Rule.COACH_4.id().equals(rule) ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
    }

    private static ResponseEntity<ProblemDetail> stale(Problem problem, HttpServletRequest request) {
        ProblemDetail document = document(HttpStatus.PRECONDITION_FAILED, problem.detail(), request);
        document.setProperty("version", problem.version());
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .eTag("\"" + problem.version() + "\"")
                .body(document);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongField(InvalidField e, HttpServletRequest request) {
        return invalid(List.of(new FieldError(e.field(), String.valueOf(e.getMessage()))), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongFields(InvalidBody e, HttpServletRequest request) {
        return invalid(e.errors(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongAddress(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        Class<?> type = e.getRequiredType();
        String wanted = type == null ? "of another type" : JsonFaults.wanted(type);
        return invalid(List.of(new FieldError(e.getName(), wanted)), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(ConstraintViolationException e, HttpServletRequest request) {
        return invalid(
                e.getConstraintViolations().stream()
                        .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                        .toList(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(Spool.TooLarge e, HttpServletRequest request) {
        return plain(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Spool.BrokenUpload e, HttpServletRequest request) {
        return plain(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), request);
    }

    /** For the security filters to answer. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void notAllowed(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception e, HttpServletRequest request) {
        if (Outages.is(e)) {
            LOG.warn("request could not be answered for now", Wordless.copy(e));
            return later("this cannot be answered for a moment; try again", request);
        }
        LOG.error("request failed", Wordless.copy(e));
        return plain(HttpStatus.INTERNAL_SERVER_ERROR, "something went wrong on our side", request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        List<FieldError> errors = e.getBindingResult().getFieldErrors().stream()
                .map(f -> new FieldError(f.getField(), String.valueOf(f.getDefaultMessage())))
                .toList();
        return body(invalid(errors, servlet(web)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        List<FieldError> errors = e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return body(invalid(errors, servlet(web)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        if (BodyLimit.exceededBy(e)) {
            return body(plain(HttpStatus.CONTENT_TOO_LARGE, BodyLimit.DETAIL, servlet(web)));
        }
        return body(invalid(List.of(JsonFaults.of(e)), servlet(web)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        if (status.isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
            LOG.error("request failed", Wordless.copy(e));
        }
        // Spring's own detail may quote the request: only the status is told.
        HttpStatus known = HttpStatus.valueOf(status.value());
        return ResponseEntity.status(status)
                .headers(headers)
                .body(document(known, known.getReasonPhrase(), servlet(web)));
    }

    private static ResponseEntity<ProblemDetail> invalid(List<FieldError> found, HttpServletRequest request) {
        // The validator finds them in whatever order; the same body is to get the same answer.
        List<FieldError> errors = found.stream()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::detail))
                .toList();
        String fields = String.join(
                ", ", errors.stream().map(FieldError::field).distinct().toList());
        ProblemDetail document = document(HttpStatus.BAD_REQUEST, "not valid: " + fields, request);
        document.setTitle("Invalid input");
        document.setProperty("errors", errors);
        return ResponseEntity.badRequest().body(document);
    }

    private static ResponseEntity<ProblemDetail> later(String detail, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(document(HttpStatus.SERVICE_UNAVAILABLE, detail, request));
    }

    private static ResponseEntity<ProblemDetail> plain(HttpStatus status, String detail, HttpServletRequest request) {
        return ResponseEntity.status(status).body(document(status, detail, request));
    }

    private static ProblemDetail document(HttpStatus status, String detail, HttpServletRequest request) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setInstance(URI.create(request.getRequestURI()));
        document.setProperty("requestId", RequestIds.of(request));
        return document;
    }

    private static HttpServletRequest servlet(WebRequest web) {
        return ((ServletWebRequest) web).getRequest();
    }

    private static ResponseEntity<Object> body(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
