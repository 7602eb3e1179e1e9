package nl.gezinslijn.runtime.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import nl.gezinslijn.proof.Hash;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Checks a token's signature once a minute rather than with each request, which it would otherwise take a third of. Its
 * time is looked at each time, and so is its account: that is not said by the token. Of a key that is taken out, what
 * it signed is good for that minute still.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int AT_MOST = 10_000;

    private final JwtDecoder decoder;
    private final JwtTimestampValidator time = new JwtTimestampValidator();

    /** By their hash: who reads the memory finds none there to use. */
    private final Cache<Hash, Jwt> good;

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.time.setClock(clock);
        this.good = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(MINUTE)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Hash hash = Hash.sha256(token.getBytes(StandardCharsets.UTF_8));
        Jwt known = good.getIfPresent(hash);
        if (known != null && !time.validate(known).hasErrors()) {
            return known;
        }
        Jwt decoded = decoder.decode(token);
        good.put(hash, decoded);
        return decoded;
    }
}
