package nl.gezinslijn.runtime.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.sql.SQLException;
import nl.gezinslijn.command.bus.SeenLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_database_that_is_away_is_away_for_a_while() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LastResort(new Refusals(JsonMapper.shared(), new Limits(1, 1, 1)))
                .doFilterInternal(new MockHttpServletRequest("GET", "/cases"), response, (in, out) -> {
                    throw new IllegalStateException(new SQLException("disk full"));
                });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }
}
