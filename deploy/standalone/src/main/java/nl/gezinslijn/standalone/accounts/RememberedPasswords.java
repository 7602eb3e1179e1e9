package nl.gezinslijn.standalone.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a short time, in memory and keyed by a secret of this process, that a password matched its hash: with
 * HTTP Basic every request brings the password again, and a good hash is slow on purpose. A changed hash is another
 * entry, so a changed password counts at once.
 */
public final class RememberedPasswords implements PasswordEncoder {

    private final PasswordEncoder slow;
    private final byte[] secret = new byte[32];
    private final Cache<String, Boolean> matched = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    public RememberedPasswords(PasswordEncoder slow) {
        this.slow = slow;
        new SecureRandom().nextBytes(secret);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        String entry = mac(password + "\n" + hash);
        if (matched.getIfPresent(entry) != null) {
            return true;
        }
        boolean matches = slow.matches(password, hash);
        if (matches) {
            matched.put(entry, true);
        }
        return matches;
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
