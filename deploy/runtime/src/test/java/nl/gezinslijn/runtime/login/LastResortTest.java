package nl.gezinslijn.runtime.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import nl.gezinslijn.command.bus.LaterRelease;
import nl.gezinslijn.command.bus.SeenLog;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class LastResortTest {

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
    void a_failure_that_nobody_caught_is_logged_and_answered_without_its_words() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LastResort(new Refusals(JsonMapper.shared(), new Limits(1, 1, 1)))
                .doFilterInternal(new MockHttpServletRequest("GET", "/cases"), response, (in, out) -> {
                    out.getOutputStream().print("half an answer");
                    throw new IllegalStateException("Sanne Verzonnen");
                });

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("500").doesNotContain("Sanne", "half an answer");
        assertThat(log.at(Level.ERROR)).hasSize(1);
        assertThat(log.everything()).contains("IllegalStateException").doesNotContain("Sanne");
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_by_itself_is_answered_with_when_to_try_again(RuntimeException failure) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LastResort(new Refusals(JsonMapper.shared(), new Limits(1, 1, 1)))
                .doFilterInternal(new MockHttpServletRequest("GET", "/cases"), response, (in, out) -> {
                    throw new ServletException(failure);
                });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(log.at(Level.ERROR)).isEmpty();
        assertThat(log.at(Level.WARN)).hasSize(1);
        assertThat(log.everything()).doesNotContain("Sanne");
    }

    static Stream<RuntimeException> passing() {
        return Stream.of(
                new MongoTimeoutException("Sanne"),
                new IllegalStateException(new EventStoreException("Sanne")),
                new IllegalStateException(new SQLException("Sanne: disk full")),
                new OfALaterRelease());
    }

    private static final class OfALaterRelease extends RuntimeException implements LaterRelease {
        private static final long serialVersionUID = 1L;
    }
}
