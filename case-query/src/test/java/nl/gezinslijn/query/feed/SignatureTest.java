package nl.gezinslijn.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** As the libraries of Standard Webhooks have it in their tests. */
    @Test
    void it_is_that_of_standard_webhooks() {
        assertThat(Signature.of(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(UTF_8),
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_opens_only_where_it_was_sealed_and_under_the_same_key() {
        Secrets secrets = TestSecrets.fresh();
        String secret = secrets.fresh();
        byte[] sealed = secrets.seal(secret, "here");

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(new String(sealed, UTF_8)).doesNotContain(secret);
        assertThat(secrets.open(sealed, "here")).isEqualTo(secret);
        assertThatThrownBy(() -> secrets.open(sealed, "there")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TestSecrets.fresh().open(sealed, "here")).isInstanceOf(IllegalStateException.class);
    }
}
