package nl.gezinslijn.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.gezinslijn.event.AnyText;
import nl.gezinslijn.event.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed value as it is written. */
class ProtectedTest {

    private static final Protected<String> NAME = new Protected<>("person:jan", "FamilyRegistered.name", "AbC-_9");

    @Test
    void it_is_written_as_version_subject_place_and_what_is_sealed() {
        assertThat(NAME.written()).isEqualTo("v1|person:jan|FamilyRegistered.name|AbC-_9");
    }

    @Test
    void in_words_it_says_whose_it_is_and_where_it_belongs() {
        assertThat(NAME).hasToString("Protected[person:jan, FamilyRegistered.name]");
    }

    @Property
    void what_is_written_reads_as_the_same_value(
            @ForAll("parts") String subject, @ForAll("parts") String place, @ForAll("parts") String sealed) {
        Protected<String> value = new Protected<>(subject, place, sealed);

        assertThat(Protected.parse(value.written())).isEqualTo(value);
    }

    @Test
    void in_json_it_is_one_string() {
        assertThat(EventJson.mapper().writeValueAsString(NAME))
                .isEqualTo("\"v1|person:jan|FamilyRegistered.name|AbC-_9\"");
        assertThat(EventJson.mapper().readValue("\"" + NAME.written() + "\"", Protected.class))
                .isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|||",
                "v1",
                "v1|person:jan|FamilyRegistered.name",
                "v1|person:jan|FamilyRegistered.name|",
                "v1||FamilyRegistered.name|AbC",
                "v1|person:jan||AbC",
                "v1|person:jan|FamilyRegistered.name|AbC|",
                "v2|person:jan|FamilyRegistered.name|AbC",
                "V1|person:jan|FamilyRegistered.name|AbC",
                " v1|person:jan|FamilyRegistered.name|AbC"
            })
    void what_is_not_of_the_written_form_is_refused(String malformed) {
        assertThatThrownBy(() -> Protected.parse(malformed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_text_that_was_never_sealed_is_refused_without_being_repeated(@ForAll("tellingTexts") String text) {
        assertThatThrownBy(() -> Protected.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain(text);
        String json = EventJson.mapper().writeValueAsString(text);
        assertThatThrownBy(() -> EventJson.mapper().readValue(json, Protected.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a|b, place, sealed",
        "|b, place, sealed",
        "subject, a|b, sealed",
        "subject, place, a|",
        "'', place, sealed",
        "subject, '', sealed",
        "subject, place, ''"
    })
    void a_part_that_would_break_the_written_form_is_refused(String subject, String place, String sealed) {
        assertThatThrownBy(() -> new Protected<>(subject, place, sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_person_and_a_case_of_the_same_id_are_two_subjects() {
        assertThat(KeyVault.person("1")).isEqualTo("person:1");
        assertThat(KeyVault.ofCase("1")).isEqualTo("case:1");
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars(':', '.', '-', '_')
                .ofMinLength(1)
                .ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> tellingTexts() {
        return AnyText.ofLength(8, 40).filter(text -> !text.startsWith("v1|"));
    }
}
