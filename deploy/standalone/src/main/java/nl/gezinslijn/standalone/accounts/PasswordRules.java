package nl.gezinslijn.standalone.accounts;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a password has to be: long, and not one that is guessed early. Nothing about capitals or signs, and no change
 * for the sake of it (NIST SP 800-63B, OWASP ASVS 5.0 V6.2).
 */
public final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** zxcvbn's 3 of 4: over 10⁸ guesses. */
    private static final int STRONG_ENOUGH = 3;

    /** The estimate takes quadratic time, and what follows makes no password weaker. */
    private static final int JUDGED = 64;

    private static final Zxcvbn GUESSER = new Zxcvbn();
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    /** Why a password will not do, as a code of the pages' texts: {@code short}, {@code long}, {@code guessable}. */
    static Optional<String> fault(String account, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("long");
        }
        String judged = password.substring(0, Math.min(JUDGED, password.length()));
        Strength strength = GUESSER.measure(judged, List.of(account, "gezinslijn", "gezinscoach"));
        return strength.getScore() < STRONG_ENOUGH ? Optional.of("guessable") : Optional.empty();
    }

    /** 144 random bits. */
    public static String random() {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
