package nl.gezinslijn.event.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gezinslijn.docs.Docs;
import org.junit.jupiter.api.Test;

/** {@code docs/privacy.md} says of every field of every event whether it is sealed. */
class SealedFieldsTest {

    private static final String BEGIN = "<!-- the table -->\n";

    @Test
    void the_table_is_written_from_the_events() {
        String document = Docs.found("privacy.md").orElseThrow();
        Docs.writeOrHold(
                "privacy.md", document.substring(0, document.indexOf(BEGIN) + BEGIN.length()) + SealedFields.table());
    }

    @Test
    void names_birth_dates_and_contact_data_are_under_the_persons_key() {
        assertThat(SealedFields.table())
                .contains(
                        "| FamilyRegistered | `members.birthDate` `members.contact` `members.dueDate` `members.name` |");
    }
}
