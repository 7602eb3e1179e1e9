package nl.gezinslijn.standalone.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import nl.gezinslijn.runtime.keys.Directories;
import nl.gezinslijn.runtime.keys.MasterKey;

/**
 * The keys tokens are signed with, in a file that only the master key opens, so that a token outlives a restart. A key
 * signs for ninety days; the one before it is kept for a day more, longer than any token lives.
 */
final class SigningKeys {

    static final Duration SIGNS = Duration.ofDays(90);
    static final Duration KEPT = SIGNS.plusDays(1);

    private static final byte[] BOUND_TO = "gezinslijn token signing keys".getBytes(UTF_8);

    private final Path file;
    private final Aead master;
    private final Clock clock;
    private List<ECKey> keys;

    SigningKeys(Path file, Aead master, Clock clock) throws IOException, GeneralSecurityException {
        this.file = file;
        this.master = master;
        this.clock = clock;
        this.keys = Files.exists(file) ? read() : List.of();
        current();
    }

    /** The key to sign with first, and the one before it while its tokens may live. */
    synchronized JWKSet current() {
        Instant now = clock.instant();
        if (keys.isEmpty() || issued(keys.getFirst()).plus(SIGNS).isBefore(now)) {
            List<ECKey> renewed = new ArrayList<>(keys);
            renewed.removeIf(key -> issued(key).plus(KEPT).isBefore(now));
            renewed.addFirst(generate(now));
            write(renewed);
            keys = List.copyOf(renewed);
        }
        return new JWKSet(List.<JWK>copyOf(keys));
    }

    /**
     * Wraps the file anew when it is there and the master key of now does not open it by itself.
     *
     * @return 1 when it was, else 0
     */
    static long wrapAnew(Path file, MasterKey master) {
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            byte[] wrapped = Files.readAllBytes(file);
            if (opens(wrapped, master.alone())) {
                return 0;
            }
            byte[] open = master.aead().decrypt(wrapped, BOUND_TO);
            Directories.replace(file, master.alone().encrypt(open, BOUND_TO), Directories.secret());
            Arrays.fill(open, (byte) 0);
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException("the signing keys could not be wrapped anew", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing keys do not open with this master key, or were altered", e);
        }
    }

    private static boolean opens(byte[] wrapped, Aead master) {
        try {
            Arrays.fill(master.decrypt(wrapped, BOUND_TO), (byte) 0);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Instant issued(ECKey key) {
        return key.getIssueTime().toInstant();
    }

    private static ECKey generate(Instant now) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .issueTime(Date.from(now))
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no signing key could be made", e);
        }
    }

    private List<ECKey> read() throws IOException, GeneralSecurityException {
        String json = new String(master.decrypt(Files.readAllBytes(file), BOUND_TO), UTF_8);
        try {
            return JWKSet.parse(json).getKeys().stream()
                    .map(JWK::toECKey)
                    .sorted(Comparator.comparing(SigningKeys::issued).reversed())
                    .toList();
        } catch (ParseException e) {
            throw new IOException("the signing keys in " + file + " cannot be read", e);
        }
    }

    private void write(List<ECKey> all) {
        try {
            byte[] json = new JWKSet(List.<JWK>copyOf(all)).toString(false).getBytes(UTF_8);
            Directories.replace(file, master.encrypt(json, BOUND_TO), Directories.secret());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the signing keys could not be kept", e);
        }
    }
}
