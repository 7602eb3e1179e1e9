package nl.gezinslijn.runtime.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final AtomicInteger checked = new AtomicInteger();
    private Instant now = NOON;
    private boolean signed = true;
    private final RememberedTokens tokens = new RememberedTokens(this::check, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    private Jwt check(String token) {
        checked.incrementAndGet();
        if (!signed) {
            throw new BadJwtException("not signed by us");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject(token)
                .issuedAt(NOON)
                .expiresAt(NOON.plus(Duration.ofMinutes(5)))
                .build();
    }

    @Test
    void the_signature_of_a_token_that_was_just_seen_is_not_checked_again() {
        assertThat(tokens.decode("carla").getSubject()).isEqualTo("carla");
        assertThat(tokens.decode("carla").getSubject()).isEqualTo("carla");
        assertThat(checked).hasValue(1);
        assertThat(tokens.decode("anna").getSubject()).isEqualTo("anna");
        assertThat(checked).hasValue(2);
    }

    @Test
    void one_whose_time_is_over_is_no_good_however_well_it_is_known() {
        tokens.decode("carla");
        now = NOON.plus(Duration.ofMinutes(7));
        signed = false;

        assertThatThrownBy(() -> tokens.decode("carla")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void one_that_is_not_good_is_looked_at_each_time() {
        signed = false;
        for (int time = 1; time <= 3; time++) {
            assertThatThrownBy(() -> tokens.decode("mallory")).isInstanceOf(BadJwtException.class);
            assertThat(checked).hasValue(time);
        }
    }
}
