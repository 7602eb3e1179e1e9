package nl.gezinslijn.standalone.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import nl.gezinslijn.runtime.keys.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_token_of_before_a_restart_is_still_known_after_it() throws Exception {
        MasterKey master = MasterKey.load(null, folder.resolve("master.key"));

        assertThat(keys(master, NOW)).isEqualTo(keys(master, NOW));
    }

    @Test
    void after_ninety_days_another_key_signs_and_the_one_before_is_kept_for_its_last_tokens() throws Exception {
        MasterKey master = MasterKey.load(null, folder.resolve("master.key"));
        String first = keys(master, NOW);
        Instant later = NOW.plus(SigningKeys.SIGNS).plusSeconds(1);

        assertThat(keys(master, later)).doesNotStartWith(first).endsWith(first);
        assertThat(keys(master, later.plus(SigningKeys.SIGNS).plus(Duration.ofDays(2))))
                .doesNotContain(first);
    }

    @Test
    void they_stay_the_same_under_another_master_key() throws Exception {
        MasterKey master = MasterKey.load(null, folder.resolve("master.key"));
        String before = keys(master, NOW);
        MasterKey given =
                MasterKey.load(Base64.getEncoder().encodeToString(new byte[32]), folder.resolve("master.key"));

        assertThat(SigningKeys.wrapAnew(file(), given)).isEqualTo(1);
        assertThat(SigningKeys.wrapAnew(file(), given)).isZero();

        assertThat(keys(MasterKey.load(Base64.getEncoder().encodeToString(new byte[32]), folder.resolve("no")), NOW))
                .isEqualTo(before);
        assertThatThrownBy(() -> keys(master, NOW)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void where_another_issuer_signs_there_is_nothing_to_wrap() throws Exception {
        assertThat(SigningKeys.wrapAnew(file(), MasterKey.load(null, folder.resolve("master.key"))))
                .isZero();
    }

    private Path file() {
        return folder.resolve("token-keys");
    }

    /** Their ids, the one that signs first. */
    private String keys(MasterKey master, Instant now) throws Exception {
        return String.join(
                " ",
                new SigningKeys(file(), master.aead(), Clock.fixed(now, ZoneOffset.UTC))
                        .current().getKeys().stream().map(key -> key.getKeyID()).toList());
    }
}
