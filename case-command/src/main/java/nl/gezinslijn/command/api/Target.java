package nl.gezinslijn.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.privacy.Seal;
import org.jspecify.annotations.Nullable;

/**
 * The case a body is meant for, and the seal for what may not be stored in the clear.
 *
 * @param number from the address, of the extension, escalation or referral the action speaks of; null where it speaks
 *     of none
 */
public record Target(String caseId, @Nullable Integer number, Seal seal) {

    /** The number of an address that has one. */
    int theNumber() {
        if (number == null) {
            throw new InvalidField("number", "says of which one the action speaks");
        }
        return number;
    }

    /** Free text, under the case's key. */
    Protected<String> text(String place, String text) {
        return seal.text(caseId, KeyVault.ofCase(caseId), place, text);
    }

    @Nullable
    Protected<String> textOrNull(String place, @Nullable String text) {
        return text == null ? null : text(place, text);
    }

    @Nullable
    Protected<String> ofPerson(String personId, String place, @Nullable String text) {
        return text == null ? null : seal.text(caseId, KeyVault.person(personId), place, text);
    }

    @Nullable
    Protected<LocalDate> ofPerson(String personId, String place, @Nullable LocalDate date) {
        return date == null ? null : seal.date(caseId, KeyVault.person(personId), place, date);
    }

    /** An id for a person without one; the same again when the same request is repeated. */
    String personId(int index) {
        return UUID.nameUUIDFromBytes((caseId + "/member/" + index).getBytes(UTF_8))
                .toString();
    }
}
