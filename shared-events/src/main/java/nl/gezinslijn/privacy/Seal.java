package nl.gezinslijn.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals and opens {@link Protected} values with the keys of a {@link KeyVault}. The associated data of every value are
 * its case, subject and place.
 */
public final class Seal {

    private final KeyVault vault;
    private final boolean opensPersons;

    public Seal(KeyVault vault) {
        this(vault, true);
    }

    private Seal(KeyVault vault, boolean opensPersons) {
        this.vault = vault;
        this.opensPersons = opensPersons;
    }

    /** One that opens the case's text and no person's data, for who may not see whom it is about. */
    public Seal withoutPersons() {
        return new Seal(vault, false);
    }

    /** Whether this value stays shut here, whatever its key. */
    public boolean withholds(Protected<?> value) {
        return !opensPersons && value.subject().startsWith(KeyVault.person(""));
    }

    public Protected<String> text(String caseId, String subject, String place, String text) {
        return seal(caseId, subject, place, text);
    }

    public Protected<LocalDate> date(String caseId, String subject, String place, LocalDate date) {
        return seal(caseId, subject, place, date.toString());
    }

    /**
     * Empty when the key has been destroyed, and the value is erased, or when it {@link #withholds} it.
     *
     * @throws IllegalStateException when the value was altered, or sealed for another case, subject or place
     */
    public Optional<String> openText(String caseId, Protected<String> value) {
        return open(caseId, value);
    }

    /**
     * Empty when the key has been destroyed: the value is erased.
     *
     * @throws IllegalStateException as for a text, and when it is no date that was sealed
     */
    public Optional<LocalDate> openDate(String caseId, Protected<LocalDate> value) {
        return open(caseId, value).map(plain -> date(plain, value.place()));
    }

    /** Makes everything ever sealed under this subject's key unreadable for good; again changes nothing. */
    public void destroy(String subject) {
        vault.destroy(subject);
    }

    private static LocalDate date(String plain, String place) {
        try {
            return LocalDate.parse(plain);
        } catch (DateTimeParseException e) {
            // without its cause, which repeats the text
            throw new IllegalStateException("a value at " + place + " is not a date");
        }
    }

    private <T> Protected<T> seal(String caseId, String subject, String place, String plain) {
        try {
            byte[] sealed = vault.findOrCreate(subject).encrypt(plain.getBytes(UTF_8), context(caseId, subject, place));
            return new Protected<>(
                    subject, place, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed at " + place, e);
        }
    }

    private Optional<String> open(String caseId, Protected<?> value) {
        if (withholds(value)) {
            return Optional.empty();
        }
        return vault.find(value.subject()).map(key -> {
            try {
                byte[] sealed = Base64.getUrlDecoder().decode(value.sealed());
                return new String(key.decrypt(sealed, context(caseId, value.subject(), value.place())), UTF_8);
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new IllegalStateException(
                        "a value at " + value.place() + " does not open: altered, or moved from elsewhere", e);
            }
        });
    }

    private static byte[] context(String caseId, String subject, String place) {
        return String.join("|", caseId, subject, place).getBytes(UTF_8);
    }
}
