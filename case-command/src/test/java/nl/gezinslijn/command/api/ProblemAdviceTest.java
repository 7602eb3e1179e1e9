package nl.gezinslijn.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.command.api.ProblemAdvice.FieldError;
import nl.gezinslijn.command.bus.SeenLog;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice();
    private final SeenLog log = new SeenLog();

    @BeforeEach
    void listen() {
        log.start();
    }

    @AfterEach
    void stopListening() {
        log.stop();
    }

    @Test
    void what_goes_wrong_on_our_side_is_found_in_the_log_by_its_request_and_tells_no_words() {
        String said = whileAsked(request -> advice.fault(new IllegalStateException("Sanne Verzonnen"), request));

        assertLoggedWithoutWords(said, IllegalStateException.class);
    }

    @Test
    void so_is_an_answer_that_could_not_be_written() {
        String said = whileAsked(request -> advice.handleException(
                new HttpMessageNotWritableException("Sanne Verzonnen"), new ServletWebRequest(request)));

        assertLoggedWithoutWords(said, HttpMessageNotWritableException.class);
    }

    @Test
    void what_passes_by_itself_is_answered_with_when_to_try_again() {
        ResponseEntity<ProblemDetail> answer =
                advice.fault(new IllegalStateException(new EventStoreException("Sanne")), new MockHttpServletRequest());
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(log.at(Level.ERROR)).isEmpty();
        assertThat(String.valueOf(answer.getBody()) + log.everything()).doesNotContain("Sanne");
    }

    @Test
    void what_is_wrong_on_the_callers_side_is_an_answer_and_no_line() {
        whileAsked(request -> advice.handleException(
                new HttpRequestMethodNotSupportedException("PATCH"), new ServletWebRequest(request)));

        assertThat(log.at(Level.ERROR)).isEmpty();
    }

    @Test
    void the_same_faults_get_the_same_answer_in_whatever_order_they_were_found() {
        FieldError goals = new FieldError("goals", "must not be null");
        FieldError reason = new FieldError("closureReason", "must not be blank");
        MockHttpServletRequest request = new MockHttpServletRequest();

        assertThat(advice.wrongFields(new InvalidBody(List.of(goals, reason)), request))
                .isEqualTo(advice.wrongFields(new InvalidBody(List.of(reason, goals)), request));
    }

    private void assertLoggedWithoutWords(String said, Class<? extends Exception> failure) {
        assertThat(said).doesNotContain("Sanne").contains("a-request-id");
        assertThat(log.at(Level.ERROR))
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("requestId", "a-request-id"));
        assertThat(log.everything()).contains(failure.getName()).doesNotContain("Sanne");
    }

    private interface Asked {
        ResponseEntity<?> answer(MockHttpServletRequest request) throws Exception;
    }

    /** As it is told to who asked; the request has its id. */
    private static String whileAsked(Asked asked) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/cases");
        request.addHeader("X-Request-Id", "a-request-id");
        ProblemDetail[] said = new ProblemDetail[1];
        try {
            new RequestIds().doFilter(request, new MockHttpServletResponse(), (in, out) -> {
                try {
                    said[0] = (ProblemDetail) asked.answer(request).getBody();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return Objects.requireNonNull(said[0]).toString();
    }
}
